"""Markdown links with blanks where they do no harm but nobody puts them: “[ the manual ]( https://example.org )”.

CommonMark forgives blanks around the text and the address of a link, so the reader of the format takes such a link
for one. The blanks tell that a translator took the brackets for punctuation; those in the text are underlined.

Source: CommonMark 0.31, 6.3 Links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._markup.shape import SOLID
from mtcheck.languages import Language
from mtcheck.model import Document, Edit, Hit, LocalSpan, Place, Span
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "padded-link"
SCOPE = "document"

LINK = lazy(r"\[(?P<a>[ \t\xa0]*)(?P<text>[^\n]*?)(?P<b>[ \t\xa0]*)\]\((?P<c>[ \t]*)[^\s()]+(?P<d>[ \t]*)\)")
"""A link whose text may hold emphasis and code."""

WORD = lazy(rf"[^\W{SOLID}]")
"""A letter or digit that is parted from the next word by a blank."""

MARKS = " \t\xa0*_~`"
"""What may stand between the bracket and the first word of a link."""


FARTHEST = 20
"""Characters of them at most."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    entry = entries[0]

    def hits(document: Document) -> Iterator[Hit]:
        if document.format == "markdown":
            for start, end in _links(document):
                hit = _hit(entry, document, start, end)
                if hit is not None:
                    yield hit

    return hits


def _links(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where the text of each link starts and ends, in code points of the prose."""
    start = -1
    for boundary in document.boundaries:
        if boundary.element == "link":
            if not boundary.opens and 0 <= start < boundary.offset:
                yield start, boundary.offset
            start = boundary.offset if boundary.opens else -1


def _hit(entry: Entry, document: Document, start: int, end: int) -> Hit | None:
    source, span = document.file.text, document.to_file(LocalSpan(start, end))
    near = source[max(0, span.start - FARTHEST) : span.start]
    opening = span.start - len(near) + len(near.rstrip(MARKS)) - 1
    link = LINK.match(source, opening) if opening >= 0 else None
    if link is None or link.end() < span.end or not link["text"]:
        return None
    edits = tuple(_edits(source, link))
    if not edits:
        return None
    place = Place(Span(opening, link.end()), edits)
    return Hit(entry.rule, LocalSpan(start, start), values=(("text", link["text"]),), place=place)


def _edits(source: str, link: re.Match[str]) -> Iterator[Edit]:
    """Yield the deletions of blanks; one that parts the link from the word beside it goes out of the brackets."""
    start, end = link.span()
    if link["a"] and start and WORD.match(source, start - 1):
        yield Edit(Span(start, start), " ")
    for name in "abcd":
        if link[name]:
            yield Edit(Span(*link.span(name)), "")
    if link["b"] and WORD.match(source, end):
        yield Edit(Span(end, end), " ")
