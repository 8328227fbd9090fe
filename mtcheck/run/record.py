"""What was found in a file as plain data, without the file's text: for the cache and for other processes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mtcheck import score
from mtcheck.model import Edit, FileReport, Finding, Fix, Notification, SourceFile, Span, UnitScore


def packed(report: FileReport) -> bytes:
    """Return a report as JSON. Scores are left out: they follow from the rest."""
    units = [(unit.id, unit.kind, unit.span.start, unit.span.end, unit.line, unit.words) for unit in report.units]
    notes = [(note.message, note.path, note.level) for note in report.notifications]
    values = [report.format, report.language, units, [_finding(one) for one in report.findings], notes]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes, file: SourceFile) -> FileReport:
    """Return the report that was packed, on the file that it is about."""
    format, language, units, findings, notes = json.loads(data.decode("utf-8", "surrogatepass"))
    found = tuple(map(_to_finding, findings))
    plain = [_to_unit(unit) for unit in units]
    scored = score.rescored(plain, found) if found else tuple(plain)
    return FileReport(
        file=file,
        format=format,
        language=language,
        units=scored,
        findings=found,
        score=score.score_document(scored),
        notifications=tuple(Notification(*note) for note in notes),
    )


def _finding(finding: Finding) -> Sequence[object]:
    fixes = [
        (fix.title, fix.applicability, [(edit.span.start, edit.span.end, edit.text) for edit in fix.edits])
        for fix in finding.fixes
    ]
    return (
        *(finding.rule_id, finding.span.start, finding.span.end, finding.unit_id, finding.message, finding.severity),
        *(finding.error_type, finding.confidence, fixes, finding.fingerprint, finding.symptoms),
    )


def _to_finding(values: list[Any]) -> Finding:
    rule_id, start, end, unit_id, message, severity, error_type, confidence, fixes, fingerprint, symptoms = values
    return Finding(
        rule_id=rule_id,
        span=Span(start, end),
        unit_id=unit_id,
        message=message,
        severity=severity,
        error_type=error_type,
        confidence=confidence,
        fixes=tuple(_to_fix(*fix) for fix in fixes),
        fingerprint=fingerprint,
        symptoms=tuple(symptoms),
    )


def _to_fix(title: str, applicability: Any, edits: list[list[Any]]) -> Fix:
    return Fix(title, tuple(Edit(Span(start, end), text) for start, end, text in edits), applicability)


def _to_unit(values: list[Any]) -> UnitScore:
    number, kind, start, end, line, words = values
    return UnitScore(number, kind, Span(start, end), line, words, 0.0, 100.0)
