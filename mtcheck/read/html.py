"""HTML: what a browser would show of a page, unit by unit, and the texts in its attributes."""

from __future__ import annotations

from dataclasses import replace

from mtcheck.languages import UNDETERMINED, stated_language
from mtcheck.model import Document, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.hypertext import Hypertext
from mtcheck.text import lazy

NAME = "html"
COMMENT = lazy(r"<!--(?P<body>(?:(?!<!--)[\s\S]){0,1000}?)-->")
"""A comment for mtcheck is one of HTML."""


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of an HTML file or fragment.

    Each block element is a unit; white space collapses to one blank; entities are decoded. Code, pictures, and
    elements that are not to be translated or in another language are objects; a block in another language is a unit
    in that language. Texts in attributes are units of their own. Scripts, styles, preformatted text, comments, what
    is hidden, menus and the foot of the page are left out. Markup that is broken, or a tag that HTML does not know,
    stays as text.
    """
    builder = Builder(file, NAME)
    stated = stated_language(file.text, None, NAME)
    own = [tag for tag in (language, stated) if tag and tag != UNDETERMINED]
    Hypertext(own).add(file.text, builder)
    document = builder.document(language)
    return document if language != UNDETERMINED or not stated else replace(document, language=stated)
