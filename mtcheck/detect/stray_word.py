"""A single word of another language in the middle of a sentence: “a vote über a new route”.

Only words that are among the commonest of their language are reported, and only between two common words of the
text's language: such a word is no name, no term and no loan. Quotations, asides and emphasis are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mtcheck.detect._evidence import Evidence, evidence
from mtcheck.detect._quoted import is_set_off
from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.rulebook.options import words as listed

NAME = "stray-word"
SCOPE = "passage"

RARE_AT_HOME = 3.5
"""Zipf value up to which the word is rare or unknown in the language of the text."""

DISTANCE = 3.2
"""Orders of magnitude by which it must be commoner in the other language."""

COMMON_AT_HOME = 4.0
"""Zipf value of both neighbours."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    return _StrayWord(entries[0], evidence(language)).hits


class _StrayWord:
    def __init__(self, entry: Entry, words: Evidence) -> None:
        self._entry = entry
        self._words = words
        self._common = number(entry, "min-frequency" if words.is_rich else "min-frequency-unlisted", 6)
        self._from = listed(entry, "from")
        names = entry.match.get("names", {})
        self._names = names if isinstance(names, Mapping) else {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per stray word; one that comes back in the passage is a term."""
        found = [index for index in self._words.places(passage) if self._is_stray(passage, index)]
        times = Counter(passage.words[index] for index in found)
        for index in found:
            start = passage.starts[index]
            end = start + len(passage.words[index])
            if times[passage.words[index]] == 1 and not is_set_off(passage, start, end):
                tag, _ = self._words.best(passage.words[index])
                name = str(self._names.get(tag, tag))
                yield Hit(self._entry.rule, passage.local(start, end), values=(("language", name),))

    def _is_stray(self, passage: Passage, index: int) -> bool:
        word = passage.words[index]
        if not 0 < index < len(passage.words) - 1 or len(word) < 3 or word != passage.folded[index]:
            return False
        home = self._words.home(word)
        tag, zipf = self._words.best(word)
        if tag not in self._from or self._words.is_sparse:
            return False
        if zipf < self._common or home > RARE_AT_HOME or zipf - home < DISTANCE or not word.isalpha():
            return False
        neighbours = passage.words[index - 1], passage.words[index + 1]
        return all(self._is_at_home(neighbour, tag) for neighbour in neighbours) and _is_in_row(passage, index)

    def _is_at_home(self, neighbour: str, tag: str) -> bool:
        """Return whether a neighbour is a common word of the text's language, and commoner there than in the other."""
        home = self._words.home(neighbour)
        is_lower = neighbour == neighbour.lower()
        return is_lower and home >= COMMON_AT_HOME and home >= self._words.zipf(neighbour, tag)


def _is_in_row(passage: Passage, index: int) -> bool:
    """Return whether nothing but single blanks parts the word from its neighbours."""
    starts, words = passage.starts, passage.words
    before = passage.text[starts[index - 1] + len(words[index - 1]) : starts[index]]
    after = passage.text[starts[index] + len(words[index]) : starts[index + 1]]
    return before == after == " "
