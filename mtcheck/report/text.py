"""The report for people: each damaged paragraph with its findings underlined, explained and scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import FileReport, Finding, Report, UnitScore
from mtcheck.report._listing import listing
from mtcheck.report._paragraph import paragraph
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._summary import summary
from mtcheck.report._words import bar, count
from mtcheck.text import Lines, shorten, visible

FOR_PEOPLE = True
"""The words of a draft reach a log as they are: see `mtcheck.text.inert`."""

NARROWEST, WIDEST = 40, 100
"""Columns between which the report is laid out, however narrow or wide the terminal is."""

NAMELESS = "text"
"""What a text without a path is called."""


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the files with findings, paragraph by paragraph, then the summary."""
    width = min(max(layout.width, NARROWEST), WIDEST)
    for file in report.files:
        if file.findings:
            yield from _file(file, width)
    if report.files:
        yield from summary(report, width)
    else:
        yield (Piece("nothing was checked"),)


def _file(file: FileReport, width: int) -> Iterator[Line]:
    about = f"  {file.language} · {count(file.score.words, 'word')}"
    yield (Piece(visible(file.file.path or NAMELESS), "path"), Piece(about, "dim"))
    yield (Piece("─" * width, "dim"),)
    lines = Lines(file.file.text)
    units = {unit.id: unit for unit in file.units}
    for number, findings in _by_unit(file).items():
        yield from _unit(file, units.get(number), findings, lines, width)


def _by_unit(file: FileReport) -> dict[int, list[Finding]]:
    """Return the findings by unit, in the order in which the units are damaged first."""
    groups: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in file.findings:
        groups[finding.unit_id].append(finding)
    return groups


def _unit(
    file: FileReport, unit: UnitScore | None, findings: list[Finding], lines: Lines, width: int
) -> Iterator[Line]:
    text = file.file.text
    yield ()
    if unit and unit.name:
        about = f"  {unit.language}" if unit.language else ""
        yield (Piece(f"  {visible(shorten(unit.name, width - 4))}", "path"), Piece(about, "dim"))
    if unit:
        yield from paragraph(text, unit.span, findings, width)
        yield ()
    yield from listing(text, lines, findings, width)
    if unit:
        yield (Piece("  "), *bar(unit.score), Piece(f"  {count(unit.words, 'word')}", "dim"))
    yield ()
