"""A project gives rules another severity."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.model import UsageError
from mtcheck.rulebook import Rulebook, load_folder
from mtcheck.rulebook.book import short_hash
from mtcheck.rulebook.shelf import Loose
from tests.rulebook.samples import rule, write


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    names = ("en.house.door", "en.house.doorstep", "en.house.roof")
    write(tmp_path, *(rule(id=name, severity="minor") for name in names))
    return Rulebook([Loose(load_folder(tmp_path))], short_hash(b"sample"))


def _severities(book: Rulebook) -> list[str]:
    return [entry.rule.severity for entry in book.entries]


def test_a_beginning_changes_all_rules_that_have_it(book: Rulebook) -> None:
    assert _severities(book.with_severity([("en", "major")])) == ["major", "major", "major"]
    assert _severities(book) == ["minor", "minor", "minor"]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_longest_beginning_wins_in_any_order(book: Rulebook, turn: int) -> None:
    pairs = [("en", "major"), ("en.house", "critical"), ("en.house.door", "neutral")]
    assert _severities(book.with_severity(pairs[::turn])) == ["neutral", "critical", "critical"]  # type: ignore[arg-type]


def test_of_two_that_are_the_same_the_later_one_counts(book: Rulebook) -> None:
    assert _severities(book.with_severity([("en.house", "major"), ("en.house", "neutral")])) == ["neutral"] * 3


@pytest.mark.parametrize("name", ["en.house.doo", "en.hous", "fr"])
def test_an_unknown_beginning_is_an_error(book: Rulebook, name: str) -> None:
    with pytest.raises(UsageError, match=f"no rule is called or begins with “{name}”"):
        book.with_severity([(name, "major")])


def test_the_hash_changes_with_the_severities_and_only_with_them(book: Rulebook) -> None:
    changed = book.with_severity([("en.house.door", "major")])
    assert len({book.hash, changed.hash, book.with_severity([("en.house.door", "neutral")]).hash}) == 3
    assert changed.hash == book.with_severity([("en.house.door", "major"), ("en.house.roof", "minor")]).hash
    assert book.with_severity([]) is book
    assert book.with_severity([("en", "minor")]) is book


def test_rules_are_chosen_after_their_severity_is_changed(book: Rulebook) -> None:
    chosen = book.with_severity([("en.house.door", "major")]).chosen(ignore=["en.house.roof"])
    assert _severities(chosen) == ["major", "minor"]
