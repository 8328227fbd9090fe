"""Lines with their indentation, which is what says in reStructuredText what belongs together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.text.lines import line_spans

TAB = 8
"""Columns from one tab stop to the next, as docutils has it."""

_BLANKS = " \t\v\f"
_INDENT = re.compile(rf"[{_BLANKS}]*")


class Line(NamedTuple):
    """A line without the blanks around it: half-open, in code points of the file. `column` counts from 0."""

    start: int
    end: int
    column: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.start == self.end

    def cut(self, text: str, start: int) -> Line:
        """Return the rest of the line from a place on, in code points of the file, blanks before it left out."""
        first = start + len(text[start : self.end]) - len(text[start : self.end].lstrip(_BLANKS))
        return Line(first, self.end, self.column + first - self.start)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a file."""
    return [_line(text, start, end) for start, end in line_spans(text)]


def _line(text: str, start: int, end: int) -> Line:
    indent = _INDENT.match(text, start, end)
    assert indent
    first = indent.end()
    column = len(indent[0].expandtabs(TAB)) if "\t" in indent[0] else first - start
    while end > first and text[end - 1] in _BLANKS:
        end -= 1
    return Line(first, end, column)


def deeper(lines: Sequence[Line], at: int, column: int) -> int:
    """Return the index after the lines from `at` on that are blank or stand deeper than a column.

    Blank lines at their end do not belong to them.
    """
    end = at
    for index in range(at, len(lines)):
        if not lines[index].is_blank:
            if lines[index].column <= column:
                break
            end = index + 1
    return end


def unbroken(lines: Sequence[Line], at: int) -> int:
    """Return the index after the lines from `at` on that follow one another without a blank one."""
    while at < len(lines) and not lines[at].is_blank:
        at += 1
    return at


def least_column(lines: Sequence[Line]) -> int:
    """Return the column of the line that stands furthest left, 0 if all are blank."""
    return min((line.column for line in lines if not line.is_blank), default=0)


def hanging(first: Line, rest: Sequence[Line]) -> list[Line]:
    """Return the lines of a body that begins behind its mark, moved to where the others stand."""
    others = [line.column for line in rest if not line.is_blank]
    if first.is_blank:
        return list(rest)
    return [first._replace(column=min([first.column, *others]) if others else first.column), *rest]
