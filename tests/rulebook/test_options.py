"""What detectors read from their rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.model import RuleError
from mtcheck.rulebook import Entry, options
from tests.rulebook.samples import entry


@pytest.fixture
def detector(tmp_path: Path) -> Entry:
    return entry(
        tmp_path,
        """\
        kind: detector
        name: some-detector
        role: loud
        words: [one, two]
        limit: 2.5
        nested: [[a], b]
        """,
    )


def test_options_are_words_numbers_and_roles(detector: Entry) -> None:
    assert options.words(detector, "words") == {"one", "two"}
    assert options.words(detector, "none") == frozenset()
    assert options.number(detector, "limit", 1) == 2.5
    assert options.number(detector, "none", 1) == 1
    assert options.by_role([detector]) == {"loud": detector}


@pytest.mark.parametrize("key", ["role", "nested"])
def test_what_is_no_list_of_words_is_an_error(detector: Entry, key: str) -> None:
    with pytest.raises(RuleError, match=rf"house\.yaml:\d+: “{key}” is not a list of words; write \[one, two\]"):
        options.words(detector, key)


def test_what_is_no_number_is_an_error_with_its_line(detector: Entry) -> None:
    with pytest.raises(RuleError, match=r"house\.yaml:14: “role” is “loud”; write a number"):
        options.number(detector, "role", 1)
