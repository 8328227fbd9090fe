"""Names in several spellings."""

from __future__ import annotations

import pytest

from tests.detect.finding import found, repaired

MARKS = "any.consistency.name-marks"
LETTER = "any.consistency.name-letter"
SOUND = "any.consistency.name-sound"
WORD = "any.consistency.name-word"

YILDIZ = "Ayşe Yıldız paints. People know Yıldız. {} paints boats."
TALVIM = "The mayor, Rosa Talvim, came. The bridge is Talvim’s. {} smiled."


def test_lost_marks_are_found_and_put_back() -> None:
    assert found(MARKS, YILDIZ.format("Yildiz")) == ["Yildiz"]
    assert repaired(MARKS, YILDIZ.format("Yildiz")) == YILDIZ.format("Yıldız")
    assert found(MARKS, YILDIZ.format("Ayşe Yildiz’s brother")) == ["Yildiz"]


@pytest.mark.parametrize("name", ["Talvin", "Talivm", "Tlavim", "Talvvim", "Rosa Talvin"])
def test_one_letter_is_found(name: str) -> None:
    assert repaired(LETTER, TALVIM.format(name)) == TALVIM.format(name.replace(name.split()[-1], "Talvim"))


@pytest.mark.parametrize(
    "name",
    ["Talvims", "Talvima", "Talvi", "Rui Talvin", "Talvin Hill", "The painter “Talvin”", "Salvim", "Talvun"],
)
def test_endings_other_people_and_quotations_are_left_alone(name: str) -> None:
    assert found(LETTER, TALVIM.format(name)) == []


def test_a_name_that_nobody_introduced_is_left_alone() -> None:
    assert found(LETTER, "Talvim is here, and Talvim is there. Talvin is away.") == []


def test_two_spellings_used_alike_are_left_alone() -> None:
    assert found(LETTER, f"{TALVIM.format('Talvin')} Then Talvin left.") == []


@pytest.mark.parametrize("name", ["Sawrinskyj", "Zavrinskiy", "Zawrinskij"])
def test_transliterations_are_found(name: str) -> None:
    text = "The singer Oleh Zavrinsky came. People like Zavrinsky. {} sang."
    assert found("any.consistency", text.format(name)) == [name]


@pytest.mark.parametrize("name", ["Mary Zawrinskij", "Zavrinskyan", "Zavrinskys"])
def test_other_people_and_adjectives_are_no_transliterations(name: str) -> None:
    assert found(SOUND, f"The singer Oleh Zavrinsky came. People like Zavrinsky. {name} sang.") == []


def test_a_translated_first_word_is_found() -> None:
    assert found(WORD, "Santa Brilda won, and Santa Brilda leads. Sainte Brilda rests.") == ["Sainte Brilda"]
    assert found(WORD, "Santa Brilda won, and Sainte Brilda leads.") == []
    assert found(WORD, "Nueva Brilda is old. We like Nueva Brilda. We read the New Brilda Post.") == []
