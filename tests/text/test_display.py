"""What a terminal shows, and what a reader sees as one character."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import cuts_grapheme, display_width, fingerprint, visible


@given(st.text(st.characters()))
def test_visible_keeps_the_length_and_leaves_nothing_that_steers(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in shown)
    assert not set(shown) & set(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[2J", "\N{SYMBOL FOR ESCAPE}[2J"),
        ("\x00\x1f\x7f", "␀␟␡"),
        ("\t\n\r", "␉␊␍"),
        ("\x9b31m", "\N{SYMBOL FOR SUBSTITUTE FORM TWO}31m"),
        ("a\u202eb", "a\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}b"),
        ("a\u200bb\ufeff", "a\N{OPEN BOX}b\N{OPEN BOX}"),
        ("\ud83d", "\N{REPLACEMENT CHARACTER}"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\U000e0041", "\N{SYMBOL FOR SUBSTITUTE FORM TWO}"),
        ("\ufffb\ufffc", "\N{SYMBOL FOR SUBSTITUTE FORM TWO}\ufffc"),
    ],
)
def test_each_unseen_character_gets_its_symbol(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("a\tb", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("日本", 4),
        ("ｶﾅ", 2),
        ("가", 2),
        ("\u1112\u1161\u11ab", 2),
        ("😀", 2),
        ("\u200b", 0),
    ],
)
def test_wide_characters_take_two_columns_and_marks_none(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    "text",
    ["e\u0301", "क\u093f", "👍\U0001f3fd", "❤\ufe0f", "👩\u200d", "\u200d🚀", "🇩🇪", "\u1112\u1161", "\r\n"],
)
def test_a_character_made_of_two_code_points_is_not_cut(text: str) -> None:
    assert cuts_grapheme(text, 1)


@pytest.mark.parametrize(
    ("text", "offset"),
    [("ab", 1), ("ab", 0), ("ab", 2), ("", 0), ("🇩🇪🇫🇷", 2), (" \u0301", 1), ("日本", 1), ("\n\r", 1)],
)
def test_between_characters_a_cut_is_free(text: str, offset: int) -> None:
    assert not cuts_grapheme(text, offset)


def test_a_fingerprint_ignores_white_space_and_knows_everything_else() -> None:
    base = fingerprint("en.x.y", "the the", "All  the the\u2028cats.", 0)
    assert base == fingerprint("en.x.y", "the the", "All the the cats.", 0)
    assert len(base) == 16
    others = {
        fingerprint("en.x.z", "the the", "All the the cats.", 0),
        fingerprint("en.x.y", "the", "All the the cats.", 0),
        fingerprint("en.x.y", "the the", "All the the dogs.", 0),
        fingerprint("en.x.y", "the the", "All the the cats.", 1),
        fingerprint("en.x.y", "\ud83d", "\ud83d", 0),
    }
    assert len(others | {base}) == 6
