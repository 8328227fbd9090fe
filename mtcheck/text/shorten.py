"""Quotations that fit."""

from __future__ import annotations


def shorten(text: str, limit: int) -> str:
    """Return the text with white space as single blanks, the middle left out if it is longer than `limit`.

    Args:
        text: What is quoted.
        limit: Code points.

    >>> shorten("one two three four five six seven", 20)
    'one two th…six seven'
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    tail = (limit - 1) // 2
    return text[: limit - 1 - tail] + "…" + text[len(text) - tail :]
