"""One event, one finding: what lies inside a larger finding is part of it."""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.model import SEVERITIES, Hit


def merged(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits by place, without those that lie inside another.

    A foreign sentence, a repeated paragraph or a broken phrase explains what is wrong within it. Of two hits on
    the same stretch the more severe stays, then the one that proposes a repair, then the first rule by name.
    """
    ordered = sorted(hits, key=_rank)
    kept: list[Hit] = []
    for hit in ordered:
        # Sorted by start and falling end: only an earlier hit that reaches as far can enclose this one.
        if not any(hit.local.end <= other.local.end for other in kept[-8:]):
            kept.append(hit)
    return kept


def _rank(hit: Hit) -> tuple[int, int, int, bool, str]:
    return (hit.local.start, -hit.local.end, -SEVERITIES.index(hit.rule.severity), not hit.edits, hit.rule.id)
