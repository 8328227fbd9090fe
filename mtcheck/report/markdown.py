"""Markdown for a comment on a pull request or the summary of a job: the gravest findings as a table, and the score.

Whatever the draft contains, it stays text in its cell: no markup, no link, no mention of a person or an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import SEVERITIES, FileReport, Finding, Notification, Report
from mtcheck.report._objects import notifications
from mtcheck.report._pieces import Layout, Line, Piece, plain
from mtcheck.report._places import from_project
from mtcheck.report._said import repair, sentence
from mtcheck.report._summary import HONEST, found, repairable
from mtcheck.report._words import count
from mtcheck.text import Lines, visible

ROWS = 50
"""Findings shown, so that the comment stays below the 65,536 characters that GitHub takes."""

NOTES = 10
"""Notifications shown."""

HEAD = ("| Severity | Place | Finding | Repair |", "|---|---|---|---|")

_JOINER = "\N{WORD JOINER}"

_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
"""Signs of Markdown that mean something in a cell; `<`, `>` and `&` become entities."""

_REFERENCE = re.compile(r"(?:[@#!~%$]|&amp;|\bGH-)(?=\w)|:(?=//|[a-z+-][\w+-]*:)|\bwww(?=\.)", re.IGNORECASE)
"""What GitHub and GitLab make links, mentions or pictures of, even behind a backslash."""


class _Place(NamedTuple):
    """A finding with its file and the index of its lines."""

    finding: Finding
    file: FileReport
    lines: Lines


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report in Markdown; lines are never broken, whatever the width."""
    for text in _lines(report):
        yield (Piece(text),)


def _lines(report: Report) -> Iterator[str]:
    findings = [finding for file in report.files for finding in file.findings]
    yield f"### mtcheck: {plain([found(report, findings)]).strip() if report.files else 'nothing was checked'}"
    yield ""
    if findings:
        yield from _table(report, len(findings))
    yield from _notes(list(notifications(report)))
    if report.files:
        yield _score(report, findings)
        yield ""
        yield f"*{HONEST}*"


def _table(report: Report, total: int) -> Iterator[str]:
    yield from HEAD
    yield from map(_row, _gravest(report))
    yield ""
    if total > ROWS:
        yield f"… and {count(total - ROWS, 'more finding')}."
        yield ""


def _gravest(report: Report) -> list[_Place]:
    """Return the findings that are shown: by severity, then in the order of the report."""
    places = [
        _Place(finding, file, lines)
        for file in report.files
        if file.findings
        for lines in [Lines(file.file.text)]
        for finding in file.findings
    ]
    return sorted(places, key=lambda place: -SEVERITIES.index(place.finding.severity))[:ROWS]


def _row(place: _Place) -> str:
    finding, file, lines = place
    at = lines.place(finding.span.start)
    where = f"{from_project(file.file.path)}:{at.line}:{at.column}"
    said = f"{_cell(finding.message)} `{finding.rule_id}`"
    return f"| {finding.severity} | {_cell(where)} | {said} | {_cell(repair(finding, file.file.text))} |"


def _notes(notes: Sequence[Notification]) -> Iterator[str]:
    for note in notes[:NOTES]:
        yield f"- {note.level}: {_cell(sentence(note))}"
    if len(notes) > NOTES:
        yield f"- … and {count(len(notes) - NOTES, 'more notification')}."
    if notes:
        yield ""


def _score(report: Report, findings: Sequence[Finding]) -> str:
    words = count(report.score.words, "word")
    quality = report.score.quality
    score = f"{words}: too short to score" if quality is None else f"**Score {int(quality)}** of 100, {words}"
    return f"{score}; {repairable(findings)}." if findings else f"{score}."


def _cell(text: str) -> str:
    """Return the text so that it shows as it is in the cell of a table."""
    text = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _REFERENCE.sub(lambda match: match[0] + _JOINER, _MARKUP.sub(lambda match: f"\\{match[0]}", text))
