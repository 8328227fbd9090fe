"""Markup that was taken apart, and what only looks like it."""

from __future__ import annotations

import pytest

from mtcheck.detect import mangled_markup
from mtcheck.detect._markup.messages import messages
from mtcheck.languages import load
from mtcheck.model import Rule, RuleError, RuleId
from mtcheck.rulebook import Entry
from tests.detect.finding import applicabilities, found, repaired


@pytest.mark.parametrize(
    ("rule", "text", "repair"),
    [
        ("link", "[a](b.md) and [c] (d.md#e)", "[a](b.md) and [c](d.md#e)"),
        ("link", '[a] (https://example.org "b c")', '[a](https://example.org "b c")'),
        ("link", "see [a](https: //example.org/b)", "see [a](https://example.org/b)"),
        ("emphasis", "**a long** and ** very bold ** word", "**a long** and **very bold** word"),
        ("code", "run `` make ` now", "run `make` now"),
        ("tag", "< em >a< / em >", "<em>a</em>"),
        ("tag", "<b>a</ b>", "<b>a</b>"),
        ("placeholder", "% 1 $ s of %(name) s", "%1$s of %(name)s"),
        ("placeholder", "${ {x }} { {y} } {userName }", "${{x}} {{y}} {userName}"),
        ("address", "at https: // example.org/a", "at https://example.org/a"),
    ],
)
def test_what_was_torn_is_closed_up(rule: str, text: str, repair: str) -> None:
    assert repaired(f"any.markup.broken-{rule}", text, format="markdown") == repair


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("link", "array [0] (first), note [12] (https://example.org), [see] (below)"),
        ("link", '[a](https://example.org "b c") and [d](https://example.org/e_(f))'),
        ("emphasis", "2 ** 3 ** 4 and **a** then **b**, ** NOTE"),
        ("code", "``a`` and ```b``` and `c`"),
        ("tag", "a < b > c and < 5 >, <i>x</i>, < none >"),
        ("placeholder", "95 % sure, 5 % de, {a} {b}, { }, 100 %s"),
        ("placeholder", "the family { {a}, {b} } and the set { a }"),
        ("address", "Use https: it is safe. See https://example.org / b"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(rule: str, text: str) -> None:
    assert found(f"any.markup.broken-{rule}", text) == []


def test_code_is_not_looked_at() -> None:
    text = "Write `% s`, `[a] (https://example.org)` and `** a b c **`."
    assert found("any.markup", text, format="markdown") == []


def test_in_markdown_an_address_in_brackets_makes_a_link_but_code_does_not() -> None:
    rule = "any.markup.broken-link"
    assert found(rule, "See [the list] (https://example.org/a) here.", format="markdown") != []
    assert found(rule, "Give [options] (`-v`) here.", format="markdown") == []


@pytest.mark.parametrize("text", ["! [a](img/b.png)", "see [a](https://example.org/b."])
def test_a_link_without_its_end_or_with_a_blank_before_it_is_found(text: str) -> None:
    assert len(found("any.markup.broken-link", text)) == 1


def test_links_in_plain_text_are_mended_by_a_person() -> None:
    rule, text = "any.markup.broken-link", "See [the list] (https://example.org/a) here."
    assert applicabilities(rule, text) == ["display"]
    assert applicabilities(rule, text, format="markdown") == ["safe"]


def test_braces_around_words_are_no_placeholder_to_be_mended_unseen() -> None:
    rule = "any.markup.broken-placeholder"
    assert applicabilities(rule, "They sent $ {user_name} home.") == ["safe"]
    assert applicabilities(rule, "They sent $ {the keeper} home.") == ["display"]


def test_an_opening_tag_and_its_closing_tag_are_one_finding() -> None:
    assert found("any.markup.broken-tag", "It is < b >hot< / b > and < i >old.") == ["< b >hot< / b >"]


def test_blanks_inside_link_brackets_are_found_in_markdown() -> None:
    rule = "any.markup.padded-link"
    text = "See [ it ](a.md) and [it]( a.md ) and [it](a.md)."
    assert found(rule, text, format="markdown") == ["[ it ](a.md)", "[it]( a.md )"]
    assert found(rule, "See [ it ](a.md).") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{n, pluriel, one {un fichier} other {# fichiers}}", ["{n, pluriel"]),
        ("{n, pluriel, one \N{OBJECT REPLACEMENT CHARACTER} other \N{OBJECT REPLACEMENT CHARACTER}}", ["{n, pluriel"]),
        ("{n, plural, one {a file} other {# files}}", []),
        ("{who, select, female {she} male {he} andere {they}}", ["andere"]),
        ("{n, number, percent} {a, b, c {d}}", []),
        ("{n, plural, one {a file", []),
    ],
)
def test_keywords_of_messages_are_known(text: str, found: list[str]) -> None:
    assert [text[shape.start : shape.end] for shape in messages(text)] == found


def test_an_unknown_shape_in_a_rule_is_refused() -> None:
    rule = Rule(RuleId("any.markup.mine"), "", "", "minor", "design-and-markup/link")
    entry = Entry(rule, "detector", {"role": "knot"}, path="mine.yaml", line=7)
    with pytest.raises(RuleError, match=r"mine\.yaml:7: role “knot”"):
        mangled_markup.build([entry], load("en"))
