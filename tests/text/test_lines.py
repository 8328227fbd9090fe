"""Lines and columns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import Lines, Place, line_numbers

TEXTS = st.lists(st.sampled_from(["\r", "\n", "\r\n", "a", "é", "😀", "\ud83d", "e\u0301", "\x85", "\u2028"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("\n\r\n\r", 4, (4, 1)),
        ("a\x85b\u2028c", 4, (1, 5)),
    ],
)
def test_a_line_ends_in_cr_lf_or_crlf(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).place(offset) == place
    assert line_numbers(text, [offset]) == (place[0],)


@given(TEXTS)
def test_line_numbers_and_the_index_agree(text: str) -> None:
    offsets = range(len(text) + 1)
    lines = Lines(text)
    assert line_numbers(text, offsets) == tuple(lines.place(offset).line for offset in offsets)


@given(TEXTS)
def test_a_place_leads_back_to_its_offset(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        # Between CR and LF, and after the end of a line, there is no place to go back to but the line's end.
        if offset and text[offset - 1] == "\r" and text[offset : offset + 1] == "\n":
            continue
        assert lines.offset(lines.place(offset)) == offset
        assert lines.offset_utf16(lines.place_utf16(offset)) == offset


@given(TEXTS)
def test_the_lines_are_those_between_line_ends(text: str) -> None:
    expected = re.split(r"\r\n|\r|\n", text)
    lines = Lines(text)
    assert [lines.line(number + 1) for number in range(len(expected))] == expected


def test_columns_count_code_points_or_utf16_units() -> None:
    lines = Lines("x\n😀é!")
    assert lines.place(4) == Place(2, 3)
    assert lines.place_utf16(4) == Place(2, 4)
    assert lines.offset_utf16(Place(2, 4)) == 4


def test_a_place_outside_means_the_nearest_one() -> None:
    lines = Lines("ab\r\ncd")
    assert lines.offset(Place(1, 99)) == 2
    assert lines.offset(Place(9, 1)) == 4
    assert lines.offset(Place(0, 0)) == 0
    assert lines.line(7) == "cd"
