"""Signs of headings and of code that stand in the text.

Source: CommonMark 0.31, 4.2 ATX headings and 6.1 Code spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, edges
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

HASHES = lazy(r"^(?P<sign>#{2,5}(?=[^\W\d_])|[#＃]*＃[#＃]*(?P<wide>) ?)[^\W\d_]+", re.MULTILINE)
SPLIT = lazy(r"^ {0,3}(?P<signs>#{1,4}(?: #{1,4}){1,4})(?= \S)", re.MULTILINE)
TICKS = lazy(r"(?<!`)``(?!`)[^`\n]{1,80}(?:`(?![`\w])|\s`(?!`))")

DEEPEST = 6
"""Signs of the lowest heading."""


def headings(text: str) -> Iterator[Shape]:
    """Yield lines that begin with the sign of a heading, but without the blank behind it or with wide signs."""
    for match in HASHES.finditer(text):
        sign = match.span("sign")
        if match["wide"] is not None:
            change = (*sign, "#" * len(match["sign"].strip()) + " ")
        else:
            change = (sign[1], sign[1], " ")
        yield Shape(match.start(), match.end(), (change,))


def split_headings(source: Source) -> Iterator[Shape]:
    """Yield headings whose row of signs was torn apart: the reader sees all but the first."""
    for match in SPLIT.finditer(source.text):
        signs = match["signs"].replace(" ", "")
        if len(signs) <= DEEPEST and not source.is_code(match.start("signs")):
            yield Shape(*match.span("signs"), ((*match.span("signs"), signs),))


def ticks(text: str) -> Iterator[Shape]:
    """Yield code with two backticks before and one after."""
    for match in TICKS.finditer(text):
        start, end = match.start(), match.end() - 1
        inner = edges(text, start + 2, end)
        # One backtick goes, with the blanks behind it.
        first = inner[0][1] if inner and inner[0][0] == start + 2 else start + 2
        rest = tuple(change for change in inner if change[0] != start + 2)
        yield Shape(start, match.end(), ((start + 1, first, ""), *rest))
