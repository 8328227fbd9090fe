"""The content of one block of a light markup language: lines that an editor wrapped, read as one text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from mtcheck.model import OBJECT
from mtcheck.read.builder import Builder
from mtcheck.text.urls import address_spans

Stretch = tuple[int, int]
"""Half-open, in code points of the file."""


class Wrapped:
    """Adds the content of a block to a builder, piece by piece. Offsets are code points of `content`.

    `content` is the text of the lines, joined by newlines; each line begins and ends where its own text does.
    """

    def __init__(self, builder: Builder, text: str, lines: Sequence[Stretch]) -> None:
        self._builder = builder
        pieces = [text[start:end] for start, end in lines]
        self.content = "\n".join(pieces)
        self._starts = list(accumulate((len(piece) + 1 for piece in pieces[:-1]), initial=0))
        self._origins = [start for start, _ in lines]

    def text(self, start: int, end: int) -> None:
        """Add a stretch as it stands; addresses in it are objects and line ends are blanks."""
        for first, last in address_spans(self.content, start, end):
            self._lines(start, first)
            self.stand_in(OBJECT, first, last)
            start = last
        self._lines(start, end)

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch, which is not empty."""
        self._builder.stand_in(text, self._origin(start), self._origin(end - 1) + 1)

    def object(self, element: str, start: int, end: int) -> None:
        """Add an inline element that is no words; `element` is what its boundaries are called, empty for none."""
        if element:
            self.boundary(element, True)
        self.stand_in(OBJECT, start, end)
        if element:
            self.boundary(element, False)

    def line_break(self, start: int, end: int) -> None:
        """Add a line break for a stretch, which is not empty."""
        self._builder.line_break(self._origin(start), self._origin(end))

    def boundary(self, element: str, opens: bool) -> None:
        """Note that an inline element begins or ends here."""
        self._builder.boundary(element, opens)

    def _lines(self, start: int, end: int) -> None:
        content = self.content
        while start < end:
            newline = content.find("\n", start, end)
            stop = end if newline < 0 else newline
            if start < stop:
                self._builder.literal(self._origin(start), self._origin(stop - 1) + 1)
            if newline < 0:
                return
            self._builder.blank(self._origin(newline), self._origin(newline + 1))
            start = newline + 1

    def _origin(self, offset: int) -> int:
        """Map an offset in the content to the file."""
        index = bisect_right(self._starts, offset) - 1
        return self._origins[index] + offset - self._starts[index]
