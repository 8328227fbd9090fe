"""Which language a text is written in."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.languages import UNDETERMINED, identify, rules_folder

LINES = (Path(__file__).parent / "harbour.txt").read_text(encoding="utf-8").splitlines()[1:]
ALL = dict(line.split(": ", 1) for line in LINES)
TEXTS = {tag: text for tag, text in ALL.items() if len(tag.partition("-")[0]) <= 3}
UNKNOWN = {name: text for name, text in ALL.items() if name not in TEXTS} | {"nothing": ""}


@pytest.mark.parametrize("tag", TEXTS)
def test_every_language_with_a_profile_is_recognised(tag: str) -> None:
    assert identify(TEXTS[tag]) == tag


@pytest.mark.parametrize("name", UNKNOWN)
def test_other_languages_are_not_taken_for_one_that_is_known(name: str) -> None:
    assert identify(UNKNOWN[name]) == UNDETERMINED


def test_foreign_names_and_quotations_do_not_decide() -> None:
    assert identify("Im Café „The Old Harbour“ sang Mary-Lou Smith am Abend, und alle hörten ihr zu.") == "de"
    assert identify("Το πρόγραμμα Harbour Manager 2 της εταιρείας Blue Sea Software είναι δωρεάν.") == "el"


def test_latin_letters_in_cyrillic_words_do_not_mislead() -> None:
    mixed = TEXTS["sr-Cyrl"].replace("а", "a").replace("е", "e").replace("о", "o")
    assert identify(mixed) == "sr-Cyrl"


def test_every_folder_with_a_profile_has_a_text_here() -> None:
    assert {path.parent.name for path in Path(rules_folder()).glob("*/language.yaml")} == set(TEXTS)


@given(st.text(max_size=300))
def test_any_text_gets_the_same_answer_twice(text: str) -> None:
    assert identify(text) == identify(text)


@given(st.sampled_from(sorted(TEXTS)), st.text("0123456789 .,;:()[]{}#*_-/\n", max_size=80))
def test_signs_and_digits_around_a_text_change_nothing(tag: str, signs: str) -> None:
    assert identify(f"{signs}\n{TEXTS[tag]}\n{signs}") == tag


def test_five_hundred_words_take_three_milliseconds() -> None:
    text = " ".join([TEXTS["en"]] * 25)
    identify(text)
    times = []
    for _ in range(20):
        start = time.process_time()
        identify(text)
        times.append(time.process_time() - start)
    assert min(times) < 0.003
