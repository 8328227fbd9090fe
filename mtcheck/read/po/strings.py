"""The inside of a string of gettext."""

from __future__ import annotations

import re

from mtcheck.read.message import Piece

_ESCAPE = re.compile(r"""\\(?:(?P<byte>[0-7]{1,3}|x[0-9a-fA-F]{1,2})|(?P<sign>[abfnrtv"\\]))""")
_BYTES = re.compile(r"(?:\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2})){1,1000}")
_SIGNS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def string_pieces(text: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of a string without its quotation marks: what stands between escapes, and each escape.

    Bytes in octal or hexadecimal that follow one another are one piece, read as UTF-8. An escape that there is not
    stays as it stands.
    """
    pieces: list[Piece] = []
    if text.find("\\", start, end) < 0:
        return [Piece(text[start:end], start, end)] if start < end else pieces
    at = start
    while match := _ESCAPE.search(text, at, end):
        if at < match.start():
            pieces.append(Piece(text[at : match.start()], at, match.start()))
        piece = _escape(text, match, end)
        pieces.append(piece)
        at = piece.end
    if at < end:
        pieces.append(Piece(text[at:end], at, end))
    return pieces


def _escape(text: str, match: re.Match[str], end: int) -> Piece:
    if sign := match["sign"]:
        return Piece(_SIGNS.get(sign, sign), *match.span(), literal=False)
    run = _BYTES.match(text, match.start(), end)
    assert run is not None
    codes = run[0].split("\\")[1:]
    values = bytes(min(int(code[1:], 16) if code[0] == "x" else int(code, 8), 255) for code in codes)
    return Piece(values.decode("utf-8", "replace"), *run.span(), literal=False)
