"""The cells of a table row."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_BLANKS = " \t\n\r\v\f"


class Cell(NamedTuple):
    """The content of a cell: its piece `i` begins at `starts[i]` in the content, at `origins[i]` in the text."""

    starts: tuple[int, ...]
    origins: tuple[int, ...]


def cells(text: str, start: int, end: int) -> list[Cell]:
    r"""Return the cells of the row that stands in this stretch of the text, in code points.

    Cells are parted by `|`. In the content of a cell, `\|` has become `|`: there a new piece begins.
    """
    bars = [at for at in _bars(text, start, end) if at == start or text[at - 1] != "\\"]
    edges = [start - 1, *bars, end]
    stretches = [_stripped(text, left + 1, right) for left, right in pairwise(edges)]
    if stretches and bars and not text[start : bars[0]].strip(_BLANKS):
        stretches = stretches[1:]
    return [_cell(text, first, last) for first, last in stretches]


def _bars(text: str, start: int, end: int) -> list[int]:
    return [match.start() for match in re.compile(r"\|").finditer(text, start, end)]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return start, end


def _cell(text: str, start: int, end: int) -> Cell:
    starts, origins = [0], [start]
    for count, match in enumerate(re.compile(r"\\\|").finditer(text, start, end)):
        starts.append(match.start() - start - count)
        origins.append(match.end() - 1)
    return Cell(tuple(starts), tuple(origins))
