"""Properties files of Java: keys with their texts.

Source: java.util.Properties, load; java.text.MessageFormat for doubled apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.model import Document, Notation, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.message import Piece, add_message, content, pieces_between
from mtcheck.text import lazy
from mtcheck.text.character import character

NAME = "properties"
COMMENT = lazy(r"(?m)^[ \t\f]*[#!]+[ \t]*(?P<line>mtcheck-[^\r\n]*)")

_LINE = re.compile(r"[ \t\f]*([^\r\n]*)(?:\r\n|[\r\n]|\Z)")
_KEY = re.compile(r"(?:[^\\=: \t\f\r\n]|\\(?:\r\n|[\s\S]))*")
_SEPARATOR = re.compile(r"(?:[ \t\f]|\\(?:\r\n|[\r\n])[ \t\f]*)*[=:]?(?:[ \t\f]|\\(?:\r\n|[\r\n])[ \t\f]*)*")
_MARK = re.compile(
    r"\\u+(?P<code>[0-9a-fA-F]{4})|\\(?P<gap>(?:\r\n|[\r\n])[ \t\f]*)|\\(?P<sign>[^\r\nu])|(?<=\w)(?P<double>'')(?=\w)"
)
_SIGNS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
_FORMATTED = re.compile(r"\{\d|''")

_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\f", "\\f"))
_APOSTROPHE = (("'", "''"),)
_ESCAPED_LETTERS = lazy(r"\\u00[89a-fA-F]|\\u[1-9a-fA-F]|\\u0[1-9a-fA-F]")


def read(file: SourceFile, language: str) -> Document:
    """Return the texts with their keys as names. Two apostrophes between letters are one, as in MessageFormat."""
    builder = Builder(file, NAME)
    text = file.text
    is_ascii = text.isascii() and _ESCAPED_LETTERS.search(text) is not None
    for start, end in _entries(text):
        key = _KEY.match(text, start, end)
        value = _SEPARATOR.match(text, key.end() if key else start, end)
        if not key or not value:
            continue
        pieces = _pieces(text, value.end(), end)
        is_formatted = _FORMATTED.search(text, value.end(), end) is not None
        name = content(_pieces(text, start, key.end()))
        add_message(builder, pieces, name=name, notation=_notation(is_formatted, is_ascii))
    return builder.document(language)


def _entries(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of keys with their values, continued lines and all, without the line end."""
    at = 0
    begin = -1
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None:
            return
        at = match.end()
        start, end = match.span(1)
        if begin < 0 and (start == end or text[start] in "#!"):
            continue
        begin = start if begin < 0 else begin
        if (end - start - len(text[start:end].rstrip("\\"))) % 2 and at > end:
            continue
        yield begin, end
        begin = -1
    if begin >= 0:
        yield begin, len(text)


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    return list(pieces_between(text, start, end, _MARK, _of_mark))


def _of_mark(match: re.Match[str]) -> Iterator[Piece]:
    if match["gap"] is None:
        yield Piece(_shown(match), *match.span(), literal=False)


def _shown(match: re.Match[str]) -> str:
    if code := match["code"]:
        return character(int(code, 16))
    return "'" if match["double"] else _SIGNS.get(match["sign"], match["sign"])


@cache
def _notation(is_formatted: bool, is_ascii: bool) -> Notation:
    """Return how texts are written; in a file without letters outside ASCII these are escaped: older Java needs it."""
    codes = [*range(0xA0, 0x530), *range(0x2000, 0x2070), 0x20AC] if is_ascii else []
    letters = tuple((chr(code), f"\\u{code:04X}") for code in codes)
    return Notation((*_ESCAPES, *(_APOSTROPHE if is_formatted else ()), *letters))
