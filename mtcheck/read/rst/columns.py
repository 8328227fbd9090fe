"""A line as columns of a terminal, in which the tables of reStructuredText are drawn."""

from __future__ import annotations

from mtcheck.read.rst.lines import TAB, Line
from mtcheck.text.width import display_width


class Columns:
    """A line of a table. Columns count from where the table begins; a wide character takes two."""

    def __init__(self, text: str, line: Line, base: int) -> None:
        self._text = text
        self._before = line.column - base
        self._line = line
        self._offsets = _offsets(text, line)
        self.width = self._before + len(self._offsets)

    def at(self, column: int) -> str:
        """Return the character in a column, a blank if there is none."""
        index = column - self._before
        return self._text[self._offsets[index]] if 0 <= index < len(self._offsets) else " "

    def cell(self, left: int, right: int) -> Line:
        """Return what stands between two columns, without the blanks around it."""
        start, end = self._offset(left), self._offset(right)
        text = self._text[start:end]
        stripped = text.strip(" \t\v\f")
        if not stripped:
            return Line(start, start, left)
        first = start + text.index(stripped)
        return Line(first, first + len(stripped), left + display_width(self._text[start:first]))

    def rest(self, left: int) -> Line:
        """Return what stands from a column on."""
        return self.cell(left, self.width)

    def _offset(self, column: int) -> int:
        index = max(0, column - self._before)
        return self._offsets[index] if index < len(self._offsets) else self._line.end


def _offsets(text: str, line: Line) -> range | list[int]:
    """Return the place of the character in each column."""
    content = text[line.start : line.end]
    if content.isascii() and content.isprintable():
        return range(line.start, line.end)
    offsets: list[int] = []
    for offset in range(line.start, line.end):
        width = TAB - (line.column + len(offsets)) % TAB if text[offset] == "\t" else display_width(text[offset])
        offsets += [offset] * width
    return offsets
