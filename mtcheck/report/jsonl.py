"""JSON lines: one object for each finding, in the words of the JSON report, and a last one that sums up.

A finding has `path` and `language` of its file beside its own fields. The last line has `version`, `summary`,
`signature` and `notifications`; no other line has a `summary`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Report
from mtcheck.report._objects import (
    VERSION,
    Value,
    dumps,
    finding_object,
    notification_object,
    notifications,
    summary_object,
)
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.text import Lines


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield an object on each line; `layout` makes no difference."""
    for value in _objects(report):
        yield (Piece(dumps(value)),)


def _objects(report: Report) -> Iterator[Value]:
    for file in report.files:
        text, lines = file.file.text, Lines(file.file.text)
        head = {"path": file.file.path, "language": file.language}
        for finding in file.findings:
            yield head | finding_object(finding, text, lines)
    yield {
        "version": VERSION,
        "summary": summary_object(report),
        "signature": report.signature,
        "notifications": [notification_object(note) for note in notifications(report)],
    }
