"""Markdown: CommonMark with tables, strikethrough, task lists, footnotes, front matter, admonitions and templates."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of a Markdown file.

    Prose are headings, paragraphs, list items, table cells and block quotes. Code blocks, HTML blocks, front matter
    and reference definitions are left out; inline code, images, addresses, formulas and template tags are objects.
    Markup that CommonMark does not recognise, such as `** bold **`, stays in the prose: it is what a reader sees.
    """
    # The parser takes 60 ms to import and is not needed for other formats.
    from mtcheck.read.markdown.document import document

    return document(file, NAME, language)
