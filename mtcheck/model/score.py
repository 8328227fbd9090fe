"""Scores: a density of surface artifacts, not a verdict on the translation."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from mtcheck.model.kinds import UnitKind
from mtcheck.model.span import Span

MINIMUM_WORDS = 300
"""Words below which a text is too short to score: a few errors more or less would decide (arXiv 2405.16969)."""

PER_WORDS = 1000
"""The penalty of a text is counted per so many words (MQM: reference word count)."""

FULL = 100.0
"""The score of a text without findings (MQM: maximum score value)."""


@dataclass(frozen=True, slots=True)
class UnitScore:
    """A paragraph with its penalty.

    `line` counts from 1. `penalty` is in MQM points, 0–25. `score` is 0–100, higher is better. `name` is what a
    translation format calls the unit, and `language` the BCP 47 tag of a unit that is in another language than the
    rest; None for most.
    """

    id: int
    kind: UnitKind
    span: Span
    line: int
    words: int
    penalty: float
    score: float
    name: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a document or of a whole run.

    `quality` is 0–100, None where the text is too short to score. `penalty` is in MQM points.
    """

    words: int
    penalty: float
    quality: float | None

    @classmethod
    def of(cls, parts: Iterable[tuple[int, float]]) -> Score:
        """Return the score of parts, given as words and penalty; their order makes no difference.

        A point lost is one minor error in a thousand words (MQM, calibrated with a scaling factor of 1).

        >>> Score.of([(400, 10.0), (600, 10.0)]).quality
        80.0
        """
        words, penalties = 0, []
        for count, penalty in parts:
            words += count
            penalties.append(penalty)
        total = math.fsum(penalties)
        quality = max(0.0, FULL - PER_WORDS * total / words) if words >= MINIMUM_WORDS else None
        return cls(words, total, quality)
