"""Tables with a grid drawn around their cells, and what is left of the grid when a translation has moved it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.read.rst.columns import Columns
from mtcheck.read.rst.lines import Line

BORDER = re.compile(r"\+-[-+]+-\+|\+-\+")
"""The line that a table with a grid begins with."""

MOST_FIELDS = 200_000
"""Columns times lines of a table whose grid is followed; larger ones are read line by line."""

_BROKEN_BORDER = re.compile(r"[+\-=|\s]*")
_BAR = re.compile(r"(?<!\\)\|")

Cell = list[Line]


class _Box(NamedTuple):
    top: int
    left: int
    bottom: int
    right: int


def grid_cells(text: str, lines: Sequence[Line]) -> list[Cell]:
    """Return the cells of a table in reading order, each with its lines.

    Where the grid is broken, each piece of a line between two bars is a cell.
    """
    rows = [Columns(text, line, lines[0].column) for line in lines]
    boxes = _Grid(rows).boxes() if len(rows) * rows[0].width <= MOST_FIELDS else None
    if boxes is None:
        return _pieces(text, lines)
    return [[row.cell(box.left + 1, box.right) for row in rows[box.top + 1 : box.bottom]] for box in sorted(boxes)]


class _Grid:
    """Follows the lines of a grid from corner to corner, clockwise round each cell."""

    def __init__(self, rows: Sequence[Columns]) -> None:
        self._height, self._width = len(rows), rows[0].width
        self._rows = ["".join(row.at(column) for column in range(self._width)).replace("=", "-") for row in rows]

    def boxes(self) -> list[_Box] | None:
        """Return the cells, None if they do not fill the grid."""
        done = [0] * self._width
        corners = [(0, 0)]
        found = []
        while corners:
            top, left = corners.pop(0)
            if top == self._height - 1 or left == self._width - 1 or top < done[left]:
                continue
            box = self._to_the_right(top, left)
            if box is None:
                return None
            found.append(box)
            done[box.left : box.right] = [box.bottom] * (box.right - box.left)
            corners = sorted([*corners, (box.top, box.right), (box.bottom, box.left)])
        return found if all(bottom == self._height - 1 for bottom in done[:-1]) else None

    def _to_the_right(self, top: int, left: int) -> _Box | None:
        row = self._rows[top]
        if row[left] != "+":
            return None
        for right in range(left + 1, self._width):
            if row[right] == "+" and (box := self._down(top, left, right)):
                return box
            if row[right] not in "+-":
                return None
        return None

    def _down(self, top: int, left: int, right: int) -> _Box | None:
        for bottom in range(top + 1, self._height):
            sign = self._rows[bottom][right]
            if sign == "+" and self._is_closed(top, left, bottom, right):
                return _Box(top, left, bottom, right)
            if sign not in "+|":
                return None
        return None

    def _is_closed(self, top: int, left: int, bottom: int, right: int) -> bool:
        rows = self._rows
        if rows[bottom][left] != "+" or rows[bottom][left:right].strip("+-"):
            return False
        return all(rows[row][left] in "+|" for row in range(top + 1, bottom))


def _pieces(text: str, lines: Sequence[Line]) -> list[Cell]:
    cells = []
    for line in lines:
        if _BROKEN_BORDER.fullmatch(text, line.start, line.end):
            continue
        start = line.start
        for match in [*_BAR.finditer(text, line.start, line.end), None]:
            end = match.start() if match else line.end
            cells.append([line._replace(end=end).cut(text, start)])
            start = match.end() if match else end
    return [[_trimmed(text, piece)] for [piece] in cells if not piece.is_blank]


def _trimmed(text: str, line: Line) -> Line:
    return line._replace(end=line.start + len(text[line.start : line.end].rstrip()))
