"""The report for programs: JSON, version 1, described by `report.v1.schema.json` beside this file.

Offsets, lines and columns count code points, offsets from 0, lines and columns from 1; ends are exclusive. Each unit,
finding and notification stands on a line of its own, so that reports can be compared line by line.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import FileReport, Report, UnitScore
from mtcheck.report._objects import (
    VERSION,
    Value,
    array,
    dumps,
    finding_object,
    notification_object,
    notifications,
    rounded,
    source_object,
    summary_object,
)
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.text import Lines


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
    yield f'"summary": {dumps(summary_object(report))},'
    yield f'"signature": {dumps(report.signature)},'
    yield from array("notifications", (dumps(notification_object(note)) for note in notifications(report)))
    yield "}"


def _file(file: FileReport) -> Iterator[str]:
    head = {
        "path": file.file.path,
        "language": file.language,
        "suspected_source": source_object(file.suspected_source),
        "score": rounded(file.score.quality),
    }
    yield f"{dumps(head)[:-1]},"
    yield from array("units", (dumps(_unit(unit)) for unit in file.units), ",")
    text, lines = file.file.text, Lines(file.file.text)
    yield from array("findings", (dumps(finding_object(finding, text, lines)) for finding in file.findings))


def _unit(unit: UnitScore) -> Value:
    named = {"name": unit.name, "language": unit.language}
    return {
        "id": unit.id,
        "kind": unit.kind,
        "start": unit.span.start,
        "end": unit.span.end,
        "line": unit.line,
        "words": unit.words,
        "penalty": round(unit.penalty, 3),
        "score": rounded(unit.score),
        **{key: value for key, value in named.items() if value is not None},
    }
