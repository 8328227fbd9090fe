"""Accepted words: nothing within them is a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.config import Settings
from mtcheck.languages import load
from mtcheck.model import LocalSpan, SourceFile
from mtcheck.read import read
from mtcheck.rulebook import load_rules
from mtcheck.run import Checker, check_document
from mtcheck.run.session import Session
from mtcheck.run.terms import Terms


def holds(term: str, prose: str, stretch: str) -> bool:
    start = prose.index(stretch)
    return Terms([term]).hold(LocalSpan(start, start + len(stretch)), prose)


@pytest.mark.parametrize(
    ("term", "prose", "stretch"),
    [
        ("New York", "In New York now", "New York"),
        ("New York", "In New York now", "York"),
        ("New York", "In New  York now", "  "),
        ("New York", "In New\u2028York now", "New\u2028York"),
        ("New York", "In New\nYork now", "York"),
        (" New   York ", "In New York now", "York"),
        ("Arden", "Arden’s house", "Arden"),
        ("O'Brien", "with O’Brien at noon", "O’Brien"),
        ("O’Brien", "with O'Brien at noon", "O'Brien"),
        ("C++", "in C++17 and", "++"),
        ("caf\u00e9", "the cafe\u0301 there", "cafe\u0301"),
        ("cafe\u0301", "the caf\u00e9 there", "caf\u00e9"),
        ("月影町", "昨日月影町で会った", "月影"),
        ("aba aba", "aba aba aba", "aba aba"),
    ],
)
def test_a_stretch_within_a_term_is_held(term: str, prose: str, stretch: str) -> None:
    assert holds(term, prose, stretch)


@pytest.mark.parametrize(
    ("term", "prose", "stretch"),
    [
        ("New York", "In New Yorker now", "York"),
        ("New York", "In New York now", "In New York"),
        ("New York", "In new york now", "york"),
        ("New York", "New ideas for York", "York"),
        ("door", "the the door", "the the"),
        ("door", "door door", "door door"),
        ("cafe", "the cafe\u0301 there", "cafe"),
        ("हिन", "हिन्दी", "हिन"),
        ("", "the the door", "the the"),
    ],
)
def test_a_longer_stretch_and_other_words_are_not(term: str, prose: str, stretch: str) -> None:
    assert not holds(term, prose, stretch)


def test_the_place_between_two_letters_is_held_inside_a_term_and_not_at_its_edge() -> None:
    prose = "in SmartHome 2"
    held = [at for at in range(len(prose) + 1) if Terms(["SmartHome"]).hold(LocalSpan(at, at), prose)]
    assert held == list(range(4, 12))


@given(st.text(max_size=30), st.lists(st.text(max_size=8), max_size=4), st.data())
def test_any_words_and_any_stretch_are_judged(prose: str, words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(prose)))
    end = data.draw(st.integers(start, len(prose)))
    assert Terms(words).hold(LocalSpan(start, end), prose) in (True, False)
    if prose[start:end].strip() and not Terms([prose]).hold(LocalSpan(start, end), prose):
        raise AssertionError("a text as its own term holds all its stretches")


def test_findings_within_accepted_words_are_left_out_and_not_scored() -> None:
    document = read(
        SourceFile("He sang the lamp lamp song. They opened the the door.\n\nThey ate at the table\ntable inn."),
        "markdown",
        "en",
    )
    checker = Checker.build(load_rules().chosen().entries_for(load("en").tags), load("en"))
    plain = check_document(document, checker)
    report = check_document(document, checker, accepted=Terms(["lamp lamp", "table table"]))
    text = document.file.text
    assert [text[one.span.start : one.span.end] for one in report.findings] == ["the the"]
    assert [f for f in plain.findings if f.message == report.findings[0].message] == list(report.findings)
    assert len(plain.findings) == 3
    assert report.score.penalty < plain.score.penalty


def test_a_project_names_its_words_in_its_settings() -> None:
    settings = Settings(language="en", words=("lamp lamp",))
    file = SourceFile("He sang the lamp lamp song all day.")
    assert not Session.of(settings).check(file, settings).findings
    plain = replace(settings, words=())
    assert len(Session.of(plain).check(file, plain).findings) == 1


def test_no_terms_are_false() -> None:
    assert not Terms([])
    assert not Terms(["", "  "])
    assert Terms(["Arden"])
