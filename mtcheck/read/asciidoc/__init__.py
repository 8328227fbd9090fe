"""AsciiDoc: what Asciidoctor shows, read line by line."""

from __future__ import annotations

import re

from mtcheck.model import Document, SourceFile
from mtcheck.text import lazy

NAME = "asciidoc"
COMMENT = lazy(
    r"""(?<![^\r\n])
    (?: (?P<fence> -{4,} | \.{4,} | \+{4,} | /{4,} | `{3,} ) [^\r\n]*
          (?: \r?\n (?! (?P=fence) [ \t]* (?![^\r\n]) ) [^\r\n]* )*
      | // (?!/) [ \t]* (?P<line>mtcheck-[^\r\n]*) )
    (?![^\r\n])""",
    re.VERBOSE,
)
"""Listings and the like, which are passed over, and lines of comment."""


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of an AsciiDoc file.

    Prose are headings, paragraphs, items, terms, captions, quotations, cells of tables and admonitions. Listings,
    literal and passed-through blocks, comments, attributes, directives and what stands in square brackets above a block
    are left out. Inline code, images, attribute references, keys and formulas are objects; footnotes are paragraphs of
    their own. Markup that Asciidoctor does not recognise stays in the prose: it is what a reader sees.

    Signatures of PGP have the suffix `.asc` too, and no prose.
    """
    from mtcheck.read.asciidoc.document import document

    return document(file, NAME, language)
