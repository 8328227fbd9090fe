"""One line for each finding, as compilers write them: `path:line:column: severity rule message`."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import FileReport, Report
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.text import Lines, shorten, visible

FOR_PEOPLE = True
"""The words of a draft reach a log as they are: see `mtcheck.text.inert`."""

NAME_SIZE = 40
"""Code points of the name of a unit that are shown."""

STANDARD_INPUT = "-"
"""The path of a text that has none."""


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the findings; lines are never broken, whatever the width."""
    for file in filter(_has_findings, report.files):
        path = visible(file.file.path or STANDARD_INPUT)
        lines = Lines(file.file.text)
        names = {unit.id: unit.name for unit in file.units if unit.name}
        for finding in file.findings:
            place = lines.place(finding.span.start)
            name = names.get(finding.unit_id)
            yield (
                Piece(f"{path}:{place.line}:{place.column}:", "path"),
                Piece(" "),
                Piece(finding.severity, finding.severity),
                Piece(" "),
                Piece(finding.rule_id, "rule"),
                Piece(f" {visible(finding.message)}"),
                Piece(f" [{visible(shorten(name, NAME_SIZE))}]" if name else "", "dim"),
            )


def _has_findings(file: FileReport) -> bool:
    return bool(file.findings)
