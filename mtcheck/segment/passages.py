"""Passages: the portions in which a document is checked, so that memory does not grow with its length."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Document, Passage
from mtcheck.segment.tokens import tokens
from mtcheck.text import sentence_spans

PASSAGE_SIZE = 16_000
"""Code points. One emoji makes a string four bytes wide: small pieces keep that local (and stay in the cache)."""


def passages(document: Document, size: int = PASSAGE_SIZE) -> Iterator[Passage]:
    """Yield the prose in reading order, in stretches of whole units of about `size` code points.

    A unit longer than `size` is a passage of its own. Nothing is yielded for a document without units.
    """
    for start, end in _stretches(document.prose, size):
        yield passage(document, start, end)


def passage(document: Document, start: int, end: int) -> Passage:
    """Cut one stretch of prose, given in code points, into words and sentences."""
    text = document.prose[start:end]
    words, starts, solid = tokens(text)
    return Passage(
        document=document,
        start=start,
        text=text,
        words=words,
        starts=starts,
        folded=[*map(str.lower, words)],
        types=frozenset(words),
        sentences=sentence_spans(text),
        solid=solid,
    )


def _stretches(prose: str, size: int) -> Iterator[tuple[int, int]]:
    start, length = 0, len(prose)
    while start < length:
        end = prose.find("\n", min(start + size, length))
        if end < 0:
            end = length
        yield start, end
        start = end + 1
