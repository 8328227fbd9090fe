"""The result of a run."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.document import SourceFile
from mtcheck.model.finding import Finding
from mtcheck.model.notification import Notification
from mtcheck.model.score import Score, UnitScore


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file. Findings are sorted by place, then by rule."""

    file: SourceFile
    format: str
    language: str
    units: tuple[UnitScore, ...]
    findings: tuple[Finding, ...]
    score: Score
    notifications: tuple[Notification, ...] = ()
