"""Code points, UTF-16 code units, UTF-8 bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import (
    code_points_from_utf8,
    code_points_from_utf16,
    utf8_from_code_points,
    utf16_from_code_points,
)

ANY_TEXT = st.text(st.characters(), max_size=30)


@pytest.mark.parametrize(
    "text", ["", "abc", "naïve", "e\u0301", "日本", "a😀b", "👩\u200d👩", "\ufeffx", "\ud83d!", "\ud83d\ude00"]
)
def test_every_offset_comes_back(text: str) -> None:
    offsets = tuple(range(len(text) + 1))
    assert code_points_from_utf16(text, utf16_from_code_points(text, offsets)) == offsets
    assert code_points_from_utf8(text, utf8_from_code_points(text, offsets)) == offsets


@given(ANY_TEXT)
def test_offsets_round_trip_on_any_text(text: str) -> None:
    test_every_offset_comes_back(text)


@given(st.text(max_size=30))
def test_offsets_are_the_lengths_of_what_is_encoded(text: str) -> None:
    offsets = range(len(text) + 1)
    assert utf8_from_code_points(text, offsets) == tuple(len(text[:at].encode()) for at in offsets)
    assert utf16_from_code_points(text, offsets) == tuple(len(text[:at].encode("utf-16-le")) // 2 for at in offsets)


def test_an_offset_inside_a_character_means_its_start() -> None:
    assert code_points_from_utf16("a😀b", [2]) == (1,)
    assert code_points_from_utf8("aé😀", [2, 4, 5, 6]) == (1, 2, 2, 2)


def test_an_offset_beyond_the_text_means_its_end() -> None:
    assert code_points_from_utf16("a😀", [50]) == (2,)
    assert code_points_from_utf8("a😀", [50]) == (2,)
