"""Words in every script."""

from __future__ import annotations

import unicodedata

import pytest

from mtcheck.text.words import WORD


def test_every_combining_mark_of_the_basic_plane_is_part_of_a_word() -> None:
    marks = [chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code)).startswith("M")]
    assert [mark for mark in marks if not WORD.fullmatch(mark)] == []


def test_no_punctuation_or_blank_but_apostrophes_and_the_low_line_is_part_of_a_word() -> None:
    signs = (chr(code) for code in range(0x20, 0x10000) if unicodedata.category(chr(code))[0] in "PZS")
    assert [sign for sign in signs if WORD.fullmatch(sign)] == ["'", "_", "’"]


@pytest.mark.parametrize("word", ["don’t", "cafe\u0301", "हिन्दी", "தமிழ்", "ภาษาไทย", "مَكْتَبَة", "می\u200cخواهم", "x_1"])
def test_a_word_is_one_match(word: str) -> None:
    assert WORD.findall(f"({word}) {word}.") == [word, word]
