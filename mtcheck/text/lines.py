"""Lines and columns, both counted from 1. A line ends in CR, LF or CRLF, as in editors and in LSP."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from mtcheck.text.offsets import code_points_from_utf16, utf16_from_code_points

_LINE_END = re.compile(r"\r\n?|\n")


class Place(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


def line_numbers(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """Return the number of the line, counted from 1, that holds each offset.

    Args:
        text: The text of a file.
        offsets: Code points, ascending. The offset at the end of the text is on the last line.

    >>> line_numbers("one\\ntwo\\r\\nthree", [0, 3, 4, 9])
    (1, 1, 2, 3)
    """
    if "\r" in text:
        starts = _line_starts(text)
        return tuple(bisect_right(starts, offset) for offset in offsets)
    numbers = []
    line, before = 1, 0
    for offset in offsets:
        line += text.count("\n", before, offset)
        before = offset
        numbers.append(line)
    return tuple(numbers)


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, without its line end, in code points; the last one may be empty.

    >>> list(line_spans("one\\r\\ntwo\\n"))
    [(0, 3), (5, 8), (9, 9)]
    """
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


@dataclass(frozen=True, slots=True)
class Lines:
    """An index of the lines of one text, for many questions about it."""

    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", _line_starts(self.text))

    def place(self, offset: int) -> Place:
        """Return line and column of an offset; column and offset in code points."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def place_utf16(self, offset: int) -> Place:
        """Return line and column of an offset in code points; the column counts UTF-16 code units."""
        line, column = self.place(offset)
        start = offset - column + 1
        return Place(line, utf16_from_code_points(self.text[start:offset], [column - 1])[0] + 1)

    def offset(self, place: Place) -> int:
        """Return the offset of a place, in code points. A column beyond the line means its end."""
        start, end = self._bounds(place.line)
        return min(start + max(place.column - 1, 0), end)

    def offset_utf16(self, place: Place) -> int:
        """Return the offset, in code points, of a place whose column counts UTF-16 code units."""
        start, end = self._bounds(place.line)
        return start + code_points_from_utf16(self.text[start:end], [max(place.column - 1, 0)])[0]

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its line end. A number outside means the nearest line."""
        start, end = self._bounds(number)
        return self.text[start:end]

    def _bounds(self, number: int) -> tuple[int, int]:
        index = min(max(number, 1), len(self._starts))
        start = self._starts[index - 1]
        if index == len(self._starts):
            return start, len(self.text)
        end = self._starts[index]
        return start, end - (2 if self.text.startswith("\r\n", end - 2) and end - 2 >= start else 1)


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))
