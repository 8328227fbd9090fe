"""GitLab code quality: the part of the Code Climate format that merge requests show.

GitLab takes findings of one fingerprint for one finding, so each has its own: of its path, its content and its
number among equal ones. Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b

from mtcheck.model import FileReport, Finding, Notification, Report, Severity
from mtcheck.report._objects import Value, notifications, portable
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._places import from_project
from mtcheck.text import Lines, visible

SEVERITIES: dict[Severity, str] = {"neutral": "info", "minor": "minor", "major": "major", "critical": "critical"}
LEVELS = {"warning": "info", "error": "critical"}

CHECK = "mtcheck"
"""The name of the check behind a notification; behind a finding it is the rule."""

Seen = Counter[tuple[str, str]]
"""How often a path and what was found there have come up."""


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as a JSON array, one finding on each line; `layout` makes no difference.

    A notification on a file is a finding in its first line. One without a path has no place in this format.
    """
    texts = [portable(issue) for issue in _issues(report)]
    yield (Piece("["),)
    for text in texts[:-1]:
        yield (Piece(f"{text},"),)
    for text in texts[-1:]:
        yield (Piece(text),)
    yield (Piece("]"),)


def _issues(report: Report) -> Iterator[Value]:
    seen: Seen = Counter()
    for file in report.files:
        lines = Lines(file.file.text)
        for finding in file.findings:
            yield _issue(file, finding, lines, seen)
    for note in notifications(report):
        if note.path is not None:
            yield _notification(note, from_project(note.path), seen)


def _issue(file: FileReport, finding: Finding, lines: Lines, seen: Seen) -> Value:
    path = from_project(file.file.path)
    identity = finding.fingerprint or f"{finding.rule_id} {finding.message}"
    begin, end = lines.place(finding.span.start).line, lines.place(finding.span.end).line
    return {
        "description": visible(finding.message),
        "check_name": finding.rule_id,
        "fingerprint": _fingerprint(path, identity, seen),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def _notification(note: Notification, path: str, seen: Seen) -> Value:
    return {
        "description": visible(note.message),
        "check_name": CHECK,
        "fingerprint": _fingerprint(path, note.message, seen),
        "severity": LEVELS[note.level],
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


def _fingerprint(path: str, identity: str, seen: Seen) -> str:
    """Return 32 hexadecimal digits that no other finding of this report has."""
    number = seen[path, identity]
    seen[path, identity] += 1
    data = "\n".join((path, identity, str(number))).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()
