"""Numbers and quotations in the words of a report."""

from __future__ import annotations

from mtcheck.model import Fix
from mtcheck.report._pieces import Piece, Style
from mtcheck.text import display_width, shorten, visible

QUOTE_LIMIT = 40
"""Code points of each side of a repair."""

CELLS = 10
"""Columns of a score bar."""

GOOD, FAIR = 90, 75
"""From 90 a text passes (ten minor errors in a thousand words); below 75 it is triage (peers of MQM use both)."""


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "finding"), count(1200, "word")
    ('1 finding', '1,200 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def bar(score: float) -> tuple[Piece, ...]:
    """Return `score  62 ▆▆▆▆▆▆····`. Scores are rounded down: only a text without findings has 100."""
    filled = int(score) * CELLS // 100
    style: Style = "good" if score >= GOOD else "fair" if score >= FAIR else "poor"
    cells = (Piece("▆" * filled, style), Piece("·" * (CELLS - filled), "dim"))
    return (Piece("score "), Piece(f"{int(score):>3}", style), Piece(" "), *cells)


def before_and_after(text: str, fix: Fix, width: int) -> tuple[str, str]:
    """Return the words that a repair touches, in the text of the file, and the same words after it.

    Both are single-spaced, safe for a terminal, and no wider than `width` columns or `QUOTE_LIMIT` code points. They
    are equal if only blanks change.
    """
    start, end = fix.edits[0].span.start, fix.edits[-1].span.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    pieces, at = [], start
    for edit in fix.edits:
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    after = "".join([*pieces, text[at:end]])
    return _quoted(text[start:end], width), _quoted(after, width)


def _quoted(text: str, width: int) -> str:
    limit = min(QUOTE_LIMIT, width)
    quoted = visible(shorten(text, limit))
    return quoted if display_width(quoted) <= width else visible(shorten(text, limit // 2))
