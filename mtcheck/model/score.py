"""Scores: a density of surface artifacts, not a verdict on the translation."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.kinds import UnitKind
from mtcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class UnitScore:
    """A paragraph with its penalty.

    `line` counts from 1. `penalty` is in MQM points, 0–25. `score` is 0–100, higher is better.
    """

    id: int
    kind: UnitKind
    span: Span
    line: int
    words: int
    penalty: float
    score: float


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a document or of a whole run.

    `quality` is 0–100, None where the text is too short to score. `penalty` is in MQM points.
    """

    words: int
    penalty: float
    quality: float | None
