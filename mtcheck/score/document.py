"""The score of a document, and of all documents of a run."""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.model import Score, UnitScore


def score_document(units: Iterable[UnitScore]) -> Score:
    """Return the score of a document from its paragraphs; `quality` is None below 300 words."""
    return Score.of((unit.words, unit.penalty) for unit in units)


def score_run(scores: Iterable[Score]) -> Score:
    """Return the score of several documents taken as one text."""
    return Score.of((score.words, score.penalty) for score in scores)
