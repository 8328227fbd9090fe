"""Checkstyle XML, which Jenkins, reviewdog and many others read. Columns count code points from 1.

The format knows no end, no repair and no score. A notification stands at line 0, as other linters do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import FileReport, Notification, Report, Severity
from mtcheck.report._objects import notifications
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._places import from_here
from mtcheck.report._xml import DECLARATION, empty, opened
from mtcheck.text import Lines

VERSION = "4.3"
"""Of the format; the one that linters for other languages than Java write."""

SEVERITIES: dict[Severity, str] = {"neutral": "info", "minor": "warning", "major": "error", "critical": "error"}

SOURCE = "mtcheck"
"""What a notification comes from; a finding comes from its rule."""


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as XML; `layout` makes no difference."""
    for text in _lines(report):
        yield (Piece(text),)


def _lines(report: Report) -> Iterator[str]:
    yield DECLARATION
    yield opened("checkstyle", {"version": VERSION})
    for file in report.files:
        yield from _file(file)
    for note in notifications(report):
        yield from _notification(note)
    yield "</checkstyle>"


def _file(file: FileReport) -> Iterator[str]:
    lines = Lines(file.file.text)
    yield opened("file", {"name": from_here(file.file.path)})
    for finding in file.findings:
        place = lines.place(finding.span.start)
        yield empty(
            "error",
            {
                "line": place.line,
                "column": place.column,
                "severity": SEVERITIES[finding.severity],
                "message": finding.message,
                "source": finding.rule_id,
            },
        )
    yield "</file>"


def _notification(note: Notification) -> Iterator[str]:
    yield opened("file", {"name": from_here(note.path)})
    yield empty("error", {"line": 0, "severity": note.level, "message": note.message, "source": SOURCE})
    yield "</file>"
