"""Edits that reach over markup, cut into one edit for each piece of text between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mtcheck.fix.trim import shared, trimmed
from mtcheck.model import Document, LocalEdit, LocalSpan, Run


def split(edit: LocalEdit, document: Document) -> tuple[LocalEdit, ...]:
    """Return edits that do the same without touching the markup inside; the edit itself if there is none.

    The new text goes to the piece that it resembles, the other pieces are deleted: in “to do so [Strengthening](x)”,
    “do so ” goes and “Strengthening” becomes “strengthen”. If it resembles no piece, or two alike, nothing is cut.
    """
    pieces = _pieces(edit.local, document)
    if len(pieces) < 2:
        return (edit,)
    prose = document.prose
    owner = _owner([prose[piece.start : piece.end] for piece in pieces], edit.text)
    if owner is None:
        return (edit,)
    texts = (edit.text if index == owner else "" for index in range(len(pieces)))
    return tuple(
        trimmed(replace(edit, local=piece, text=text), prose) for piece, text in zip(pieces, texts, strict=True)
    )


def _pieces(local: LocalSpan, document: Document) -> list[LocalSpan]:
    first = max(0, bisect_right(document.runs, local.start, key=_start) - 1)
    runs = document.runs[first : bisect_left(document.runs, local.end, key=_start)]
    cuts = [after.local.start for before, after in pairwise(runs) if before.file.end != after.file.start]
    return [LocalSpan(start, end) for start, end in pairwise([local.start, *cuts, local.end])]


def _owner(pieces: Sequence[str], text: str) -> int | None:
    """Return the index of the piece that shares the longest beginning or end with the text, case aside."""
    if not text:
        return 0
    likeness = [_likeness(piece.casefold(), text.casefold()) for piece in pieces]
    best = max(likeness)
    return likeness.index(best) if best and likeness.count(best) == 1 else None


def _likeness(piece: str, text: str) -> int:
    return max(shared(piece, text), shared(piece[::-1], text[::-1]))


def _start(run: Run) -> int:
    return run.local.start
