"""Markdown: CommonMark with tables, strikethrough, task lists, footnotes, front matter, admonitions and templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtcheck.model import Document, SourceFile
from mtcheck.text import lazy

if TYPE_CHECKING:
    from mtcheck.text.comments import Comment

NAME = "markdown"
COMMENT = lazy(
    r"""(?<![^\r\n]) [ \t>]* (?: [-*+] [ \t]+ | \d+[.)] [ \t]+ )* (`{3,}(?!.*`)|~{3,}) .*
        (?: \n (?! [ \t>]* \1 [`~]* [ \t\r]* $ ) .* )* (?: \n .* )?
    | (?<!`) (`+) (?!`) (?: (?! \n [ \t>]* \n ) [\s\S] ){1,1000}? (?<!`) \2 (?!`)
    | <!-- (?P<html> (?: (?! <!-- ) [\s\S] ){0,1000}? ) -->
    | \{/\* (?P<mdx> (?: (?! \{/\* ) [\s\S] ){0,1000}? ) \*/\}
    | (?<![^\r\n]) [ ]{0,3} \[[^\]\r\n]{1,20}\]: [ \t]* (?:\#|<>) [ \t]+
        (?: \( (?P<round>[^\r\n]*) \) | "(?P<double>[^\r\n]*)" | '(?P<single>[^\r\n]*)' ) [ \t]* (?![^\r\n])""",
    re.VERBOSE | re.MULTILINE,
)
"""Code blocks and inline code, which are passed over; comments of HTML and of MDX; definitions that define nothing."""

_FOLLOWED = lazy(r"[ \t]*\S")


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of a Markdown file.

    Prose are headings, paragraphs, list items, table cells and block quotes. Code blocks, HTML blocks, front matter
    and reference definitions are left out; inline code, images, addresses, formulas and template tags are objects.
    Markup that CommonMark does not recognise, such as `** bold **`, stays in the prose: it is what a reader sees.
    """
    # The parser takes 60 ms to import and is not needed for other formats.
    from mtcheck.read.markdown.document import document

    return document(file, NAME, language)


def hidden(text: str, comments: Sequence[Comment]) -> str:
    """Return a text of the same length in which all comments for mtcheck are markup without content.

    With text behind it on its line a comment becomes an element, so that CommonMark takes the line for the paragraph
    that it is; otherwise it becomes a comment of HTML, which ends with its line.
    """
    from mtcheck.text.comments import blanked, blanks  # most files have none

    rest = blanked(text, comments)
    pieces = []
    at = 0
    for start, end, _ in comments:
        opening, closing = ("<wbr", ">") if _is_followed(rest, end) else ("<!--", "-->")
        inner = blanks(text[start + len(opening) : end - len(closing)])
        pieces += [text[at:start], opening, inner, closing]
        at = end
    return "".join([*pieces, text[at:]])


def _is_followed(text: str, at: int) -> bool:
    """Return whether anything but blanks stands between a place and the end of its line."""
    return _FOLLOWED.match(text, at) is not None
