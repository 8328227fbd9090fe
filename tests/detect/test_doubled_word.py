"""Doubled words: which pairs are slips, which are meant."""

from __future__ import annotations

import pytest

from tests.detect.finding import applicabilities, found, repaired

RULE = "any.repeats.doubled-word"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Nobody knew the the answer.", "the the"),
        ("The The ferry left at noon.", ""),
        ("The the ferry left at noon.", "The the"),
        ("They waited for for an hour.", "for for"),
        ("It was quietly quietly decided.", "quietly quietly"),
        ("Most of the BBC BBC staff agreed.", "BBC BBC"),
        ("She ate a a pear.", "a a"),
        ("The meeting was\u00a0of of no use.", "of of"),
    ],
)
def test_a_pair_with_one_blank_between_is_found(text: str, pair: str) -> None:
    assert found(RULE, text) == ([pair] if pair else [])


@pytest.mark.parametrize(
    "text",
    [
        "the\nthe",
        "The key  key holds it.",
        "the\tthe",
        "Open host host-name and host host.local now.",
        "He crossed the sub-zero zero line.",
        "Look at @name name for more.",
        "Numbers 12 12 and x x stay.",
        "A perl Perl module and the URL url.",
        "They sang bye bye on the pier.",
        "The very very old man had had enough, and that that hurt was is clear.",
        "In Baden Baden they met Duran Duran.",
        "war war war",
    ],
)
def test_what_may_stand_twice_is_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_a_pair_that_returns_is_a_term_unless_it_is_a_function_word() -> None:
    assert found(RULE, "Set the name name first. The name name is free.") == []
    assert found(RULE, "Set the the name. Then the the value.") == ["the the", "the the"]


def test_a_pair_in_title_case_is_found_if_it_cannot_be_a_name() -> None:
    assert found(RULE, "Mayor Resigned Resigned After Vote") == ["Resigned Resigned"]
    assert found(RULE, "Night Rose Rose Sells Out") == []


def test_only_function_words_are_deleted_unseen() -> None:
    assert applicabilities(RULE, "Nobody knew the the answer.") == ["safe"]
    assert applicabilities(RULE, "It was quietly quietly decided.") == ["unsafe"]


def test_a_pair_parted_by_a_link_is_reported() -> None:
    text = "See [the](https://example.org) the manual."
    assert found(RULE, text, format="markdown") != []


def test_the_blank_goes_with_the_second_word() -> None:
    assert repaired(RULE, "Nobody knew the the answer.") == "Nobody knew the answer."


def test_half_a_catalan_word_before_an_article_is_no_repeat() -> None:
    assert found("any.repeats.doubled-word", "Cancel·la la baixada del fitxer.", "ca") == []
