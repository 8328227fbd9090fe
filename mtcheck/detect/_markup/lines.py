"""Signs of headings and of code that stand in the text.

Source: CommonMark 0.31, 4.2 ATX headings and 6.1 Code spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, edges
from mtcheck.text import lazy

HASHES = lazy(r"^(?P<sign>#{1,5}(?P<blank> )|#{2,5}(?=[^\W\d_])|[#＃]*＃[#＃]*(?P<wide>) ?)[^\W\d_]+", re.MULTILINE)
TICKS = lazy(r"(?<!`)``(?!`)[^`\n]{1,80}(?:`(?![`\w])|\s`(?!`))")


def headings(text: str) -> Iterator[Shape]:
    """Yield lines that begin with the sign of a heading, which a reader of Markdown takes away once."""
    for match in HASHES.finditer(text):
        sign = match.span("sign")
        if match["wide"] is not None:
            change = (*sign, "#" * len(match["sign"].strip()) + " ")
        else:
            change = (*sign, "") if match["blank"] else (sign[1], sign[1], " ")
        yield Shape(match.start(), match.end(), (change,))


def ticks(text: str) -> Iterator[Shape]:
    """Yield code with two backticks before and one after."""
    for match in TICKS.finditer(text):
        start, end = match.start(), match.end() - 1
        inner = edges(text, start + 2, end)
        # One backtick goes, with the blanks behind it.
        first = inner[0][1] if inner and inner[0][0] == start + 2 else start + 2
        rest = tuple(change for change in inner if change[0] != start + 2)
        yield Shape(start, match.end(), ((start + 1, first, ""), *rest))
