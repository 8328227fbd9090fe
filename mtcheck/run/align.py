"""Aligns the paragraphs of a translation with those of its source, in order.

Paragraphs of the same number and kinds belong together one to one. Otherwise the cheapest way through both texts is
sought, in which a paragraph has one partner, none, or two that were one: by their lengths, and by what does not change
in translation, such as numbers, names in Latin letters, addresses and placeholders.

Source: Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (Computational Linguistics 19, 1993),
whose variance of length is used here; their costs for sentences without a partner are adapted to paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log, sqrt
from statistics import median
from typing import NamedTuple

from mtcheck.text import lazy

VARIANCE = 6.8
"""Of the length of a text, per code point of the source."""

MOVES = {(1, 1): 0.0, (1, 0): 4.0, (0, 1): 4.0, (1, 2): 4.0, (2, 1): 4.0}
"""How many paragraphs of source and target belong together, and what that costs beside the lengths."""

OTHER_KIND = 3.0
SHARED, LONELY = 3.0, 2.0
"""What an anchor in both texts takes off the cost, and what the anchors of one that the other has not add at most."""

MOST_STRAIGHT = 8.0
"""Cost of two paragraphs that may still belong together in texts of the same shape: that of both alone."""

SLACK = 80
"""Paragraphs by which the way may leave the straight line between both ends, beside the difference in their number."""

ANCHOR = lazy(r"\d+|[A-Za-z]*[A-Z][\w-]+|https?://[^\s<>()\"]+|%\(?\w+\)?|\{\w+\}|[@#/]\w+")


class Paragraph(NamedTuple):
    """What is looked at of a paragraph; `kind` is that of the unit."""

    kind: str
    text: str


class Bead(NamedTuple):
    """Paragraphs that belong together, as half-open ranges of their numbers."""

    source: tuple[int, int]
    target: tuple[int, int]


class _Facts(NamedTuple):
    kind: str
    size: int
    anchors: frozenset[str]


def aligned(source: Sequence[Paragraph], target: Sequence[Paragraph]) -> list[Bead]:
    """Return which paragraphs belong together, in order.

    >>> one, two = Paragraph("paragraph", "Ten ferries left."), Paragraph("heading", "Harbour")
    >>> aligned([two, one], [one])
    [Bead(source=(0, 1), target=(0, 0)), Bead(source=(1, 2), target=(0, 1))]
    """
    way = _Way([_facts(one) for one in source], [_facts(other) for other in target])
    if [one.kind for one in source] == [other.kind for other in target] and way.is_straight():
        return [Bead((at, at + 1), (at, at + 1)) for at in range(len(source))]
    return way.beads()


def _facts(paragraph: Paragraph) -> _Facts:
    anchors = frozenset(ANCHOR.findall(paragraph.text))
    return _Facts(paragraph.kind, len("".join(paragraph.text.split())), anchors)


def _median_size(facts: Sequence[_Facts]) -> float:
    return median(one.size for one in facts) if facts else 0.0


class _Way:
    """The cheapest way through both texts. Costs are negative logarithms of probabilities."""

    def __init__(self, source: Sequence[_Facts], target: Sequence[_Facts]) -> None:
        self._source, self._target = source, target
        # The median is hardly moved by what was lost or joined.
        self._ratio = (1 + _median_size(target)) / (1 + _median_size(source))
        common = frozenset().union(*(one.anchors for one in source)) & frozenset().union(
            *(one.anchors for one in target)
        )
        self._common: frozenset[str] = common
        self._slope = len(target) / max(1, len(source))
        self._width = SLACK + abs(len(source) - len(target))

    def is_straight(self) -> bool:
        """Return whether paragraphs of the same number and kinds may all belong together in their order."""
        pairs = zip(self._source, self._target, strict=True)
        return all(self._cost([one], [other]) < MOST_STRAIGHT for one, other in pairs)

    def beads(self) -> list[Bead]:
        """Return the steps of the way."""
        steps = self._steps()
        row, column = len(self._source), len(self._target)
        found: list[Bead] = []
        while row or column:
            rows, columns = steps[row, column]
            found.append(Bead((row - rows, row), (column - columns, column)))
            row, column = row - rows, column - columns
        return found[::-1]

    def _steps(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return by which step each place is reached best."""
        costs = {(0, 0): 0.0}
        steps: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self._source) + 1):
            for column in self._columns(row):
                best, step = min((self._reach(costs, row, column, move), move) for move in MOVES)
                if best < inf:
                    costs[row, column], steps[row, column] = best, step
        return steps

    def _columns(self, row: int) -> range:
        """Return the places of a row near the straight line."""
        middle = round(row * self._slope)
        return range(max(0, middle - self._width), min(len(self._target), middle + self._width) + 1)

    def _reach(self, costs: dict[tuple[int, int], float], row: int, column: int, move: tuple[int, int]) -> float:
        before = costs.get((row - move[0], column - move[1]), inf)
        if before == inf:
            return inf
        source = self._source[row - move[0] : row]
        target = self._target[column - move[1] : column]
        return before + MOVES[move] + (self._cost(source, target) if source and target else 0.0)

    def _cost(self, source: Sequence[_Facts], target: Sequence[_Facts]) -> float:
        one, other = sum(facts.size for facts in source), sum(facts.size for facts in target)
        mean = (one + other / self._ratio) / 2
        deviation = abs(other - one * self._ratio) / (self._ratio * sqrt(VARIANCE * max(mean, 1.0)))
        cost = min(deviation * deviation / 2, 20.0) + OTHER_KIND * (source[0].kind != target[0].kind)
        mine = frozenset().union(*(facts.anchors for facts in source)) & self._common
        theirs = frozenset().union(*(facts.anchors for facts in target)) & self._common
        if not mine and not theirs:
            return cost
        shared = len(mine & theirs) / len(mine | theirs)
        return cost + LONELY * (1 - shared) * log(1 + len(mine | theirs)) - SHARED * shared
