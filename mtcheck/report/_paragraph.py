"""A paragraph with its damage underlined by lines of marks, so that it reads without colour."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import Finding, Severity, Span
from mtcheck.report._pieces import Line, Piece, Style
from mtcheck.report._shown import Shown
from mtcheck.report._wrap import wrap
from mtcheck.text import display_width

INDENT = "  "

LONG = 8
"""Lines. Of a longer paragraph only the lines where a finding begins or ends are shown."""

LEFT_OUT: Line = (Piece(INDENT), Piece("…", "dim"))

_DAMAGED: dict[Severity, Style] = {
    "neutral": "damaged.neutral",
    "minor": "damaged.minor",
    "major": "damaged.major",
    "critical": "damaged.critical",
}


class _Mark(NamedTuple):
    """A finding in the text of one paragraph: half-open, in code points of that text."""

    label: str
    start: int
    end: int
    severity: Severity


class _Row(NamedTuple):
    """A line of the paragraph. `reach` is where the next one begins: the blanks between belong to this one."""

    start: int
    end: int
    reach: int


def paragraph(text: str, span: Span, findings: Sequence[Finding], width: int) -> Iterator[Line]:
    """Yield the lines of a stretch of the file, each with the marks beneath it, numbered from 1.

    Args:
        text: The file.
        span: The paragraph.
        findings: Those of the paragraph, by place.
        width: Terminal columns.
    """
    shown = Shown(text, span)
    marks = [_mark(number, finding, shown) for number, finding in enumerate(findings, 1)]
    rows = _rows(shown.text, width - len(INDENT))
    marks_of = _marks_of(rows, marks)
    before = -1
    for index in range(len(rows)) if len(rows) <= LONG else _ends(rows, marks):
        if index > before + 1:
            yield LEFT_OUT
        here = marks_of[index]
        yield (Piece(INDENT), *_coloured(shown.text, rows[index], here))
        yield from _underlined(shown.text, rows[index], here)
        before = index
    if before < len(rows) - 1:
        yield LEFT_OUT


def _mark(number: int, finding: Finding, shown: Shown) -> _Mark:
    start, end = shown.place(finding.span.start), shown.place(finding.span.end)
    return _Mark(str(number), start, end, finding.severity)


def _rows(text: str, width: int) -> list[_Row]:
    lines = wrap(text, width) or [(0, 0)]
    starts = [start for start, _ in lines[1:]]
    return [_Row(*line, reach) for line, reach in zip(lines, [*starts, len(text) + 1], strict=False)]


def _marks_of(rows: Sequence[_Row], marks: Sequence[_Mark]) -> list[list[_Mark]]:
    """Return the marks of each row; one that goes on over several rows is in all of them."""
    result: list[list[_Mark]] = [[] for _ in rows]
    for mark in marks:
        for index in range(_row_at(rows, mark.start), _row_at(rows, _last(mark)) + 1):
            result[index].append(mark)
    return result


def _ends(rows: Sequence[_Row], marks: Sequence[_Mark]) -> list[int]:
    """Return the rows where a mark begins or ends, ascending."""
    return sorted({_row_at(rows, place) for mark in marks for place in (mark.start, _last(mark))})


def _last(mark: _Mark) -> int:
    return max(mark.start, mark.end - 1)


def _row_at(rows: Sequence[_Row], place: int) -> int:
    return max(0, bisect_right(rows, place, key=lambda row: row.start) - 1)


def _coloured(text: str, row: _Row, marks: Sequence[_Mark]) -> Iterator[Piece]:
    """Yield the line with its damaged words in the style of their severity."""
    at = row.start
    for mark in marks:
        start, end = max(mark.start, at), min(mark.end, row.end)
        if start < end:
            yield Piece(text[at:start])
            yield Piece(text[start:end], _DAMAGED[mark.severity])
            at = end
    yield Piece(text[at : row.end])


def _underlined(text: str, row: _Row, marks: Sequence[_Mark]) -> Iterator[Line]:
    """Yield the lines beneath the text: as many as it takes that no two marks share a column."""
    levels: list[list[Piece]] = []
    taken: list[int] = []
    for mark in marks:
        column, drawn = _drawn(text, row, mark)
        level = next((level for level, end in enumerate(taken) if end <= column), len(taken))
        if level == len(taken):
            levels.append([Piece(INDENT)])
            taken.append(0)
        levels[level] += [Piece(" " * (column - taken[level])), Piece(drawn, mark.severity)]
        taken[level] = column + len(drawn)
    yield from map(tuple, levels)


def _drawn(text: str, row: _Row, mark: _Mark) -> tuple[int, str]:
    """Return the column where a mark begins on its row, and what is drawn: its number, then `^` up to its end."""
    start = max(mark.start, row.start)
    end = min(mark.end, row.reach)
    column = display_width(text[row.start : start])
    size = display_width(text[start:end].rstrip() or text[start:end])
    return column, mark.label + "^" * (size - len(mark.label))
