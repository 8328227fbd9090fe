"""Fills a rule's message: what is wrong with the words quoted, then what to do."""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.model import OBJECT, Document, Hit
from mtcheck.run.located import located, quoted
from mtcheck.text import shorten

LIMIT = 120
"""Code points of a message."""

QUOTE_LIMIT = 40
"""Code points of the words quoted in it."""


def message(hit: Hit, document: Document) -> str:
    """Return the message of a hit, at most `LIMIT` code points long: quotations are shortened before it is cut."""
    match, fixed = quoted(hit, document), _after(hit, document)
    limit = QUOTE_LIMIT
    while True:
        values = {name: _quotable(value, limit) for name, value in (("match", match), ("fix", fixed), *hit.values)}
        filled = hit.rule.message.format_map(values)
        if len(filled) <= LIMIT:
            return filled
        if limit <= 8:
            return filled[: LIMIT - 1] + "…"
        limit -= 4


def _quotable(text: str, limit: int) -> str:
    """Return the text shortened, with code and images in it as an ellipsis."""
    return shorten(text.replace(OBJECT, "…"), limit)


def _after(hit: Hit, document: Document) -> str:
    """Return the stretch of the hit as it reads after the repair; edits outside it are left out."""
    if hit.place:
        edits = [(edit.span.start, edit.span.end, edit.text) for edit in hit.place.edits]
        span = located(hit, document)
        return _edited(document.file.text, span.start, span.end, edits)
    edits = [(edit.local.start, edit.local.end, edit.text) for edit in hit.edits]
    return _edited(document.prose, hit.local.start, hit.local.end, edits)


def _edited(text: str, first: int, last: int, edits: Iterable[tuple[int, int, str]]) -> str:
    pieces = []
    at = first
    for start, end, new in edits:
        if first <= start and end <= last:
            pieces += [text[at:start], new]
            at = end
    pieces.append(text[at:last])
    return "".join(pieces)
