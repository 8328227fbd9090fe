"""One event, one finding: what lies inside a larger finding is part of it."""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.model import SEVERITIES, Hit


def merged(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits by place, without those that lie inside another.

    A foreign sentence, a repeated paragraph or a broken phrase explains what is wrong within it. Of two hits on
    the same stretch the more severe stays, then the one that proposes a repair, then the first rule by name.
    """
    kept: list[Hit] = []
    reach = {False: -1, True: -1}
    for hit in sorted(hits, key=_rank):
        # Sorted by start: the hit that reaches farthest so far also begins no later than this one.
        if hit.stretch[1] > reach[hit.place is not None]:
            kept.append(hit)
            reach[hit.place is not None] = hit.stretch[1]
    return kept


def one_for_each_stretch(hits: Iterable[Hit]) -> list[Hit]:
    """Return for each stretch the hit that would stay, by place; hits inside larger ones are left."""
    best: dict[tuple[bool, int, int], Hit] = {}
    for hit in sorted(hits, key=_rank):
        best.setdefault((hit.place is not None, *hit.stretch), hit)
    return list(best.values())


def _rank(hit: Hit) -> tuple[bool, int, int, int, bool, str]:
    """What lies in the prose comes first: it is not measured with what lies outside."""
    start, end = hit.stretch
    return (hit.place is not None, start, -end, -SEVERITIES.index(hit.rule.severity), not hit.is_mended, hit.rule.id)
