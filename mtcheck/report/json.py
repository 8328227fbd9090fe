"""The report for programs: JSON, version 1, described by `report.v1.schema.json` beside this file.

Offsets, lines and columns count code points, offsets from 0, lines and columns from 1; ends are exclusive. Each unit,
finding and notification stands on a line of its own, so that reports can be compared line by line.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.model import SEVERITIES, FileReport, Finding, Fix, Notification, Report, UnitScore
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.text import Lines

VERSION = 1
"""Changes when a field changes its meaning or goes; new fields do not change it."""

Value = str | int | float | None | Sequence["Value"] | Mapping[str, "Value"]


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as JSON; `layout` makes no difference."""
    for text in _lines(report):
        yield (Piece(text),)


def _lines(report: Report) -> Iterator[str]:
    yield f'{{"version": {VERSION},'
    yield '"files": ['
    last = len(report.files) - 1
    for index, file in enumerate(report.files):
        yield from _file(file)
        yield "}," if index < last else "}"
    yield "],"
    yield f'"summary": {_dumps(_summary(report))},'
    yield f'"signature": {_dumps(report.signature)},'
    yield from _array("notifications", map(_notification, _notifications(report)))
    yield "}"


def _file(file: FileReport) -> Iterator[str]:
    head = {"path": file.file.path, "language": file.language, "score": _rounded(file.score.quality)}
    yield f"{_dumps(head)[:-1]},"
    yield from _array("units", map(_unit, file.units), ",")
    lines = Lines(file.file.text)
    yield from _array("findings", (_finding(finding, file.file.text, lines) for finding in file.findings))


def _array(name: str, items: Iterable[Value], end: str = "") -> Iterator[str]:
    texts = [_dumps(item) for item in items]
    yield f'"{name}": ['
    yield from (f" {text}," for text in texts[:-1])
    yield from (f" {text}" for text in texts[-1:])
    yield f"]{end}"


def _unit(unit: UnitScore) -> Value:
    return {
        "id": unit.id,
        "kind": unit.kind,
        "start": unit.span.start,
        "end": unit.span.end,
        "line": unit.line,
        "words": unit.words,
        "penalty": round(unit.penalty, 3),
        "score": _rounded(unit.score),
    }


def _finding(finding: Finding, text: str, lines: Lines) -> Value:
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    return {
        "rule": finding.rule_id,
        "message": finding.message,
        "severity": finding.severity,
        "error_type": finding.error_type,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": text[finding.span.start : finding.span.end],
        "unit": finding.unit_id,
        "fingerprint": finding.fingerprint,
        "symptoms": finding.symptoms,
        "fixes": [_fix(fix) for fix in finding.fixes],
    }


def _fix(fix: Fix) -> Value:
    edits: list[Value] = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits}


def _summary(report: Report) -> Value:
    findings = [finding for file in report.files for finding in file.findings]
    severities = Counter(finding.severity for finding in findings)
    rules = Counter(str(finding.rule_id) for finding in findings)
    return {
        "files": len(report.files),
        "words": report.score.words,
        "findings": len(findings),
        "by_severity": {severity: severities[severity] for severity in SEVERITIES},
        "by_rule": {rule: rules[rule] for rule in sorted(rules)},
        "penalty": round(report.score.penalty, 3),
        "score": _rounded(report.score.quality),
        "quality": "too short to score" if report.score.quality is None else "scored",
    }


def _notifications(report: Report) -> Iterator[Notification]:
    yield from report.notifications
    for file in report.files:
        yield from file.notifications


def _notification(notification: Notification) -> Value:
    return {"level": notification.level, "path": notification.path, "message": notification.message}


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 1)


def _dumps(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)
