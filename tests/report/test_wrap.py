"""Lines of a width in terminal columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.report._wrap import wrap, wrapped
from mtcheck.text import cuts_grapheme, display_width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one", 10, ["one"]),
        ("one two three", 7, ["one two", "three"]),
        ("  one   two  ", 5, ["one", "two"]),
        ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
        ("東京都へ行く。", 8, ["東京都へ", "行く。"]),
        ("東京都へ行、く", 10, ["東京都へ", "行、く"]),
        ("東京「都」へ", 6, ["東京", "「都」", "へ"]),
        ("go 東京都", 5, ["go 東", "京都"]),
        ("e\N{COMBINING ACUTE ACCENT}" * 4, 3, ["e\N{COMBINING ACUTE ACCENT}" * 3, "e\N{COMBINING ACUTE ACCENT}"]),
    ],
)
def test_lines_end_where_they_may(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@given(st.text("ab 東。é\N{COMBINING ACUTE ACCENT}😀", max_size=60), st.integers(2, 12))
def test_lines_fit_and_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
    for start, end in lines:
        assert display_width(text[start:end].strip()) <= width + 2
        assert start < end


@given(st.text("ab \N{COMBINING ACUTE ACCENT}", max_size=40))
def test_no_line_begins_inside_a_letter(text: str) -> None:
    assert not any(cuts_grapheme(text, start) for start, _ in wrap(text, 5))
