"""Repairs as the smallest edits, and in the case of what they replace."""

from __future__ import annotations

import unicodedata

from mtcheck.model import LocalEdit, Passage

Change = tuple[int, int, str]
"""Replace the code points from, up to, by this text."""

JOINERS = "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}"


def smallest(text: str, start: int, end: int, new: str) -> tuple[Change, ...]:
    """Return the change of a stretch of text without what stays the same at its edges; none if all does.

    A letter is never separated from its combining marks.

    >>> smallest("the the door", 0, 12, "the door")
    ((4, 8, ''),)
    """
    old = text[start:end]
    if old == new:
        return ()
    head = _cut(old, new, _shared(old, new))
    tail = _shared(old[head:][::-1], new[head:][::-1])
    while tail and _continues(old[len(old) - tail]):
        tail -= 1
    return ((start + head, end - tail, new[head : len(new) - tail]),)


def in_case_of(written: str, new: str) -> str:
    """Return new text in the case of what it replaces: ALL CAPITALS, or a capital first.

    >>> in_case_of("Make sense", "be logical"), in_case_of("HANDY", "phone"), in_case_of("handy", "iPhone")
    ('Be logical', 'PHONE', 'iPhone')
    """
    if written.isupper() and sum(map(str.isalpha, written)) > 1:
        return new.upper()
    if written[:1].isupper() and new[:1].islower():
        return new[:1].title() + new[1:]
    return new


def local_edits(passage: Passage, changes: tuple[Change, ...]) -> tuple[LocalEdit, ...]:
    """Return changes of a passage's text as edits of the prose."""
    return tuple(LocalEdit(passage.local(start, end), new) for start, end, new in changes)


def _shared(one: str, other: str) -> int:
    """Return how many code points two texts have in common at their beginning."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))


def _cut(old: str, new: str, at: int) -> int:
    """Return the last place up to `at` where neither text continues the sign before it."""
    while at and (_continues(old[at : at + 1]) or _continues(new[at : at + 1])):
        at -= 1
    return at


def _continues(char: str) -> bool:
    return bool(char) and (char in JOINERS or unicodedata.category(char)[0] == "M")
