"""Fingerprints: what changes them and what must not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import fingerprint

UNIT = "They opened the the door at noon."


def test_a_fingerprint_is_16_hexadecimal_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", fingerprint("en.repeats.word", "the the", UNIT, 0))


def test_breaking_lines_anew_keeps_the_fingerprint() -> None:
    wrapped = "They opened the\n  the door\tat noon."
    assert fingerprint("r", "the\n  the", wrapped, 12) == fingerprint("r", "the the", UNIT, 12)


def test_a_line_broken_within_a_script_without_spaces_keeps_it_too() -> None:
    assert fingerprint("r", "門 門", "彼は門 門を開けた。", 2) == fingerprint("r", "門門", "彼は門門を開けた。", 2)


@pytest.mark.parametrize(
    "other",
    [
        ("s", "the the", UNIT, 0),
        ("r", "the door", UNIT, 0),
        ("r", "the the", UNIT + " Yes.", 0),
        ("r", "the the", UNIT, 12),
    ],
)
def test_rule_words_paragraph_and_place_each_change_it(other: tuple[str, str, str, int]) -> None:
    assert fingerprint(*other) != fingerprint("r", "the the", UNIT, 0)


@given(st.text(), st.text())
def test_any_text_has_a_fingerprint_and_parts_do_not_run_together(a: str, b: str) -> None:
    assert len(fingerprint("r", a, b, 0)) == 16
    if a.strip():
        assert fingerprint("r", a, "", 0) != fingerprint("r", "", a, 0)
