"""What must not stand right before or after a match: `unless-previous` and `unless-next`."""

from __future__ import annotations

from mtcheck.languages import Lexicon
from mtcheck.model import Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._constraint import Constraint, condition
from mtcheck.rulebook.kinds._words import follows

KEYS = ("unless-next", "unless-previous")


class Surroundings:
    """The conditions of a rule. A word counts as next only if nothing but blanks stands in between."""

    def __init__(self, entry: Entry, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._next = condition(entry, "unless-next")
        self._previous = condition(entry, "unless-previous")

    def allow(self, passage: Passage, first: int, end: int) -> bool:
        """Return whether a match is meant, given its first word and the one after its last by their numbers."""
        if self._previous and first and follows(passage, first) and self._accept(self._previous, passage, first - 1):
            return False
        there = self._next and end < len(passage.words) and follows(passage, end)
        return not (there and self._next and self._accept(self._next, passage, end))

    def _accept(self, constraint: Constraint, passage: Passage, index: int) -> bool:
        return constraint.accepts(passage.folded[index], passage.words[index], self._lexicon)
