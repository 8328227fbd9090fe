"""Hands on what is read of a block's content, with places in the file."""

from __future__ import annotations

from mtcheck.model import UnitKind
from mtcheck.read.builder import About, Builder
from mtcheck.read.markdown.blocks import Block
from mtcheck.read.markdown.fed import Fed


class Relay:
    """A sink for prose of a block's content, in code points of that. It ends in a builder."""

    def __init__(self, builder: Builder, source: Fed, block: Block) -> None:
        self._builder = builder
        self._source = source
        self._block = block

    def literal(self, start: int, end: int) -> None:
        """Add a stretch of one line as it stands."""
        if start < end:
            self._builder.literal(*self._span(start, end))

    def blank(self, start: int, end: int) -> None:
        """Add one blank for white space."""
        self._builder.blank(*self._span(start, end))

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch."""
        self._builder.stand_in(text, *self._span(start, end))

    def line_break(self, start: int, end: int) -> None:
        """Add a line break for a stretch."""
        self._builder.line_break(*self._span(start, end))

    def boundary(self, element: str, opens: bool) -> None:
        """Note that an inline element begins or ends here."""
        self._builder.boundary(element, opens)

    def begin_label(self) -> None:
        """Begin a unit within the one under way."""
        self._builder.begin_label()

    def end_label(self, about: About | None = None) -> None:
        """End it."""
        self._builder.end_label(about)

    def end_unit(self, kind: UnitKind, about: About | None = None) -> None:
        """End a unit."""
        self._builder.end_unit(kind, about)

    def discard(self) -> None:
        """Forget what was added since the last unit."""
        self._builder.discard()

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._place(start), self._place(end - 1) + 1

    def _place(self, offset: int) -> int:
        return self._source.to_file(self._block.to_text(offset))
