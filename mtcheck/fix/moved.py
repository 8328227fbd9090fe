"""Where things are after edits, and which findings of the edited text were there before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from mtcheck.model import Edit, Finding, Span


class Moved:
    """The way from a text to the same text edited. The edits ascend and do not overlap."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._sizes = [len(edit.text) for edit in edits]
        growths = (size - end + start for size, end, start in zip(self._sizes, self._ends, self._starts, strict=True))
        self._shifts = [0, *accumulate(growths)]

    def span(self, span: Span) -> Span:
        """Return where a stretch of the old text is in the new one, with all of the edits that it meets or touches."""
        first = bisect_left(self._ends, span.start)
        met = first < len(self._starts) and self._starts[first] <= span.start
        start = (self._starts[first] if met else span.start) + self._shifts[first]
        after = bisect_right(self._starts, span.end)
        last = after - 1
        if last >= 0 and self._ends[last] >= span.end:
            return Span(start, self._starts[last] + self._shifts[last] + self._sizes[last])
        return Span(start, span.end + self._shifts[after])


class _Place(NamedTuple):
    """A finding by its index in a list, with the stretch of the new text where it is, or would be."""

    number: int
    span: Span


def origins(before: Sequence[Finding], after: Sequence[Finding], edits: Sequence[Edit]) -> list[int | None]:
    """Return, for each finding after the edits, the index of the one that it was before them; None if it is new.

    It was there if the same rule had a finding that meets or touches the place, or else any rule had one that is no
    longer there: the text at that place was known to be wrong. No finding before is taken twice.

    Args:
        before: What was found in the old text and is expected to stay, by place.
        after: What is found in the new text, by place.
        edits: Those between the two, ascending, not overlapping.
    """
    moved = Moved(edits)
    old = [_Place(index, moved.span(finding.span)) for index, finding in enumerate(before)]
    new = [_Place(index, finding.span) for index, finding in enumerate(after)]
    pairs: dict[int, int] = {}
    old_by_rule, new_by_rule = _by_rule(old, before), _by_rule(new, after)
    for rule, places in new_by_rule.items():
        pairs.update(_pairs(old_by_rule.get(rule, ()), places))
    taken = set(pairs.values())
    rest = [place for place in old if place.number not in taken]
    pairs.update(_pairs(rest, [place for place in new if place.number not in pairs]))
    return [pairs.get(index) for index in range(len(after))]


def _by_rule(places: Iterable[_Place], findings: Sequence[Finding]) -> dict[str, list[_Place]]:
    groups: defaultdict[str, list[_Place]] = defaultdict(list)
    for place in places:
        groups[findings[place.number].rule_id].append(place)
    return groups


def _pairs(old: Sequence[_Place], new: Sequence[_Place]) -> dict[int, int]:
    """Return new to old, for those that meet; both ascend by place."""
    pairs: dict[int, int] = {}
    at = 0
    for place in new:
        while at < len(old) and old[at].span.end < place.span.start:
            at += 1
        if at < len(old) and old[at].span.start <= place.span.end:
            pairs[place.number] = old[at].number
            at += 1
    return pairs
