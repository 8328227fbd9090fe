"""The cells of a table with their places.

Source: RFC 4180, and what spreadsheets write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Notation, SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.message import Piece, content, pieces_between
from mtcheck.text.shorten import shorten

SEPARATORS = ",;\t|"

_END = re.compile(r'""|"')
_MARK = re.compile(r'(?P<quote>"")|\r\n|[\r\n]')


_LONGEST = 20_000
"""Code points of a cell in quotation marks where these may be text as well."""


class Cell(NamedTuple):
    """A cell without its quotation marks: half-open, in code points of the file."""

    start: int
    end: int
    is_quoted: bool

    def pieces(self, text: str) -> list[Piece]:
        """Return what stands in it."""
        if self.is_quoted:
            return list(pieces_between(text, self.start, self.end, _MARK, _of_mark))
        return [Piece(text[self.start : self.end], self.start, self.end)]

    def content(self, text: str) -> str:
        """Return its text."""
        return content(self.pieces(text)) if self.is_quoted else text[self.start : self.end]


def notation(cell: Cell, separator: str) -> Notation:
    """Return how texts are written in a cell."""
    return _QUOTED if cell.is_quoted else Notation(refused=separator + "\r\n", whole=r'(?!")[\s\S]*')


_QUOTED = Notation((('"', '""'),))


def rows(file: SourceFile, separator: str, is_strict: bool) -> Iterator[list[Cell]]:
    """Yield the rows of a table; empty lines are left out.

    Args:
        file: The table.
        separator: What stands between cells.
        is_strict: Whether a cell that begins with a quotation mark must end with one.

    Raises:
        InputError: such a cell does not end with one.
    """
    text = file.text
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    after = re.compile(rf"(?P<next>{re.escape(separator)})|\r\n|[\r\n]|\Z")
    row: list[Cell] = []
    at = 0
    while at < len(text) or row:
        cell = _quoted(file, at, after, is_strict) if text[at : at + 1] == '"' else None
        if cell is None:
            match = plain.match(text, at)
            cell = Cell(at, match.end() if match else at, False)
        row.append(cell)
        behind = after.match(text, cell.end + cell.is_quoted)
        at = behind.end() if behind else len(text)
        if not behind or not behind["next"]:
            if len(row) > 1 or row[0].start < row[0].end:
                yield row
            row = []


def separator_of(file: SourceFile) -> str:
    """Return the separator that the first line has most of, quoted cells left out; the comma if it has none."""
    line = re.sub(r'"[^"]*"', "", file.text[:10_000]).lstrip("\r\n").split("\n")[0]
    return max(SEPARATORS, key=line.count)


def _quoted(file: SourceFile, at: int, after: re.Pattern[str], is_strict: bool) -> Cell | None:
    text = file.text
    # Without the need of a closing mark none may be far away, or a table of inches would be searched again and again.
    reach = len(text) if is_strict else min(len(text), at + _LONGEST)
    end = next((match.start() for match in _END.finditer(text, at + 1, reach) if match[0] == '"'), -1)
    if end >= 0 and after.match(text, end + 1):
        return Cell(at + 1, end, True)
    if not is_strict:
        return None
    if end < 0:
        raise broken(file, at, 'a cell has no “"” at its end; add it, and double each one within')
    found = shorten(text[end + 1 : end + 40].split("\n")[0], 30)
    raise broken(file, end, f'“{found}” behind the “"” that ends a cell; double each “"” within')


def _of_mark(match: re.Match[str]) -> Iterator[Piece]:
    yield Piece('"' if match["quote"] else "\n", *match.span(), literal=False)
