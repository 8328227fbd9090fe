"""The numbered list of what was found in a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.model import Applicability, Finding
from mtcheck.report._pieces import Line, Piece
from mtcheck.report._words import before_and_after
from mtcheck.report._wrap import wrapped
from mtcheck.text import Lines, display_width, visible

INDENT = "  "

NARROWEST = 36
"""Columns that a message gets beside place and severity; if there are fewer, it goes on further left."""

GAP = "  "

CAUTIONS: dict[Applicability, str] = {"unsafe": "(changes wording)", "display": "(by hand)"}


def listing(text: str, lines: Lines, findings: Sequence[Finding], width: int) -> Iterator[Line]:
    """Yield place, severity, message, repair and rule of each finding, numbered from 1.

    Args:
        text: The file.
        lines: The index of its lines.
        findings: Those of one paragraph, by place.
        width: Terminal columns.
    """
    places = [lines.place(finding.span.start) for finding in findings]
    shown = [f"{place.line}:{place.column}" for place in places]
    place_width = max(map(len, shown))
    severity_width = max(len(finding.severity) for finding in findings)
    number_width = len(str(len(findings)))
    for number, (finding, place) in enumerate(zip(findings, shown, strict=True), 1):
        head = (
            Piece(f"{INDENT}{number:>{number_width}}", finding.severity),
            Piece(f" {place:<{place_width}} ", "dim"),
            Piece(f" {finding.severity:<{severity_width}}", finding.severity),
            Piece(GAP),
        )
        yield from _entry(text, finding, head, width)


def _entry(text: str, finding: Finding, head: Line, width: int) -> Iterator[Line]:
    hang = sum(len(piece.text) for piece in head)
    if width - hang < NARROWEST:
        yield head[:-1]
        hang = len(INDENT) * 2
        head = (Piece(" " * hang),)
    first, *rest = wrapped(visible(finding.message), width - hang)
    yield (*head, Piece(first))
    margin = Piece(" " * hang)
    for more in rest:
        yield (margin, Piece(more))
    for line in _flow([*_repair(text, finding, width - hang), (Piece(finding.rule_id, "rule"),)], width - hang):
        yield (margin, *line)


def _repair(text: str, finding: Finding, width: int) -> Iterator[Line]:
    """Yield before, arrow with after, and a caution: each may stand on a line of its own, `width` columns wide."""
    if not finding.fixes:
        return
    fix = finding.fixes[0]
    before, after = before_and_after(text, fix, width - display_width("→ “”"))
    if before == after or not after:
        yield (Piece(visible(fix.title), "after"),)
    else:
        yield (Piece(f"“{before}”", "before"),)
        yield (Piece("→ ", "dim"), Piece(f"“{after}”", "after"))
    if fix.applicability != "safe":
        yield (Piece(CAUTIONS[fix.applicability], "dim"),)


def _flow(items: Sequence[Line], width: int) -> Iterator[Line]:
    """Yield the items side by side as far as they fit, never broken; a single item may be longer than `width`."""
    line: Line = ()
    for item in items:
        gap = Piece(" " if item[0].style == "dim" else GAP)
        if line and _size((*line, gap, *item)) > width:
            yield line
            line = item
        else:
            line = (*line, gap, *item) if line else item
    yield line


def _size(line: Line) -> int:
    return sum(display_width(piece.text) for piece in line)
