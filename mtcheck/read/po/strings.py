"""The inside of a string of gettext."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.read.message import Piece, pieces_between

_ESCAPE = re.compile(r"""(?P<bytes>(?:\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2})){1,1000})|\\(?P<sign>[abfnrtv"\\])""")
_SIGNS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def string_pieces(text: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of a string without its quotation marks: what stands between escapes, and each escape.

    Bytes in octal or hexadecimal that follow one another are one piece, read as UTF-8. An escape that there is not
    stays as it stands.
    """
    if text.find("\\", start, end) < 0:
        return [Piece(text[start:end], start, end)] if start < end else []
    return list(pieces_between(text, start, end, _ESCAPE, _of_mark))


def _of_mark(match: re.Match[str]) -> Iterator[Piece]:
    yield Piece(_shown(match), *match.span(), literal=False)


def _shown(match: re.Match[str]) -> str:
    if sign := match["sign"]:
        return _SIGNS.get(sign, sign)
    codes = match["bytes"].split("\\")[1:]
    values = bytes(min(int(code[1:], 16) if code[0] == "x" else int(code, 8), 255) for code in codes)
    return values.decode("utf-8", "replace")
