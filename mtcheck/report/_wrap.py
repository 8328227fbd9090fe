"""Breaks text into lines of a width in terminal columns."""

from __future__ import annotations

from mtcheck.text import cuts_grapheme, display_width, lazy
from mtcheck.text.solid import WIDE

_SOLID = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003fffd"
"""Han, Kana and their punctuation: a line may end between any two of them."""

_NO_START = "、。，．！？：；）」』】〉》ー々っッょョゃャゅュ…"
"""What may not begin a line (after JIS X 4051, kinsoku)."""

_NO_END = "（「『【〈《［｛"
"""What may not end a line."""

_CHUNK = lazy(rf"\s*(?:[{_NO_END}]*[{_SOLID}][{_NO_START}]*|[^\s{_SOLID}]+)")
_SPACED_CHUNK = lazy(r"\s*\S+")
"""The same where no letter is solid."""


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines as half-open stretches of `text`, in code points, without the blanks between them.

    Lines end at blanks and between letters of Chinese and Japanese; a word longer than `width` columns is cut.

    >>> wrap("one two three", 8)
    [(0, 7), (8, 13)]
    """
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    chunk = _CHUNK if WIDE.search(text) else _SPACED_CHUNK
    for match in chunk.finditer(text):
        size = display_width(match[0])
        if used + size > width:
            if end > start:
                lines.append((start, end))
            start = match.end() - len(match[0].lstrip())
            start = _cut(text, start, match.end(), width, lines)
            size, used = display_width(text[start : match.end()]), 0
        used += size
        end = match.end()
    if end > start:
        lines.append((start, end))
    return lines


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text, at least one."""
    return [text[start:end].strip() for start, end in wrap(text, width)] or [""]


def _cut(text: str, start: int, end: int, width: int, lines: list[tuple[int, int]]) -> int:
    """Add full lines of one long word to `lines` and return where the rest of it begins."""
    while display_width(text[start:end]) > width:
        stop = start + 1
        while display_width(text[start : stop + 1]) <= width:
            stop += 1
        while stop - 1 > start and cuts_grapheme(text, stop):
            stop -= 1
        lines.append((start, stop))
        start = stop
    return start
