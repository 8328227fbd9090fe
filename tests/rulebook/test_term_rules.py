"""The terms kind: tables of wrong and right expressions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtcheck.model import RuleError
from mtcheck.rulebook import Entry
from tests.rulebook.samples import entry, hits, repaired, shown

TABLE = """\
kind: terms
terms:
  handy: mobile phone
  handy shop: phone shop
  actual situation: present situation
  Pekin: Beijing
  e-mail adress: e-mail address
  "don't know": do not know
  f.e.: e.g.
unless-next: [man]
unless-previous: [very]
"""
FIX = "{applicability: unsafe}"


@pytest.fixture
def table(tmp_path: Path) -> Entry:
    return entry(tmp_path, TABLE, FIX)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my handy.", "my [handy]."),
        ("handymen and shandy", "handymen and shandy"),
        ("a handy\u00a0shop, handy", "a [handy\u00a0shop], [handy]"),
        ("a handy, shop", "a [handy], shop"),
        ("a handy man, a very handy", "a handy man, a very handy"),
        ("his e-mail adress and e mail adress", "his [e-mail adress] and e mail adress"),
        ("I don’t know; don't know", "I [don’t know]; [don't know]"),
        ("fruit, f.e. pears", "fruit, [f.e.] pears"),
        ("fruit, f.e pears", "fruit, f.e pears"),
        ("handy-like un-handy", "handy-like un-handy"),
        ("actual\nsituation actual", "actual\nsituation actual"),
        ("PEKIN pekin", "[PEKIN] [pekin]"),
    ],
)
def test_whole_expressions_are_found(table: Entry, text: str, expected: str) -> None:
    assert shown(table, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my handy", "my mobile phone"),
        ("Handy", "Mobile phone"),
        ("HANDY", "MOBILE PHONE"),
        ("Handy shop", "Phone shop"),
        ("Handy Shop", "Phone Shop"),
        ("The Actual Situation", "The Present Situation"),
        ("pekin Pekin PEKIN", "Beijing Beijing BEIJING"),
        ("F.e. pears", "E.g. pears"),
    ],
)
def test_the_repair_keeps_the_case(table: Entry, text: str, expected: str) -> None:
    assert repaired(table, text) == expected


def test_the_right_term_is_a_value(table: Entry) -> None:
    assert [hit.values for hit in hits(table, "my handy")] == [(("right", "mobile phone"),)]


def test_a_rule_without_repair_proposes_none(tmp_path: Path) -> None:
    rule = entry(tmp_path, "{kind: terms, terms: {handy: phone}}", message="Write “{right}”.")
    assert [hit.edits for hit in hits(rule, "handy")] == [()]


def test_case_may_matter(tmp_path: Path) -> None:
    rule = entry(tmp_path, '{kind: terms, terms: {Handy: phone, "Don\'t": not}, case: sensitive}', FIX)
    assert shown(rule, "handy Handy don't Don’t") == "handy [Handy] don't [Don’t]"


def test_two_tables_may_name_the_same_term(tmp_path: Path) -> None:
    rules = [entry(tmp_path, f"{{kind: terms, terms: {{{terms}}}}}", FIX) for terms in ("handy: a", "handy shop: b")]
    assert [hit.values[0][1] for hit in hits(rules, "handy shop")] == ["a", "b"]


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        ("{kind: terms}", "a terms rule has no “terms”; expected `wrong: right` lines; add them"),
        ("{kind: terms, terms: [a]}", "“terms” is not a mapping; expected `key: value` lines"),
        ("{kind: terms, terms: {handy: ''}}", "“handy” has no right term; expected text"),
        ("{kind: terms, terms: {handy: [a]}}", "“handy” has no right term"),
        ("{kind: terms, terms: {handy: handy}}", "“handy” stands for itself; expected another term"),
        ("{kind: terms, terms: {(x): y}}", "“(x)” does not begin with a word; expected a letter or digit"),
        ("{kind: terms, terms: {x: y}, report: x}", "unknown key “report” in match; expected one of terms, case, "),
    ],
)
def test_a_wrong_table_is_an_error(tmp_path: Path, match: str, expected: str) -> None:
    with pytest.raises(RuleError, match=re.escape(expected)):
        entry(tmp_path, match, FIX)


def test_new_text_is_no_option(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="unknown key “replace” in fix; expected applicability"):
        entry(tmp_path, "{kind: terms, terms: {x: y}}", "{applicability: safe, replace: z}")
