"""Markdown links with blanks where they do no harm but nobody puts them: “[ the manual ]( https://example.org )”.

CommonMark forgives blanks around the text and the address of a link, so the reader of the format takes such a link
for one. The blanks tell that a translator took the brackets for punctuation; those in the text are underlined.

Source: CommonMark 0.31, 6.3 Links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "padded-link"
SCOPE = "document"

END_OF_LINK = lazy(r"[*_~]*\]\((?P<before>[ \t]*)[^\s()]+(?P<after>[ \t]*)\)")
"""From the end of the link text to the end of the link."""

START_OF_LINK = lazy(r"\[ (?! )")
"""What stands before the link text if its first blank is taken together with the one before the link."""


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
    link = END_OF_LINK.match(source, span.end)
    text = document.prose[start:end]
    if link is None or not text.strip():
        return None
    is_padded = START_OF_LINK.match(source, max(0, span.start - 2)) or text != text.strip() or any(link.groups())
    if not is_padded:
        return None
    first = start + len(text) - len(text.lstrip())
    return Hit(entry.rule, LocalSpan(first, first + len(text.strip())))
