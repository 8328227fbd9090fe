"""The reviewdog diagnostic format, which reviewdog turns into comments with suggestions on a pull request.

Lines count from 1, columns from 1 in bytes of UTF-8, a byte order mark included; ends are exclusive.
Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence

from mtcheck.model import Edit, Finding, Notification, Report, Severity, SourceFile, Span
from mtcheck.report._objects import Value, array, notifications, portable
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._places import from_here
from mtcheck.text import Lines, utf8_from_code_points, visible

SEVERITIES: dict[Severity, str] = {"neutral": "INFO", "minor": "WARNING", "major": "ERROR", "critical": "ERROR"}
LEVELS = {"warning": "WARNING", "error": "ERROR"}


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as JSON, one diagnostic on each line; `layout` makes no difference."""
    yield (Piece('{"source": {"name": "mtcheck"},'),)
    for text in array("diagnostics", map(portable, _diagnostics(report))):
        yield (Piece(text),)
    yield (Piece("}"),)


def _diagnostics(report: Report) -> Iterator[Value]:
    for file in report.files:
        lines = Lines(file.file.text)
        for finding in file.findings:
            yield _diagnostic(file.file, finding, lines)
    for note in notifications(report):
        yield _notification(note)


def _diagnostic(file: SourceFile, finding: Finding, lines: Lines) -> Value:
    return {
        "message": visible(finding.message),
        "location": {"path": from_here(file.path), "range": _range(file, finding.span, lines)},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule_id},
        "suggestions": [_suggestion(file, fix.edits, lines) for fix in finding.fixes if fix.applicability != "display"],
    }


def _notification(note: Notification) -> Value:
    location = {} if note.path is None else {"location": {"path": from_here(note.path)}}
    return {"message": visible(note.message), **location, "severity": LEVELS[note.level]}


def _suggestion(file: SourceFile, edits: Sequence[Edit], lines: Lines) -> Value:
    """Return the edits as one: each suggestion is applied alone, so a repair must not be cut into several."""
    start, end = edits[0].span.start, edits[-1].span.end
    pieces, at = [], start
    for edit in edits:
        pieces += [file.text[at : edit.span.start], edit.text]
        at = edit.span.end
    return {"range": _range(file, Span(start, end), lines), "text": "".join(pieces)}


def _range(file: SourceFile, span: Span, lines: Lines) -> Value:
    return {"start": _position(file, span.start, lines), "end": _position(file, span.end, lines)}


def _position(file: SourceFile, offset: int, lines: Lines) -> Value:
    line, column = lines.place(offset)
    start = offset - column + 1
    (before,) = utf8_from_code_points(file.text[start:offset], [column - 1])
    mark = len(BOM_UTF8) if file.bom and line == 1 else 0
    return {"line": line, "column": mark + before + 1}
