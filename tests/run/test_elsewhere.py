"""Paragraphs in another language than the document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.languages import is_in_other_language

GERMAN = "Der alte Kapitän las den Brief laut vor, und alle im Hafen hörten ihm zu."
FRENCH = "« Vous ne savez pas ce que la mer nous a pris ! Elle garde ses morts, et nous gardons leurs noms ! »"


@pytest.mark.parametrize(
    ("paragraph", "tag", "expected"),
    [
        (FRENCH, "de", True),
        (FRENCH, "fr", False),
        (FRENCH, "fr-CA", False),
        (FRENCH, "und", False),
        (GERMAN, "de", False),
        (GERMAN, "ja", True),
        ("港は朝から閉まっていた。", "de", True),
        ("Guten Tag, mein Freund", "en", False),
        ("Skipene kunne ikke seile ut før kvelden fordi vinden var for sterk.", "da", False),
        ("El port estava tancat i Joan Pere va dir que no podia sortir.", "es", False),
    ],
)
def test_paragraphs(paragraph: str, tag: str, expected: bool) -> None:
    assert is_in_other_language(paragraph, tag) is expected


def test_a_quoted_paragraph_keeps_its_own_typography() -> None:
    assert _found("*Vous ne savez pas ce que la mer nous a pris ! Elle garde ses morts.*") == []
    assert _found("*Ihr wisst nicht, was das Meer uns genommen hat ! Es behält seine Toten.*") != []


def test_damaged_characters_are_found_in_every_language() -> None:
    assert "any.encoding" in " ".join(_found("*Vous ne savez pas ce que la mer nous a pris, ni dâ€™oÃ¹ elle vient.*"))


def _found(paragraph: str) -> list[str]:
    report = mtcheck.check_text(f"{GERMAN}\n\n{paragraph}\n", language="de", format="markdown")
    return [finding.rule_id for finding in report.findings]


@given(st.text(max_size=200), st.sampled_from(["de", "en", "zh-Hant", "sr-Cyrl", "und", "xx"]))
def test_any_text_gets_an_answer(paragraph: str, tag: str) -> None:
    assert is_in_other_language(paragraph, tag) in (True, False)
