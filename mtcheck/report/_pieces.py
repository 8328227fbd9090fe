"""What a report is made of: lines of pieces, each with a style. What a style looks like is not decided here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Style = Literal[
    "plain",
    "path",
    "rule",
    "dim",
    "heading",
    "before",
    "after",
    "neutral",
    "minor",
    "major",
    "critical",
    "damaged.neutral",
    "damaged.minor",
    "damaged.major",
    "damaged.critical",
    "good",
    "fair",
    "poor",
]
"""`before` and `after` are the two sides of a repair; `damaged` are words with a finding of that severity."""


class Piece(NamedTuple):
    """A stretch of one line in one style. It holds no newline and nothing that could steer a terminal."""

    text: str
    style: Style = "plain"


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report is laid out. `width` is in terminal columns."""

    width: int = 80


def plain(lines: Iterable[Line]) -> str:
    """Return the lines as text without styles, each ended by a newline.

    >>> plain([(Piece("one ", "dim"), Piece("two")), ()])
    'one two\\n\\n'
    """
    return "".join("".join(piece.text for piece in line) + "\n" for line in lines)
