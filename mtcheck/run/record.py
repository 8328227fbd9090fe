"""What was found in a file as plain data, without the file's text: for the cache and for other processes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, overload

from mtcheck import score
from mtcheck.model import (
    Edit,
    FileReport,
    Finding,
    Fix,
    Notification,
    Score,
    SourceFile,
    Span,
    SuspectedSource,
    UnitScore,
)

WORDS = 5
"""Where a packed unit has its number of words."""


def packed(report: FileReport) -> bytes:
    """Return a report as JSON. Scores are left out: they follow from the rest."""
    units = list(map(_unit, report.units))
    notes = [(note.message, note.path, note.level) for note in report.notifications]
    source = report.suspected_source and (report.suspected_source.language, report.suspected_source.rules)
    values = [report.format, report.language, units, [_finding(one) for one in report.findings], notes, source]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes, file: SourceFile) -> FileReport:
    """Return the report that was packed, on the file that it is about."""
    format, language, units, findings, notes, source = json.loads(data.decode("utf-8", "surrogatepass"))
    found = tuple(map(_to_finding, findings))
    scored = score.rescored(map(_to_unit, units), found) if found else Unhurt(units)
    return FileReport(
        file=file,
        format=format,
        language=language,
        units=scored,
        findings=found,
        score=score.score_document(scored) if found else Score.of([(sum(unit[WORDS] for unit in units), 0.0)]),
        notifications=tuple(Notification(*note) for note in notes),
        suspected_source=SuspectedSource(source[0], tuple(source[1])) if source else None,
    )


class Unhurt(Sequence[UnitScore]):
    """The units of a file without findings, made when somebody asks for them: most reports never do."""

    def __init__(self, records: Sequence[list[Any]]) -> None:
        """Take the units as they are packed."""
        self._records = records
        self._units: tuple[UnitScore, ...] | None = None

    def _made(self) -> tuple[UnitScore, ...]:
        if self._units is None:
            self._units = tuple(map(_to_unit, self._records))
        return self._units

    def __len__(self) -> int:
        """Return the number of units."""
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> UnitScore: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[UnitScore, ...]: ...
    def __getitem__(self, index: int | slice) -> UnitScore | tuple[UnitScore, ...]:
        """Return a unit, or some."""
        return self._made()[index]

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence has the same units."""
        return isinstance(other, Sequence) and self._made() == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of the units as a tuple."""
        return hash(self._made())


def _unit(unit: UnitScore) -> Sequence[object]:
    about = (unit.id, unit.kind, unit.span.start, unit.span.end, unit.line, unit.words)
    # Only translation formats name their units: the others are kept short.
    return about if unit.name is None and unit.language is None else (*about, unit.name, unit.language)


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
    number, kind, start, end, line, words, *named = values
    return UnitScore(number, kind, Span(start, end), line, words, 0.0, 100.0, *named)
