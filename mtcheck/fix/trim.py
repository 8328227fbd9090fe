"""Edits as small as they can be."""

from __future__ import annotations

from dataclasses import replace

from mtcheck.model import LocalEdit, LocalSpan
from mtcheck.text import cuts_grapheme

CONTEXT = 16
"""Code points around a cut that decide whether it parts a grapheme."""


def trimmed(edit: LocalEdit, prose: str) -> LocalEdit:
    """Return the edit without what it would replace by itself, at its beginning and at its end.

    What a reader sees as one character is never cut, neither in the old text nor in the new: replacing “e” with
    a combining accent by “e” stays a replacement of both code points.
    """
    start, end, text = edit.local.start, edit.local.end, edit.text
    head = shared(prose[start:end], text)
    while head and _cuts(prose, start + head, end, text[head:]):
        head -= 1
    start, text = start + head, text[head:]
    tail = shared(prose[start:end][::-1], text[::-1])
    while tail and _cuts(prose, start, end - tail, text[: len(text) - tail]):
        tail -= 1
    return replace(edit, local=LocalSpan(start, end - tail), text=text[: len(text) - tail])


def cuts(edit: LocalEdit, prose: str) -> bool:
    """Return whether the edit begins or ends inside a grapheme, before or after it is made."""
    return _cuts(prose, edit.local.start, edit.local.end, edit.text)


def shared(one: str, other: str) -> int:
    """Return how many code points the two have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cuts(prose: str, start: int, end: int, text: str) -> bool:
    before, after = prose[max(0, start - CONTEXT) : start], prose[end : end + CONTEXT]
    old = before + prose[start:end] + after
    new = before + text + after
    return (
        cuts_grapheme(old, len(before))
        or cuts_grapheme(old, len(old) - len(after))
        or cuts_grapheme(new, len(before))
        or cuts_grapheme(new, len(new) - len(after))
    )
