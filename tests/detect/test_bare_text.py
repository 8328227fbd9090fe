"""Lost diacritics and lost capitals."""

from __future__ import annotations

import pytest

from mtcheck.languages import load
from tests.detect.finding import found, repaired
from tools.compile.diacritics import without_diacritics

TEXT = "any.diacritics.lost-in-text"
WORD = "any.diacritics.lost-in-word"
CAPITALS = "any.diacritics.lost-capitals"

POLISH = (
    "Kapitan zgubił klucz i nie może wrócić na statek, bo drzwi są zamknięte. Czekamy na niego od dwóch godzin, "
    "ale nikt nie wie, kiedy przyjdzie i czy w ogóle ma zapasowy klucz do tych drzwi."
)
SPANISH = (
    "El capitán perdió la llave también ayer. Después subió al faro y llamó a su mamá por teléfono. Nadie sabía qué "
    "decisión tomaría, así que esperó allí una hora más, comió un jamón y bebió un café. La estación está aquí. "
    "El inglés llegó el sábado con un camión de jabón y un sillón. ¿Quién más vivía en aquel país, y por qué salió? "
    "Nadie lo supo jamás, ni el capitán ni su mamá ni el inglés del camión."
)


@pytest.mark.parametrize(("language", "text"), [("pl", POLISH), ("es", SPANISH)])
def test_a_text_without_diacritics_is_one_finding(language: str, text: str) -> None:
    assert found(TEXT, text, language) == []
    bare = "".join(without_diacritics(sign) for sign in text)
    assert len(found(TEXT, bare, language)) == 1
    assert found(TEXT, bare, "tlh") == []


def test_another_language_has_lost_nothing() -> None:
    english = "The captain has lost the key and cannot go back, because all the doors of the old ship are locked. " * 3
    assert found(TEXT, english, "de") == []


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("de", "Sie kam schon fruher an Bord.", "Sie kam schon früher an Bord."),
        ("cs", "Dnes muzeme jít domů.", "Dnes můžeme jít domů."),
    ],
)
def test_a_word_gets_its_diacritics_back(language: str, text: str, meant: str) -> None:
    assert repaired(WORD, text, language) == meant


@pytest.mark.parametrize("text", ["Der Ort Fruher liegt hier.", "Siehe fruher.example und /fruher/ dort.", "„fruher“"])
def test_names_addresses_and_quoted_words_are_left_alone(text: str) -> None:
    assert found(WORD, text, "de") == []


def test_a_text_without_capitals_is_one_finding() -> None:
    text = "Die Fähre ist spät. Der Kapitän schläft. Niemand weckt ihn. Es regnet. Wir warten."
    assert found(CAPITALS, text, "de") == []
    assert found(CAPITALS, text.lower(), "de") == ["die"]
    assert found(CAPITALS, "渡轮晚点了。船长丢了钥匙。没有人知道。我们等他。a. b. c. d.", "zh") == []


def test_the_list_is_read_for_a_variety_too() -> None:
    from mtcheck.detect._bare import bare_forms

    assert bare_forms(load("pt-BR")).is_bare("acao")
    assert not bare_forms(load("en"))
