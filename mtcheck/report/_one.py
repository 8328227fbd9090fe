"""One finding with its paragraph, as in the report for people."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import FileReport, Finding
from mtcheck.report._listing import listing
from mtcheck.report._paragraph import paragraph
from mtcheck.report._pieces import Line
from mtcheck.text import Lines


def one_finding(file: FileReport, finding: Finding, width: int) -> Iterator[Line]:
    """Yield the paragraph with the finding underlined, then what is said about it, `width` columns wide."""
    unit = next((unit for unit in file.units if unit.id == finding.unit_id), None)
    yield ()
    if unit:
        yield from paragraph(file.file.text, unit.span, [finding], width)
        yield ()
    yield from listing(file.file.text, Lines(file.file.text), [finding], width)
