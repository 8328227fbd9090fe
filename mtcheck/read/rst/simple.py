"""Tables drawn with rows of equals signs, and what is left of their columns when a translation has moved them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtcheck.read.rst.columns import Columns
from mtcheck.read.rst.lines import Line

BORDER = re.compile(r"=+(?:[ ]+=+)+")
"""The line that such a table begins with, and ends with."""

_SPAN = re.compile(r"-+(?:[ ]+-+)*")
_RULE = re.compile(r"=+|-+")
_GAP = re.compile(r"[ \t]{2,}")

Cell = list[Line]


def table_end(text: str, lines: Sequence[Line], at: int) -> int:
    """Return the index after the table that begins at `at`: after the second border, or the third where the head ends.

    A table without an end goes on to the first blank line.
    """
    borders = [at]
    for index in range(at + 1, len(lines)):
        if _is_border(text, lines[index]):
            is_last = index + 1 == len(lines) or lines[index + 1].is_blank
            borders.append(index)
            if is_last or len(borders) == 3:
                return index + 1
    blank = next((index for index in range(at, len(lines)) if lines[index].is_blank), len(lines))
    return max(blank, at + 1)


def simple_cells(text: str, lines: Sequence[Line]) -> list[Cell]:
    """Return the cells of a table in reading order, each with its lines."""
    edges = _edges(text, lines[0])
    cells: list[Cell] = []
    for row, spans in _rows(text, lines, edges):
        columns = [Columns(text, line, lines[0].column) for line in row]
        if all(_fits(column, spans) for column in columns):
            cells += [[column.cell(left, right) for column in columns] for left, right in spans[:-1]]
            cells.append([column.rest(spans[-1][0]) for column in columns])
        else:
            cells += [[piece] for line in row for piece in _pieces(text, line)]
    return cells


def _is_border(text: str, line: Line) -> bool:
    return BORDER.fullmatch(text, line.start, line.end) is not None


def _edges(text: str, line: Line) -> list[tuple[int, int]]:
    """Return the columns between which the cells stand."""
    marks = [match.span() for match in _RULE.finditer(text, line.start, line.end)]
    return [(start - line.start, end - line.start) for start, end in marks]


def _rows(
    text: str, lines: Sequence[Line], edges: list[tuple[int, int]]
) -> Iterator[tuple[list[Line], list[tuple[int, int]]]]:
    """Yield the rows with the columns of their cells; a line below says which of them are one cell."""
    base = lines[0].column
    row: list[Line] = []
    for line in lines[1:]:
        is_rule = _is_border(text, line) or _SPAN.fullmatch(text, line.start, line.end)
        if row and (is_rule or line.is_blank or line.column - base < edges[0][1]):
            yield row, _merged(_edges(text, line), edges) if is_rule and not line.is_blank else edges
            row = []
        if not is_rule and not line.is_blank:
            row.append(line)
    if row:
        yield row, edges


def _merged(spans: list[tuple[int, int]], edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    starts = {left for left, _ in edges}
    ends = {right for _, right in edges}
    return spans if all(left in starts and right in ends for left, right in spans) else edges


def _fits(columns: Columns, spans: list[tuple[int, int]]) -> bool:
    """Return whether nothing stands between the cells."""
    gaps = (column for (_, end), (start, _) in pairwise(spans) for column in range(end, start))
    return all(columns.at(column).isspace() for column in gaps)


def _pieces(text: str, line: Line) -> Iterator[Line]:
    start = line.start
    for match in [*_GAP.finditer(text, line.start, line.end), None]:
        end = match.start() if match else line.end
        yield Line(start, end, line.column + start - line.start)
        start = match.end() if match else end
