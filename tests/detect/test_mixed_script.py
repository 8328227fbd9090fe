"""Words with letters of two scripts."""

from __future__ import annotations

import pytest

from tests.detect.finding import found, repaired

RULE = "any.scripts.mixed-word"
MANY = "any.scripts.mixed-throughout"


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "The train to Мoscow is late.", "The train to Moscow is late."),
        ("de", "Der Zug nach Bеrlin hat Verspätung.", "Der Zug nach Berlin hat Verspätung."),
        ("ru", "Это рaкета, а это caмолёт.", "Это ракета, а это самолёт."),
        ("uk", "Це cервер, а це дiм і ліс.", "Це сервер, а це дiм і ліс."),
        ("sr", "Ја не знам koји је то пут.", "Ја не знам koји је то пут."),
        ("el", "Το λιμάvι και η Aθήνα.", "Το λιμάvι και η Αθήνα."),
        ("ru", "В магазине продают Windоws и книги.", "В магазине продают Windows и книги."),
    ],
)
def test_letters_that_look_alike_are_put_into_one_script(language: str, text: str, meant: str) -> None:
    assert repaired(RULE, text, language) == meant


@pytest.mark.parametrize(
    "text",
    [
        "В PDFе нет картинок, у VIPов свой iPhoneом и TOPовый звук.",
        "IT-компания, ТВ-шоу, e-mail’ом и SMSкой.",
        "Проверьте Δt, 5 kΩ, H2О и СО2.",
        "В Facebookе пишут.",
    ],
)
def test_names_with_endings_and_symbols_are_left_alone(text: str) -> None:
    assert found(RULE, text, "ru") == []


def test_many_of_them_are_one_finding() -> None:
    text = "Рыбaки и мoряки. " * 12
    assert found(RULE, text, "ru") == []
    assert found(MANY, text, "ru") == ["Рыбaки"]
    assert found(MANY, "Рыбaки и мoряки.", "ru") == []
