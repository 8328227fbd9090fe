"""A report on a file with some of its findings, and the scores that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mtcheck import score
from mtcheck.model import FileReport, Finding


def keep(file: FileReport, wanted: Callable[[Finding], bool]) -> FileReport:
    """Return the report with the findings that are wanted; paragraphs and file are scored by these alone."""
    findings = tuple(filter(wanted, file.findings))
    if len(findings) == len(file.findings):
        return file
    units = score.rescored(file.units, findings)
    return replace(file, findings=findings, units=units, score=score.score_document(units))
