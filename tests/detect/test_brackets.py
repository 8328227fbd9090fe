"""Brackets without a partner."""

from __future__ import annotations

import pytest

from tests.detect.finding import found

RULE = "any.brackets.unpaired"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry (built in 1931 leaves at noon.", ["("]),
        ("The ferry leaves at noon) every day.", [")"]),
        ("The ferry (built (in 1931) leaves at noon.", ["("]),
        ("It sank (1918). Nobody came (or so they say.", ["("]),
    ],
)
def test_a_bracket_without_its_partner_is_found(text: str, expected: list[str]) -> None:
    assert found(RULE, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferry (built in 1931) leaves at noon.",
        "It was theirs until 1918 (1918), they say.",
        "Take a) the ferry or 2) the train.",
        "It was late :) and cold ;( all day.",
        "The ferry (which we took\n\nand liked) leaves at noon.",
        "Menu (open",
        "Call f(x = [1, 2] and wait.",
    ],
)
def test_pairs_labels_faces_and_code_stay_silent(text: str) -> None:
    assert found(RULE, text) == []


def test_code_in_markdown_stays_silent() -> None:
    assert found(RULE, "Call (the function `f` and wait.", format="markdown") == []
