"""Annotations of GitHub Actions: workflow commands that the runner turns into notes beside the lines.

Whatever the draft or a file name contains, each line is one command of ours: controls and line ends are visible
symbols, and what the runner would read as syntax is escaped in its own way. GitHub shows ten errors, ten warnings
and ten notices of a step.
Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.model import Finding, Notification, Report, Severity
from mtcheck.report._objects import notifications
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._places import from_project
from mtcheck.text import Lines, visible

COMMANDS: dict[Severity, str] = {"neutral": "notice", "minor": "warning", "major": "error", "critical": "error"}

_OLD_COMMAND = "##["
"""Begins a command of the runner's first syntax, anywhere in a line."""

_PARTED = "##\N{WORD JOINER}["


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield one command for each finding and notification; `layout` makes no difference."""
    for file in report.files:
        where = {} if file.file.path is None else {"file": from_project(file.file.path)}
        lines = Lines(file.file.text)
        for finding in file.findings:
            properties = where | _position(finding, lines) | {"title": f"mtcheck ({finding.rule_id})"}
            yield (Piece(_command(COMMANDS[finding.severity], properties, finding.message)),)
    for note in notifications(report):
        yield (Piece(_notification(note)),)


def _position(finding: Finding, lines: Lines) -> dict[str, str]:
    """Return lines and columns; the runner refuses columns if a finding goes on over several lines."""
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    position = {"line": str(start.line), "endLine": str(end.line)}
    columns = {"col": str(start.column), "endColumn": str(end.column)}
    return position | columns if start.line == end.line else position


def _notification(note: Notification) -> str:
    where = {} if note.path is None else {"file": from_project(note.path)}
    return _command(note.level, where | {"title": "mtcheck"}, note.message)


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return visible(text).replace(_OLD_COMMAND, _PARTED).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
