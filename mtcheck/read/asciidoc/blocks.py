"""The blocks of an AsciiDoc file that hold prose, with the place of every line of their content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import UnitKind
from mtcheck.read.asciidoc import marks
from mtcheck.text.lines import line_spans
from mtcheck.text.width import display_width

Line = tuple[int, int]
"""A line without the blanks behind it: half-open, in code points of the file."""

DEPTH = 60
"""Blocks within one another that are kept in mind."""

_BLANKS = " \t\v\f"


class Block(NamedTuple):
    """Lines of prose that belong together. `is_verse`: they stay lines."""

    kind: UnitKind
    lines: tuple[Line, ...]
    is_verse: bool = False


class Blocks:
    """Goes through the lines of a file, or of a cell."""

    def __init__(
        self, text: str, lines: Sequence[Line], kind: UnitKind = "paragraph", has_literals: bool = True
    ) -> None:
        self._text = text
        self._lines = lines
        self._kind: UnitKind = kind
        self._has_literals = has_literals
        self._at = 0
        self._style = ""
        self._open: list[tuple[str, bool]] = []
        self._is_item = False
        self._is_start = kind == "paragraph"

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        while self._at < len(self._lines):
            start, end = self._lines[self._at]
            if start == end:
                self._at += 1
                self._is_item = False
            elif not self._skipped(start, end):
                yield from self._block(start, end)
                self._style = ""

    def _skipped(self, start: int, end: int) -> bool:
        """Go past a line, or a block, that holds no prose; what it says of the next block is kept in mind."""
        text = self._text
        fence = marks.FENCE.match(text, start, end)
        if fence and fence.end() >= end - (text[start] == "`") * (end - fence.end()):
            self._fence(fence, text[start:end])
            return True
        style = marks.STYLE.match(text, start, end)
        if style:
            self._style = (style["style"] or "").partition(",")[0].strip() or self._style
        elif marks.ATTRIBUTE.match(text, start, end):
            while text.endswith(("\\", " +"), start, end) and self._at + 1 < len(self._lines):
                self._at += 1
                start, end = self._lines[self._at]
        elif not (self._is_left_out(start, end) or text[start:end].strip() == "+"):
            return False
        self._at += 1
        return True

    def _is_left_out(self, start: int, end: int) -> bool:
        patterns = (marks.COMMENT, marks.DIRECTIVE, marks.MACRO, marks.RULE)
        return any(pattern.match(self._text, start, end) for pattern in patterns)

    def _fence(self, fence: re.Match[str], line: str) -> None:
        """Go past the beginning or end of a block; past the whole block if it holds no prose."""
        sign = fence["opaque"] or fence["open"]
        self._is_item = False
        self._at += 1
        if fence["opaque"] or self._base_style() in marks.CODE_STYLES:
            while self._at < len(self._lines) and self._of(self._at) != sign:
                self._at += 1
            self._at += 1
        elif any(sign == opened for opened, _ in self._open):
            while self._open.pop()[0] != sign:
                pass
        elif len(self._open) < DEPTH:
            self._open.append((sign, sign[0] == "_" or self._base_style() == "quote"))
        if self._base_style() != "verse":
            self._style = ""

    def _block(self, start: int, end: int) -> Iterator[Block]:
        text = self._text
        if marks.TABLE.match(text, start, end):
            yield from self._table()
            return
        heading = marks.HEADING.match(text, start, end)
        if heading:
            yield Block("heading", (self._title(heading, end),))
            self._at += 1
            self._end_of_header(heading)
        elif marks.CAPTION.match(text, start, end) and not marks.ITEM.match(text, start, end):
            yield Block("heading", ((start + 1, end),))
            self._at += 1
        elif self._is_underlined():
            yield Block("heading", ((start, end),))
            self._at += 2
        else:
            yield from self._paragraph(start, end)
        self._is_start = False

    def _title(self, heading: re.Match[str], end: int) -> Line:
        start, level = heading.end(), heading["level"]
        closing = f" {level}"
        return (start, end - len(closing)) if self._text.endswith(closing, start, end) else (start, end)

    def _end_of_header(self, heading: re.Match[str]) -> None:
        """Go past the lines with authors and revision below the title of the file."""
        if self._is_start and len(heading["level"]) == 1:
            while self._at < len(self._lines) and self._of(self._at) and self._of(self._at)[0] not in ":/":
                self._at += 1

    def _is_underlined(self) -> bool:
        """Return whether the next line makes a heading of this one: it is as long, give or take one."""
        title, under = self._of(self._at), self._of(self._at + 1)
        if not title[:1].isalnum() or not marks.UNDERLINE.match(under) or any(under == sign for sign, _ in self._open):
            return False
        return abs(display_width(title) - len(under)) < 2

    def _paragraph(self, start: int, end: int) -> Iterator[Block]:
        text = self._text
        is_indented = text[start] in _BLANKS
        first = start + len(text[start:end]) - len(text[start:end].lstrip(_BLANKS))
        item = marks.ITEM.match(text, first, end)
        term = None if item else marks.TERM.match(text, first, end)
        if self._base_style() in marks.CODE_STYLES or (is_indented and self._has_literals and not (item or term)):
            self._rest((start, end))
            return
        if term:
            yield Block(self._within(), ((first, term.end("term")),))
            first = term.end()
        elif item:
            check = marks.CHECK.match(text, item.end(), end)
            first = check.end() if check else item.end()
        self._is_item = bool(item or term)
        yield from self._wrapped(first, end)

    def _wrapped(self, first: int, end: int) -> Iterator[Block]:
        """Yield a paragraph, or the text of an item."""
        admonition = marks.ADMONITION.match(self._text, first, end)
        if admonition and not self._is_item:
            first = admonition.end()
        lines = self._rest((first, end))
        if lines:
            is_verse = self._base_style() == "verse"
            yield Block(self._within() if self._is_item else self._paragraph_kind(), tuple(lines), is_verse)

    def _rest(self, first: Line) -> list[Line]:
        """Return the lines of the paragraph that begins here, and go past them."""
        lines = [first] if first[0] < first[1] else []
        self._at += 1
        while self._at < len(self._lines):
            start, end = self._lines[self._at]
            if start == end or self._is_end(start, end):
                break
            if not marks.COMMENT.match(self._text, start, end) and not marks.DIRECTIVE.match(self._text, start, end):
                lines.append((start + len(self._of(self._at)) - len(self._of(self._at).lstrip(_BLANKS)), end))
            self._at += 1
        return lines

    def _is_end(self, start: int, end: int) -> bool:
        """Return whether a line ends the paragraph before it."""
        text = self._text
        fence = marks.FENCE.match(text, start, end)
        if (fence and (fence.end() == end or text[start] == "`")) or marks.TABLE.match(text, start, end):
            return True
        if marks.STYLE.match(text, start, end) or text[start:end] == "+":
            return True
        if not self._is_item:
            return False
        first = start + len(text[start:end]) - len(text[start:end].lstrip(_BLANKS))
        return bool(marks.ITEM.match(text, first, end) or marks.TERM.match(text, first, end))

    def _table(self) -> Iterator[Block]:
        sign = self._of(self._at)
        end = next((at for at in range(self._at + 1, len(self._lines)) if self._of(at) == sign), len(self._lines))
        inside = self._lines[self._at + 1 : end]
        self._at = end + 1
        self._style = ""
        if sign[0] == "|":
            for style, cell in _cells(self._text, inside):
                if style not in marks.CODE_CELLS:
                    yield from Blocks(self._text, cell, "cell", style == "a").blocks()

    def _of(self, index: int) -> str:
        """Return the text of a line, empty behind the last one."""
        if index >= len(self._lines):
            return ""
        start, end = self._lines[index]
        return self._text[start:end]

    def _base_style(self) -> str:
        return re.split(r"[#.%]", self._style, maxsplit=1)[0].lower()

    def _within(self) -> UnitKind:
        return "cell" if self._kind == "cell" else "item"

    def _paragraph_kind(self) -> UnitKind:
        is_quote = self._base_style() == "quote" or any(is_quote for _, is_quote in self._open)
        return "quote" if is_quote else self._kind


def lines_of(text: str) -> list[Line]:
    """Return the lines of a file."""
    return [(start, start + len(text[start:end].rstrip(_BLANKS))) for start, end in line_spans(text)]


def _cells(text: str, lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield the style and the lines of each cell; the last line ends where the next cell begins."""
    style, cell = "", list[Line]()
    for start, end in lines:
        if marks.COMMENT.match(text, start, end):
            continue
        at = start
        for match in marks.CELL.finditer(text, start, end):
            cell.append(_stripped(text, at, match.start()))
            yield style, cell
            style, cell, at = match["style"] or "", [], match.end()
        cell.append(_stripped(text, at, end) if at > start else (start, end))
    yield style, cell


def _stripped(text: str, start: int, end: int) -> Line:
    while start < end and text[start] in _BLANKS:
        start += 1
    while start < end and text[end - 1] in _BLANKS:
        end -= 1
    return start, end
