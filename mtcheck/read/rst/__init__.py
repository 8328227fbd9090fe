"""reStructuredText: what docutils and Sphinx show, read line by line.

Not with docutils: it forgets where in the file the words of a paragraph stand, and refuses markup that is broken.
"""

from __future__ import annotations

import re

from mtcheck.model import Document, SourceFile
from mtcheck.text import lazy

NAME = "rst"
COMMENT = lazy(
    r"""(?<![^\r\n]) (?P<indent>[ \t]*)
    (?: (?: \.\.[ \t]+ (?: code | code-block | sourcecode | parsed-literal | literalinclude | raw | highlight )::.*
          | (?!\.\.[ \t]) [^\r\n]*:: ) [ \t]*
        (?: \r?\n [ \t]* (?![^\r\n]) | \r?\n (?P=indent) [ \t]+ [^\r\n]* )*
      | \.\. [ \t]+ (?P<line>mtcheck-[^\r\n]*) )
    (?![^\r\n])""",
    re.VERBOSE,
)
"""Literal blocks, which are passed over, and comments that begin with our name."""


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of a reStructuredText file.

    Prose are headings, paragraphs, items, definitions, the values of fields, block quotes, cells of tables and what
    admonitions say. Code, formulas, targets, comments, the names of fields and the options of directives are left out.
    Inline literals, substitutions, footnote marks and roles for code are objects. Markup that docutils does not
    recognise stays in the prose: it is what a reader sees.
    """
    from mtcheck.read.rst.document import document

    return document(file, NAME, language)
