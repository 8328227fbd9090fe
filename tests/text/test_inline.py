"""Placeholders, tags and the syntax of plurals in a message."""

from __future__ import annotations

import pytest

from mtcheck.text.icu import icu_syntax
from mtcheck.text.inline import inline_spans


@pytest.mark.parametrize(
    "placeholder",
    "%s %d %1$s %-5.2f %ld %@ %(name)s %(n)03d %{x} %<x>s %1 %L2 %n %% {0} {} {name} {user.name} {x!r:>5} {{x}} ${x}"
    " #{x} $t(key) {$x} {-term} {%if%}".split(),
)
def test_each_kind_of_placeholder_is_seen(placeholder: str) -> None:
    text = f"Moved {placeholder} to the shelf."
    assert [text[one.start : one.end] for one in inline_spans(text)] == [placeholder]


@pytest.mark.parametrize(
    "text",
    [
        "We are 95 % sure of 5 % de marge.",
        "100%sicher, 5%d",
        "It costs $5 or R&D.",
        "a < b > c",
        "The set { red, blue }",
    ],
)
def test_prose_is_no_placeholder(text: str) -> None:
    assert inline_spans(text) == []


def test_the_words_of_a_plural_are_left() -> None:
    text = "You have {n, plural, one {# file} other {# files in {g, select, male {his} other {her}} box}}."
    syntax, values = icu_syntax(text)
    hidden = [*syntax, *values]
    shown = "".join(sign for at, sign in enumerate(text) if not any(a <= at < b for a, b in hidden))
    assert shown.split() == ["You", "have", "file", "files", "in", "hisher", "box."]


@pytest.mark.parametrize("text", ["{n, plural, one {x}", "{n, plural, }", "{n, plural, one x}", "{n, select, a {b"])
def test_a_plural_that_is_not_whole_is_text(text: str) -> None:
    assert icu_syntax(text) == ([], [])


def test_nesting_without_end_is_refused_in_linear_time() -> None:
    assert icu_syntax("{a, select, b {" * 5_000) == ([], [])
