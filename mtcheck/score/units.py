"""The score of a paragraph."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from mtcheck.model import Finding, Unit, UnitScore
from mtcheck.score.damping import damped

CAP = 25.0
"""The most a paragraph can cost, in MQM points, as for a segment in WMT."""

FLOOR_WORDS = 25
"""A shorter paragraph is scored as if it had so many words: one minor error in a heading is not half of it."""


def score_units(
    units: Sequence[Unit], words: Sequence[int], findings: Sequence[Finding], lines: Sequence[int]
) -> tuple[UnitScore, ...]:
    """Return the score of each unit of one document.

    Args:
        units: In reading order.
        words: The number of words in each unit.
        findings: All findings of the document, in any order.
        lines: The line on which each unit begins, from 1.
    """
    plain = (
        UnitScore(
            unit.index,
            unit.kind,
            unit.span,
            line,
            count,
            0.0,
            100.0,
            unit.segment.name if unit.segment else None,
            unit.language,
        )
        for unit, count, line in zip(units, words, lines, strict=True)
    )
    return rescored(plain, findings)


def rescored(units: Iterable[UnitScore], findings: Iterable[Finding]) -> tuple[UnitScore, ...]:
    """Return the units of one document with the scores that they have with these findings and no others."""
    costs: defaultdict[int, list[float]] = defaultdict(list)
    for finding, cost in damped(findings):
        costs[finding.unit_id].append(cost)
    return tuple(_scored(unit, math.fsum(costs.get(unit.id, ()))) for unit in units)


def _scored(unit: UnitScore, cost: float) -> UnitScore:
    penalty = min(CAP, cost)
    score = max(0.0, 100.0 - 100.0 * penalty / max(unit.words, FLOOR_WORDS))
    return UnitScore(unit.id, unit.kind, unit.span, unit.line, unit.words, penalty, score, unit.name, unit.language)
