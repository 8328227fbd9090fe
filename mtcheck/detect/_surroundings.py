"""The words around a place, within its unit, for detectors that look at one word at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Passage


class Surroundings(NamedTuple):
    """A word of a passage and its neighbours. `number` counts it in `passage.words`.

    `unit` is the stretch of its line in `passage.text`, in code points.
    """

    passage: Passage
    number: int
    unit: tuple[int, int]

    @classmethod
    def of(cls, passage: Passage, number: int) -> Surroundings:
        """Look around the word of that number."""
        at = passage.starts[number]
        start = passage.text.rfind("\n", 0, at) + 1
        end = passage.text.find("\n", at)
        return cls(passage, number, (start, len(passage.text) if end < 0 else end))

    def word(self, offset: int) -> str:
        """Return the word `offset` places away as written, empty outside the unit."""
        at = self.number + offset
        if not 0 <= at < len(self.passage.words):
            return ""
        return self.passage.words[at] if self.unit[0] <= self.passage.starts[at] < self.unit[1] else ""

    def start(self, offset: int = 0) -> int:
        """Return where the word `offset` places away begins, in code points of the passage."""
        return self.passage.starts[self.number + offset]

    def end(self, offset: int = 0) -> int:
        """Return where the word `offset` places away ends, in code points of the passage."""
        return self.start(offset) + len(self.passage.words[self.number + offset])

    def gap(self, offset: int) -> str:
        """Return what stands between the word `offset` places away and the next one; "" outside the unit."""
        if not self.word(offset) or not self.word(offset + 1):
            return ""
        return self.passage.text[self.end(offset) : self.start(offset + 1)]

    def sentence(self) -> tuple[int, int]:
        """Return the sentence that holds the word, in code points of the passage."""
        sentences = self.passage.sentences
        at = bisect_right(sentences, (self.start(), len(self.passage.text) + 1)) - 1
        return sentences[at] if at >= 0 else self.unit

    def words_before(self) -> list[str]:
        """Return the folded words of the sentence before this one, in order."""
        first = bisect_right(self.passage.starts, self.sentence()[0] - 1)
        return self.passage.folded[first : self.number]


def positions(words: list[str], word: str) -> Iterator[int]:
    """Yield the places of a word in a list, at the speed of `list.index`."""
    at = -1
    try:
        while True:
            at = words.index(word, at + 1)
            yield at
    except ValueError:  # how list.index says that there is no further one
        return


def is_capitalised(word: str) -> bool:
    """Return whether the word begins with a capital letter, an apostrophe before it left aside."""
    return word.lstrip("'’")[:1].isupper()


def is_acronym(word: str) -> bool:
    """Return whether the word begins with two capitals: “UN”, “MWPs”."""
    letters = word.lstrip("'’")
    return letters[:2].isupper() and len(letters) > 1
