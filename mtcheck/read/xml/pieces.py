"""From what stands in an element to the pieces of a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from mtcheck.model import Notation
from mtcheck.read.message import Piece, content
from mtcheck.read.xml.node import Entity, Node, Text
from mtcheck.text import lazy

Inline = Callable[[Node], Iterable[Piece]]
"""Gives the pieces for an element within a message."""

ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))

_RUN = lazy(r"[ \t\r\n]+|[^ \t\r\n]+")
_LONGEST_END = 2
"""Code points of a line end. A character reference for one is longer: it is meant."""


def kept(children: Iterable[Node | Text | Entity], inline: Inline) -> Iterator[Piece]:
    """Yield the pieces of a message in which white space counts: line ends are those of the message."""
    for child in children:
        if isinstance(child, Text):
            yield Piece(child.text, child.start, child.end, child.literal)
        elif isinstance(child, Entity):
            yield reference(child)
        else:
            yield from inline(child)


def collapsed(children: Iterable[Node | Text | Entity], inline: Inline) -> list[Piece]:
    """Return the pieces of a message that was broken into lines for whoever reads the file: these ends are blanks.

    Line ends before and behind the words are left out.
    """
    pieces: list[Piece] = []
    white: list[Piece] = []
    for run in _runs(kept(children, inline)):
        if is_white(run):
            white.append(run)
        else:
            pieces += _blank(white) if pieces or _are_blanks(white) else []
            pieces.append(run)
            white = []
    return joined([*pieces, *(white if _are_blanks(white) else [])])


def is_white(piece: Piece) -> bool:
    """Return whether a piece is white space that was typed as such, not as an escape."""
    return piece.text.isspace() and (piece.literal or piece.end - piece.start <= _LONGEST_END)


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with literal neighbours as one."""
    found: list[Piece] = []
    row: list[Piece] = []
    for piece in pieces:
        if row and not (piece.literal and row[-1].literal and row[-1].end == piece.start):
            found.append(_one(row))
            row = []
        row.append(piece)
    return [*found, _one(row)] if row else found


def _one(row: list[Piece]) -> Piece:
    """Return a row of literal neighbours as one piece; put together at once, or long texts would take hours."""
    return row[0] if len(row) == 1 else Piece(content(row), row[0].start, row[-1].end)


def _runs(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces cut into words and white space."""
    for piece in pieces:
        if piece.literal:
            for match in _RUN.finditer(piece.text):
                yield Piece(match[0], piece.start + match.start(), piece.start + match.end())
        else:
            yield piece


def _blank(white: list[Piece]) -> Iterator[Piece]:
    """Yield what neighbouring white space is: blanks as they are, one blank if a line ends or a tab stands there."""
    if _are_blanks(white):
        yield from white
    else:
        # Elements may stand between; the blank is before them.
        end = next((one.end for one, other in pairwise(white) if one.end != other.start), white[-1].end)
        yield Piece(" ", white[0].start, end, False)


def reference(entity: Entity) -> Piece:
    """Return the piece for something of which only the name is known."""
    return Piece(f'<x id="{entity.name}"/>', entity.start, entity.end, False)


def notation_of(children: Iterable[Node | Text | Entity], escapes: tuple[tuple[str, str], ...] = ESCAPES) -> Notation:
    """Return how text is written among these children; in a CDATA section nothing has to be escaped for XML.

    Args:
        children: What stands in a message.
        escapes: What is written in another way outside of CDATA sections.
    """
    are_cdata = {child.is_cdata for child in _texts(children)}
    if are_cdata == {True}:
        xml = dict(ESCAPES)
        return Notation(tuple(pair for pair in escapes if pair[0] not in xml and not pair[1].startswith("&")), ">")
    # Where both are mixed, one place may be either.
    return Notation(escapes, "<>&" if True in are_cdata else "")


def _texts(children: Iterable[Node | Text | Entity]) -> Iterator[Text]:
    for child in children:
        if isinstance(child, Text):
            yield child
        elif isinstance(child, Node):
            yield from _texts(child.children)


def _are_blanks(white: list[Piece]) -> bool:
    return all(piece.literal and not piece.text.strip(" ") for piece in white)
