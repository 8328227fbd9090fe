"""Coarse patterns find all that the real ones find."""

from __future__ import annotations

import pytest

from mtcheck.languages import rules_folder
from mtcheck.rulebook import load_folder
from mtcheck.rulebook.kinds._coarse import coarse
from mtcheck.rulebook.kinds._re2 import alternation
from mtcheck.rulebook.kinds._regex_rule import source


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"[\p{L}\p{M}]{2}", r"[A-Za-z\x{80}-\x{10FFFF}\x{80}-\x{10FFFF}]{2}"),
        (r"[^\p{M}]x", ".x"),
        (r"\P{L}", r"[\x{0}-\x{10FFFF}]"),
        (r"\[\p{Lu}\]", r"\[[A-Z\x{80}-\x{10FFFF}]\]"),
        (r"[^\s\p{Zs}]", r"[^\s]"),
        (r"\p{Han}", r"[\x{0}-\x{10FFFF}]"),
    ],
)
def test_classes_become_ranges(pattern: str, expected: str) -> None:
    assert coarse(pattern) == expected


def test_every_bad_example_of_ours_is_found_by_the_coarse_pattern() -> None:
    rules = [entry for entry in load_folder(rules_folder()) if entry.kind == "regex"]
    assert rules
    for entry in rules:
        search, rough = alternation([source(entry)]), alternation([coarse(source(entry))])
        for example in entry.bad:
            for line in example.text.splitlines():
                if search(line.encode()):
                    assert rough(line.encode()), (entry.rule.id, line)
