"""A stretch of whole units, cut into words and sentences once, for all detectors."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.document import Document
from mtcheck.model.span import LocalSpan


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole units of a document, small enough (about 16,000 code points) to stay in the processor's cache.

    `start` is the place in `document.prose`, in code points, where `text` begins. In `text` a newline always and
    only separates units. `words[i]` is a run of letters, digits and apostrophes that begins at `starts[i]` in
    `text`; in a script without spaces it is a piece that mostly is a word, and `solid` tells that there are such
    pieces. `folded[i]` is the same in lower case; `types` are the distinct words as written. `sentences` are
    stretches of `text` (not of prose) without the blanks around them; a sentence never crosses a unit.
    """

    document: Document
    start: int
    text: str
    words: list[str]
    starts: list[int]
    folded: list[str]
    types: frozenset[str]
    sentences: tuple[tuple[int, int], ...]
    solid: bool = False

    def local(self, start: int, end: int) -> LocalSpan:
        """Return the stretch of prose for a stretch of this passage's text."""
        return LocalSpan(self.start + start, self.start + end)
