"""From the blocks of an AsciiDoc file to a document."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile, UnitKind
from mtcheck.read.asciidoc.blocks import Block, Blocks, lines_of
from mtcheck.read.asciidoc.inline import Inline
from mtcheck.read.builder import Builder
from mtcheck.read.wrapped import Wrapped

ARMOUR = "-----BEGIN PGP "
"""What signatures and keys begin with."""


def document(file: SourceFile, format: str, language: str) -> Document:
    """Return the document of an AsciiDoc file."""
    builder = Builder(file, format)
    if file.text.startswith(ARMOUR):
        return builder.document(language)
    for block in Blocks(file.text, lines_of(file.text)).blocks():
        _add(builder, file.text, block)
    return builder.document(language)


def _add(builder: Builder, text: str, block: Block) -> None:
    parts = [(line,) for line in block.lines] if block.is_verse else [block.lines]
    notes: list[tuple[Wrapped, int, int]] = []
    before = -1
    for lines in parts:
        if before >= 0:
            builder.line_break(before, lines[0][0])
        wrapped = Wrapped(builder, text, lines)
        notes += [(wrapped, *note) for note in Inline(wrapped).add(0, len(wrapped.content))]
        before = lines[-1][1]
    builder.end_unit(block.kind)
    _add_notes(builder, notes, "paragraph")


def _add_notes(builder: Builder, notes: list[tuple[Wrapped, int, int]], kind: UnitKind) -> None:
    """Add footnotes behind the block that they stand in."""
    for wrapped, start, end in notes:
        Inline(wrapped).add(start, end)
        builder.end_unit(kind)
