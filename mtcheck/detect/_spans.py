"""The stretch of words that speaks most for another language: a maximum-scoring span.

Each word adds what its frequency in the other language says against its frequency in the language of the text, in
orders of magnitude (Zipf values); a word that is known in neither tells little. A span begins where the sum rises
above zero and ends where it has fallen too far below its best.

Source: Ruzzo and Tompa, A linear time algorithm for finding all maximal scoring subsequences (ISMB 1999).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

FALL = 4.0
"""A span ends when the sum has fallen this far below its best."""


class Span(NamedTuple):
    """Words `first` to `last`, both included, with their sum and the number of words that spoke for it."""

    first: int
    last: int
    score: float
    support: int


def best_spans(scores: Iterable[tuple[int, float]]) -> Iterator[Span]:
    """Yield the spans of a sequence of word numbers and scores, left to right.

    >>> [(span.first, span.last) for span in best_spans(enumerate([-1, 2, -0.3, 2, -3, -3, 1]))]
    [(1, 3), (6, 6)]
    """
    total, first, support = 0.0, -1, 0
    best: Span | None = None
    for index, score in scores:
        if first < 0:
            if score <= 0:
                continue
            first, total, support, best = index, 0.0, 0, None
        total += score
        support += score > 0
        if best is None or total > best.score:
            best = Span(first, index, total, support)
        if total <= 0 or total < best.score - FALL:
            yield best
            first = -1
    if first >= 0 and best is not None:
        yield best
