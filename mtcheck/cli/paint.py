"""Styles become escape codes of the terminal, or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from mtcheck.cli.options import Color
from mtcheck.report import Line, Piece, Style

CODES: Mapping[Style, str] = {
    "path": "1",
    "heading": "1",
    "rule": "2",
    "dim": "2",
    "before": "31",
    "after": "32",
    "neutral": "36",
    "minor": "33",
    "major": "31",
    "critical": "1;31",
    "damaged.neutral": "4;36",
    "damaged.minor": "4;33",
    "damaged.major": "4;31",
    "damaged.critical": "1;4;31",
    "good": "32",
    "fair": "33",
    "poor": "31",
}
"""Parameters of the SGR sequence (ECMA-48): the sixteen colours that every theme defines, no others."""


def is_coloured(stream: TextIO, color: Color) -> bool:
    """Return whether to write colour to the stream.

    `auto` means: to a terminal, unless it is dumb or NO_COLOR is set (https://no-color.org).
    """
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def painted(lines: Iterable[Line], colour: bool) -> Iterator[str]:
    """Yield the lines as text, each ended by a newline."""
    for line in lines:
        yield "".join([*map(_painted if colour else _text, line), "\n"])


def _text(piece: Piece) -> str:
    return piece.text


def _painted(piece: Piece) -> str:
    code = CODES.get(piece.style)
    return f"\x1b[{code}m{piece.text}\x1b[0m" if code and piece.text else piece.text
