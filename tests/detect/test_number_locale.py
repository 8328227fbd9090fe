"""Numbers after the custom of another language."""

from __future__ import annotations

import pytest

from mtcheck.languages import load
from tests.detect.finding import found, repaired

DECIMAL = "any.numbers.decimal-sign"
GROUP = "any.numbers.grouping"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The rope is 2,5 m long.", ["2,5"]),
        ("en", "Prices rose by 0,2 to 0.8 percent.", ["0,2"]),
        ("en", "It costs 24,90 € a month.", ["24,90"]),
        ("en-GB", "The rope is 2,5 kg.", ["2,5"]),
        ("de", "Die Stadt hat 3.5 Millionen Einwohner.", ["3.5"]),
        ("de", "Sie spielte im Schnitt 17.4 Minuten.", ["17.4"]),
        ("fr", "Il a plu de 2.5 à 10 cm.", ["2.5"]),
        ("fr", "Un séisme de magnitude 7.5 a frappé.", ["7.5"]),
        ("et", "Ta sai 23 585.88 eurot.", ["23 585.88"]),
        ("hu", "Fejenként 1.5 cm eső esett.", ["1.5"]),
        ("cs", "Film vidělo 3.5 milionu lidí.", ["3.5"]),
        ("sv", "Marknaden är värd £2.8 miljarder.", ["2.8"]),
        ("vi", "Có 5.69 triệu người xem.", ["5.69"]),
        ("zh", "房间长2,5米。", ["2,5"]),
        ("ko", "약 1,5시간 걸립니다.", ["1,5"]),
        ("de", "Auf 2.5-3.5 km Höhe ist es -1,5 °C kalt.", ["2.5", "3.5"]),
        ("es", "Es 2.5 veces más caro.", ["2.5"]),
        ("ru", "Длина 2,5 м, оценка жюри составила 8.5 и выше.", ["8.5"]),
    ],
)
def test_fractions_with_evidence_are_found(language: str, text: str, expected: list[str]) -> None:
    assert found(DECIMAL, text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Um 13.30 Uhr, am 3.5. und am 24.12. ist geschlossen."),
        ("de", "In Version 3.5 und unter Python 3.9 geht es so."),
        ("nl", "Om 12.55 u. begint het, om 9.30 uur is er koffie."),
        ("lt", "Parduotuvė atidaroma 9.30 val. ryto."),
        ("es", "La cena es a las 20.30 h."),
        ("pl", "Spotkanie jest o godzinie 17.30 w piątek."),
        ("ru", "Требуется версия 4.2 или выше, адрес 10.0.0.1."),
        ("en", "Rooms 2,5 and 7 are free, and so is 3,14."),
        ("en", "Turn to John 3:16 or to page 4,5 or 6."),
        ("fr", "Le chapitre 3.2 et la figure 1.4 le montrent."),
        ("de-CH", "Das Brett ist 1.4 m lang."),
        ("es-MX", "La mochila pesa 0.9 kg."),
        ("ar", "الوزن 0.9 كغ."),
        ("xx", "The rope is 2,5 m long."),
    ],
)
def test_times_dates_versions_and_unknown_languages_stay_silent(language: str, text: str) -> None:
    assert found(DECIMAL, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "About 35 000 people and 12.400 spectators came.", ["35 000", "12.400"]),
        ("de", "Sie zahlten 1,234.50 Euro und 3,500,000 Kronen.", ["1,234.50", "3,500,000"]),
        ("nl", "Het kost € 5,500 per jaar.", ["5,500"]),
        ("en", "The reactor makes 1.250.000 litres.", ["1.250.000"]),
        ("en", "The town has 12.435 inhabitants, some 35 450 trees.", ["12.435", "35 450"]),
        ("en", "They flew 12.400 km.", ["12.400"]),
        ("ja", "約12.400人が来た。", ["12.400"]),
    ],
)
def test_large_numbers_with_evidence_are_found(language: str, text: str, expected: list[str]) -> None:
    assert found(GROUP, text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call 116 123 or 020 7946 000, room 12 400."),
        ("en", "It weighs 7.300 grams and took 12.400 seconds."),
        ("de", "Super kostet 1,899 Euro, das Brett ist 2,500 m lang."),
        ("de", "Der Wert stieg von 0,125 auf 2,500 Teile."),
        ("fr", "La région compte 3 500 000 habitants."),
        ("en", "Version 12.400 works."),
    ],
)
def test_telephones_thousandths_and_fuel_stay_silent(language: str, text: str) -> None:
    assert found(GROUP, text, language) == []


def test_the_repair_takes_the_signs_of_the_language() -> None:
    assert repaired(GROUP, "La ville a 3,500,000 habitants.", "fr") == "La ville a 3\u00a0500\u00a0000 habitants."
    assert repaired(DECIMAL, "Das Brett ist 1.4 m lang.", "de") == "Das Brett ist 1,4 m lang."


def test_a_text_that_has_mostly_foreign_signs_gets_one_finding() -> None:
    text = "Das Brett ist 1.4 m lang, das nächste 2.4 m und das letzte 3.4 m."
    assert found(DECIMAL, text, "de") == ["1.4"]
    assert found(DECIMAL, f"{text} Die Balken messen 4,5 m, 5,5 m und 6,5 m.", "de") == ["1.4", "2.4", "3.4"]


def test_signs_and_words_are_those_of_the_language() -> None:
    from mtcheck.detect._numbers import signs_of

    signs = signs_of(load("pl"))
    assert signs is not None
    assert (signs.decimal, signs.other) == (",", ".")
    assert signs.measures("milionów")
    assert signs.is_money("euro")
    assert signs.is_period("godziny")
    assert not signs.measures("kot")
    assert signs_of(load("xx")) is None
