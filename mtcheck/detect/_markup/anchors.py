"""Links to headings of the same file that still have the name of the heading before it was translated.

Sources: GitHub Docs, Basic writing and formatting syntax, Section links; other programs make names of headings in
other ways, so names are compared without accents, marks and repeated hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from unicodedata import category, normalize
from urllib.parse import unquote

from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

LINK = lazy(r"\[(?P<text>[^\[\]\n]{1,120})\]\(#(?P<name>[^)\s]{1,200})\)")
HEADING = lazy(r"\n {0,3}#{1,6}[ \t]+(?P<text>[^\n]*?)[ \t#]*(?=\n|\Z)")
GIVEN = lazy(
    r"\{(?::?\s?#|/\*\s?)(?P<braces>[^\s{}*]+)"
    r"|\b(?:id|name)\s?=\s?[\"'](?P<attribute>[^\"']+)[\"']"
)
"""Names that an author gives to a place: for Kramdown, for MDX, in HTML."""

MARKUP = lazy(r"!?\[(?P<text>[^\[\]]*)\]\([^()\s]*\)|<[^<>]*>|\{[^{}]*\}")


def anchors(source: Source) -> Iterator[Shape]:
    """Yield links whose text is that of a heading, but whose address is the name of none."""
    headings = {_bare(text): _name(text) for text in _headings(source)}
    known = {*headings, *(_bare(name) for name in _given(source.text))}
    for match in LINK.finditer(source.text):
        right = headings.get(_bare(match["text"]))
        if (
            right
            and not _is_known(_bare(unescape(unquote(match["name"]))), known)
            and not source.is_code(match.start())
        ):
            change = (*match.span("name"), right)
            yield Shape(*match.span(), (change,), is_certain=False)


def _is_known(name: str, known: set[str]) -> bool:
    return name in known or name.rstrip("0123456789") in known


def _headings(source: Source) -> Iterator[str]:
    for match in HEADING.finditer("\n" + source.text):
        if not source.is_code(match.start()):
            yield match["text"]


def _given(text: str) -> Iterator[str]:
    """Yield the names that a text gives to places itself."""
    for match in GIVEN.finditer(text):
        yield match["braces"] or match["attribute"]


def _name(text: str) -> str:
    """Return the name of a heading as GitHub makes it.

    >>> _name("Öffnungszeiten & `Preise`")
    'öffnungszeiten--preise'
    """
    plain = MARKUP.sub(lambda match: match["text"] or "", text).strip().lower()
    kept = (sign for sign in plain if sign in " -_" or category(sign)[0] in "LMN")
    return "".join(kept).replace(" ", "-")


def _bare(text: str) -> str:
    """Return a name for comparing: letters and digits alone, without accents."""
    return "".join(sign for sign in normalize("NFKD", _name(text)) if category(sign)[0] in "LN")
