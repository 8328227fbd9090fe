"""Fills a rule's message: what is wrong with the words quoted, then what to do."""

from __future__ import annotations

from mtcheck.model import OBJECT, Document, Hit
from mtcheck.text import shorten

LIMIT = 120
"""Code points of a message."""

QUOTE_LIMIT = 40
"""Code points of the words quoted in it."""


def message(hit: Hit, document: Document) -> str:
    """Return the message of a hit, at most `LIMIT` code points long: quotations are shortened before it is cut."""
    quoted = document.prose[hit.local.start : hit.local.end]
    fixed = _after(hit, document)
    limit = QUOTE_LIMIT
    while True:
        values = {name: _quotable(value, limit) for name, value in (("match", quoted), ("fix", fixed), *hit.values)}
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
    pieces = []
    at = hit.local.start
    for edit in hit.edits:
        if edit.local.start < hit.local.start or edit.local.end > hit.local.end:
            continue
        pieces += [document.prose[at : edit.local.start], edit.text]
        at = edit.local.end
    pieces.append(document.prose[at : hit.local.end])
    return "".join(pieces)
