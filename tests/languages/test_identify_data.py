"""The data by which languages are told apart are those that the tools build."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.languages import load, rules_folder
from mtcheck.languages.alphabets import facts
from mtcheck.languages.votes import word_votes

RULES = Path(rules_folder())


def test_words_and_characters_are_built_again_byte_for_byte(tmp_path: Path) -> None:
    pytest.importorskip("wordfreq")
    from tools.compile.identify import write_identify

    for path in write_identify(tmp_path):
        assert path.read_bytes() == (RULES / "any" / path.name).read_bytes(), "run `python -m tools.compile identify`"


def test_profiles_are_built_again_byte_for_byte(tmp_path: Path) -> None:
    pytest.importorskip("babel")
    from tools.compile.profiles import write_profiles

    for path in write_profiles(tmp_path):
        shipped = RULES / path.relative_to(tmp_path)
        assert path.read_bytes() == shipped.read_bytes(), "run `python -m tools.compile profiles`"


def test_profiles_tell_what_differs() -> None:
    assert load("de").profile["quotation-marks"] == {
        "start": "„",
        "end": "“",
        "alternate-start": "‚",
        "alternate-end": "‘",
    }
    assert load("fr").profile["numbers"] == {"decimal": ",", "group": "\N{NARROW NO-BREAK SPACE}"}
    assert load("nl").profile["capitals"] == {"months": "no", "weekdays": "no", "languages": "yes"}
    assert load("fa").profile["direction"] == "rtl"
    assert load("th").profile["spacing"] == "none"
    assert load("el").profile["sentence-marks"] == [".", ";", "!", "…"]
    assert load("pt-BR").profile["name"] == "Portuguese"


def test_neighbours_and_short_lists_are_languages_that_have_words_or_patterns() -> None:
    for tag, variant in facts().variants.items():
        assert variant.patterns, tag
        assert (RULES / variant.of).is_dir()
    assert all((RULES / tag).is_dir() for tag in facts().short_lists)


def test_a_word_of_several_languages_speaks_for_each() -> None:
    votes = word_votes({"hotel": 1})
    assert votes["de"].evidence > 0
    assert votes["en"].evidence > 0
