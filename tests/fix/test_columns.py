"""Repairs in tables drawn with characters leave the columns where they are."""

from __future__ import annotations

import pytest

from mtcheck.fix.columns import aligned
from mtcheck.model import Edit, Span

CASES = {
    "shorter": ("| the the | b |", "the the", "the", "| the     | b |"),
    "longer": ("| ab   | b |", "ab", "a b", "| a b  | b |"),
    "behind it": ("| x the the y  | b |", "the the", "the", "| x the y      | b |"),
    "in the last column": ("a b   the the", "the the", "the", "a b   the"),
    "without a grid": ("the the  b   c", "the the", "the", "the      b   c"),
    "wide letters": ("| 日本 | b |", "日本", "日", "| 日   | b |"),
    "no room": ("| ab | b |", "ab", "a b", None),
    "no blank at all": ("|ab|b|", "ab", "a", "|a |b|"),
}


@pytest.mark.parametrize(("source", "old", "new", "expected"), CASES.values(), ids=CASES)
def test_what_stands_behind_keeps_its_column(source: str, old: str, new: str, expected: str | None) -> None:
    start = source.index(old)
    edit = aligned(Edit(Span(start, start + len(old)), new), source)
    made = edit and source[: edit.span.start] + edit.text + source[edit.span.end :]
    assert made == expected
