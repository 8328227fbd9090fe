"""From the blocks of a reStructuredText file to a document."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.rst.blocks import Block, Blocks
from mtcheck.read.rst.directives import directive
from mtcheck.read.rst.inline import add_inline
from mtcheck.read.rst.lines import lines_of
from mtcheck.read.wrapped import Wrapped


def document(file: SourceFile, format: str, language: str) -> Document:
    """Return the document of a reStructuredText file."""
    builder = Builder(file, format)
    for block in Blocks(file.text, directive).body(lines_of(file.text), "paragraph"):
        _add(builder, file.text, block)
    return builder.document(language)


def _add(builder: Builder, text: str, block: Block) -> None:
    if not block.is_verse:
        add_inline(Wrapped(builder, text, [(line.start, line.end) for line in block.lines]))
        builder.end_unit(block.kind)
        return
    before = -1
    for line in block.lines:
        if before >= 0:
            builder.line_break(before, line.start)
        add_inline(Wrapped(builder, text, [(line.start, line.end)]))
        before = line.end
    builder.end_unit(block.kind)
