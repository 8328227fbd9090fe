"""Where a hit stands in the file, and what stands there: prose, or what the reader left out."""

from __future__ import annotations

from mtcheck.model import Document, Hit, Span


def located(hit: Hit, document: Document) -> Span:
    """Return the stretch of the file that a hit is about."""
    return hit.place.span if hit.place else document.to_file(hit.local)


def quoted(hit: Hit, document: Document) -> str:
    """Return the text that a hit is about: prose, or that of the file if it is not in the prose."""
    if hit.place:
        return document.file.text[hit.place.span.start : hit.place.span.end]
    return document.prose[hit.local.start : hit.local.end]
