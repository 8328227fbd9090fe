"""The cells of a table row."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from markdown_it.common import utils

_TRIMMED: Callable[[str], str] = getattr(utils, "mdTrim", str.strip)
"""What the parser strips a row with: before version 4.3, all white space of Unicode."""

_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED_BAR = re.compile(r"\\\|")

Stretch = tuple[int, int]
"""Half-open, in code points of the text that was parsed."""


def cell_stretches(text: str, start: int, end: int) -> list[Stretch]:
    """Return the cells of the row that stands in this stretch of the text, with the blanks around them.

    Cells are parted by `|`. Nothing before the first one is no cell.
    """
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    stretches = [(left + 1, right) for left, right in pairwise([start - 1, *bars, end])]
    return stretches[1:] if bars and not _TRIMMED(text[start : bars[0]]) else stretches


def cell_pieces(text: str, stretch: Stretch, content: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    r"""Return where the pieces of a cell's content begin: in the content, and in the text.

    In the content, `\|` has become `|`: there a new piece begins.
    """
    start = text.index(content[0], *stretch)
    starts, origins = [0], [start]
    for count, match in enumerate(_ESCAPED_BAR.finditer(text, start, stretch[1])):
        starts.append(match.start() - start - count)
        origins.append(match.end() - 1)
    return tuple(starts), tuple(origins)
