"""Plain text: paragraphs between blank lines, hard-wrapped lines joined, list markers left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mtcheck.model import Document, SourceFile, UnitKind
from mtcheck.read.builder import Builder
from mtcheck.text import lazy

if TYPE_CHECKING:
    from mtcheck.text.comments import Comment

NAME = "text"
COMMENT = lazy(
    r"""(?<![^\r\n]) [ \t]*
    (?: (?: \#+ | //+ | \.\. | %+ | ;+ ) [ \t]* (?P<line>mtcheck-[^\r\n]*)
      | <!-- [ \t]* (?P<html>mtcheck-[^\r\n]*?) -->
      | /\* [ \t]* (?P<block>mtcheck-[^\r\n]*?) \*/
    ) [ \t]* (?![^\r\n])""",
    re.VERBOSE,
)
"""A comment for mtcheck is a line of its own behind a sign of comments.

Plain text has no comments, so they must be easy to see and to take out: one line, never within a sentence. The signs
are those of the sources that are read as plain text for want of a format of their own: TeX, Org, settings. There the
line is not published.
"""

_OTHER_LINE_END = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_BLOCK = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
"""Lines that follow one another, from the first character that is not a blank."""

_MARKER = re.compile(r"(?:[-*+•‣◦▪·] |\d{1,2}[.)] |\(?[a-z\d]\) )\s*(?=\S)")
"""What begins a list item. A long dash begins a line of dialogue and is none."""

_STOP = re.compile(r"[.!?…:;。！？؟।۔][\"'”’»“)\]」』）]*\Z")
_LONG = 80
"""Code points from which a line of its own is a paragraph even without a stop."""

_NARROWEST = 40
_WIDEST = 120
_SLACK = 12
"""Columns that a wrapped line may be shorter than its editor could have made it."""

_Line = tuple[int, int]
"""A line without the blanks around it: half-open, in code points of the file."""


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of a plain text.

    Line ends are LF, CR, CRLF, NEL, form feed, vertical tab, and the line and paragraph separators of Unicode. Lines
    are joined if they look wrapped by an editor (see `_is_wrapped`); otherwise each is a unit of its own.
    """
    builder = Builder(file, NAME)
    text = _with_newlines(file.text)
    for match in _BLOCK.finditer(text):
        start, end = match.span()
        if text.find("\n", start, end) < 0:
            _add(builder, text, [_stripped(text, start, end)])
        else:
            for lines in _parts(text, start, end):
                _add_lines(builder, text, lines)
    return builder.document(language)


def hidden(text: str, comments: Sequence[Comment]) -> str:
    """Return a text of the same length with blank lines for all comments for mtcheck."""
    from mtcheck.text.comments import blanked  # most files have none

    return blanked(text, comments)


def _with_newlines(text: str) -> str:
    """Return the text with each line end as a newline, code point by code point; CRLF is a blank and a newline."""
    return _OTHER_LINE_END.sub("\n", text.replace("\r\n", " \n"))


def _parts(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Cut a block before each list marker, and before an indented line that follows one that is not indented."""
    part: list[_Line] = []
    was_indented, is_item = True, False
    while start < end:
        stop = text.find("\n", start, end)
        line = _stripped(text, start, end if stop < 0 else stop)
        is_marked = bool(_MARKER.match(text, *line))
        is_indented = text[line[0] - 1 : line[0]].isspace() and text[line[0] - 1] != "\n"
        if part and (is_marked or (is_indented and not was_indented and not is_item)):
            yield part
            part = []
        is_item = is_marked or (is_item and bool(part))
        was_indented = is_indented
        part.append(line)
        start = end if stop < 0 else stop + 1
    yield part


def _stripped(text: str, start: int, end: int) -> _Line:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _add_lines(builder: Builder, text: str, lines: list[_Line]) -> None:
    if _is_wrapped(text, lines):
        _add(builder, text, lines)
    else:
        for line in lines:
            _add(builder, text, [line])


def _is_wrapped(text: str, lines: list[_Line]) -> bool:
    """Return whether the lines look like one paragraph that an editor wrapped at a margin.

    That is so if every line but the last is 40 to 120 code points long and could not have taken the next word (with
    some slack) without being longer than the longest line; and if not every line ends like a sentence.
    """
    lengths = [end - start for start, end in lines]
    widest = max(lengths)
    if len(lines) < 2 or widest > _WIDEST or min(lengths[:-1]) < _NARROWEST:
        return False
    margin = widest - _SLACK
    for length, (start, end) in zip(lengths, lines[1:], strict=False):
        blank = text.find(" ", start, end)
        if length + 1 + (end if blank < 0 else blank) - start <= margin:
            return False
    return not all(_STOP.search(text, max(start, end - 3), end) for start, end in lines)


def _add(builder: Builder, text: str, lines: list[_Line]) -> None:
    """Add one unit made of these lines."""
    first_start, first_end = lines[0]
    marker = _MARKER.match(text, first_start, first_end)
    if marker:
        first_start = marker.end()
    kind = "item" if marker else _kind(text, first_start, lines[-1][1])
    builder.lines_unit(kind, [(first_start, first_end), *lines[1:]])


def _kind(text: str, start: int, end: int) -> UnitKind:
    if end - start >= _LONG or _STOP.search(text, max(start, end - 3), end):
        return "paragraph"
    return "line"
