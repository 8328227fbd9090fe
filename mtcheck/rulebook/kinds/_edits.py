"""Repairs as edits, in the case of what they replace. What an edit leaves as it is, `mtcheck.fix` trims away."""

from __future__ import annotations

from mtcheck.model import LocalEdit, LocalSpan


def replaced(prose: str, local: LocalSpan, new: str) -> tuple[LocalEdit, ...]:
    """Return the edit that puts new text in the place of a stretch of prose; none if it is the same."""
    return () if prose[local.start : local.end] == new else (LocalEdit(local, new),)


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
