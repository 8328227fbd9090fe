"""What must and must not stand around a match.

`unless-previous` and `unless-next` are about the word right beside it, `near` and `unless-near` about the words around
it in the same unit, `begins` and `ends` about where a sentence, clause or unit begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtcheck.languages import Lexicon
from mtcheck.model import Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._constraint import Constraint, condition
from mtcheck.rulebook.kinds._edges import EDGES, begins, ends
from mtcheck.rulebook.kinds._words import follows
from mtcheck.rulebook.options import choice

KEYS = ("unless-next", "unless-previous", "near", "unless-near", "begins", "ends")
WITHIN = 8
"""Words on either side that are near if `within` says nothing."""

MOST = 30


class Near(NamedTuple):
    """A word and how far away it is still near, in words on either side."""

    constraint: Constraint
    within: int


class Surroundings:
    """The conditions of a rule. A word counts as next only if nothing but blanks stands in between."""

    def __init__(self, entry: Entry, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._next = condition(entry, "unless-next")
        self._previous = condition(entry, "unless-previous")
        self._near = _near(entry, "near")
        self._unless_near = _near(entry, "unless-near")
        self._begins = choice(entry, "match", "begins", EDGES)
        self._ends = choice(entry, "match", "ends", EDGES)

    def allow(self, passage: Passage, first: int, end: int) -> bool:
        """Return whether a match is meant, given its first word and the one after its last by their numbers."""
        if self._previous and first and follows(passage, first) and self._accept(self._previous, passage, first - 1):
            return False
        there = self._next and end < len(passage.words) and follows(passage, end)
        if there and self._next and self._accept(self._next, passage, end):
            return False
        stop = passage.starts[end - 1] + len(passage.words[end - 1])
        if not (begins(passage.text, passage.starts[first], self._begins) and ends(passage.text, stop, self._ends)):
            return False
        if self._near and not self._is_near(self._near, passage, first, end):
            return False
        return not (self._unless_near and self._is_near(self._unless_near, passage, first, end))

    def _is_near(self, near: Near, passage: Passage, first: int, end: int) -> bool:
        return any(self._accept(near.constraint, passage, index) for index in _around(passage, first, end, near.within))

    def _accept(self, constraint: Constraint, passage: Passage, index: int) -> bool:
        return constraint.accepts(passage.folded[index], passage.words[index], self._lexicon)


def _near(entry: Entry, key: str) -> Near | None:
    constraint = condition(entry, key, frozenset(("within",)))
    if constraint is None:
        return None
    value = entry.match[key]
    within = value.get("within", str(WITHIN)) if isinstance(value, Mapping) else str(WITHIN)
    if not isinstance(within, str) or not within.isdecimal() or not 1 <= int(within) <= MOST:
        raise entry.error(f"within “{within}” in {key}; expected a number of words from 1 to {MOST}", f"match.{key}")
    return Near(constraint, int(within))


def _around(passage: Passage, first: int, end: int, within: int) -> Iterable[int]:
    """Yield the numbers of the words around a match, in its unit."""
    unit = passage.text.rfind("\n", 0, passage.starts[first]) + 1
    for index in range(first - 1, max(-1, first - 1 - within), -1):
        if passage.starts[index] < unit:
            break
        yield index
    unit_end = passage.text.find("\n", passage.starts[end - 1])
    for index in range(end, min(len(passage.words), end + within)):
        if 0 <= unit_end < passage.starts[index]:
            break
        yield index
