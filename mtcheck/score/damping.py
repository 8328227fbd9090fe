"""Systematic repeats: one wrong name variant must not sink a document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from mtcheck.model import Finding
from mtcheck.score.weights import points


def damped(findings: Iterable[Finding]) -> Iterator[tuple[Finding, float]]:
    """Yield the findings of one document by place, each with its points.

    When the same rule says the same n times, all together cost 1 + log2(n) times the points: the first two count in
    full, the following ones less and less. Messages quote the words, so the same message means the same damage.
    A paragraph's points depend on what stands before it, never on what comes later.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for finding in sorted(findings, key=_place):
        key = (finding.rule_id, finding.message)
        seen[key] += 1
        yield finding, points(finding) * share(seen[key])


def share(occurrence: int) -> float:
    """Return what the n-th occurrence adds, counted from 1: the difference of 1 + log2(n) and 1 + log2(n − 1).

    >>> sum(share(n) for n in range(1, 9))
    4.0
    """
    return math.log2(occurrence / (occurrence - 1)) if occurrence > 1 else 1.0


def _place(finding: Finding) -> tuple[int, int, str, str, float]:
    # Dearest first among equals: what is counted in full does not depend on the order in which findings arrive.
    return (finding.span.start, finding.span.end, finding.rule_id, finding.message, -points(finding))
