"""What was left in another language or another script."""

from __future__ import annotations

import pytest

from mtcheck.detect._scripts import main_script
from mtcheck.detect._spans import best_spans
from tests.detect.finding import found

SPAN = "any.untranslated.foreign-words"
WORD = "any.untranslated.stray-word"
KEEPER = "The keeper has lost the key again."
ROMANISED = "any.untranslated.romanised-word"
SCRIPT = "any.untranslated.foreign-script"


@pytest.mark.parametrize(
    ("language", "text", "foreign"),
    [
        ("en", "The pier is closed. Il faut attendre le printemps et la fin des travaux. Then it opens.", "et la fin"),
        ("en", "Vista del puerto desde la torre\n\nThe pier is closed.", "Vista del puerto desde la torre"),
        ("en", "He said yesterday, dass die Brücke bis zum Sommer gesperrt bleibt.", "dass die Brücke"),
        ("de", f"Der Steg ist gesperrt. {KEEPER} Er wartet auf den Sommer.", KEEPER),
        ("fr", "Le phare est fermé. Der Schlüssel liegt unter der Matte. On attend l’été.", "liegt unter der Matte"),
        ("ru", f"Маяк на северном берегу закрыт до весны. {KEEPER} Мы ждём лета и открытия маяка.", KEEPER),
        ("ja", f"灯台は春まで閉まっています。\n\n{KEEPER}", KEEPER),
    ],
)
def test_a_stretch_of_another_language_is_found(language: str, text: str, foreign: str) -> None:
    hits = found(SPAN, text, language=language)
    assert len(hits) == 1
    assert foreign in hits[0]


@pytest.mark.parametrize(
    "text",
    [
        "They met at the Plaza de las Victorias near the Rue du Faubourg.",
        "He wrote “il faut attendre le printemps” on the wall.",
        "The motto (il faut attendre le printemps) is old.",
        "They want a tête-à-tête and a just-in-time delivery vis-à-vis the port.",
        "The artist formerly known as El Gato sang.",
    ],
)
def test_names_quotations_and_asides_are_left_alone(text: str) -> None:
    assert found(SPAN, text) == []


def test_emphasis_sets_a_term_off() -> None:
    assert found(SPAN, "The rule *il faut attendre le printemps* is old.", format="markdown") == []


def test_commands_in_markdown_headings_are_left_alone() -> None:
    assert found(SPAN, "# git blame\n\nZeigt, wer welche Zeile geändert hat.", language="de", format="markdown") == []


def test_a_language_whose_words_are_unknown_is_not_judged() -> None:
    assert found(SPAN, "Nagiko tarelu vomi. The keeper has lost the key again.", language="tlh") == []


def test_the_message_names_the_language() -> None:
    import mtcheck

    report = mtcheck.check_text(
        "The pier is closed.\n\nIl faut attendre la fin du printemps.", language="en", select=[SPAN]
    )
    assert "French" in report.findings[0].message


def test_a_common_word_between_common_words_is_found() -> None:
    assert found(WORD, "The council will vote nicht before the summer.") == ["nicht"]
    assert found(WORD, "The council will vote (nicht) before the summer.") == []
    assert found(WORD, "The Nicht will vote nicht: before the summer.") == []
    assert found(WORD, "They say nicht when they mean it and nicht when they do not.") == []


def test_a_foreign_word_at_the_beginning_of_a_sentence_is_found() -> None:
    assert found(WORD, "Der Kahn liegt am Ufer. Encontrar ist er leer.", "de") == ["Encontrar"]
    assert found(WORD, "Der Kahn liegt am Ufer. Encontrar Verde ist leer.", "de") == []


def test_a_romanised_word_is_found() -> None:
    assert found(ROMANISED, "Take off the kryshka and pour the water in.") == ["kryshka"]
    assert found(ROMANISED, "Take off the Kryshka, the kryshka, the “kryshka” and pour the water in.") == []
    assert found(ROMANISED, "Vezmi kryshka a dej to na stůl.", "cs") == []


def test_languages_that_only_a_dictionary_knows() -> None:
    irish = "Tá an bád sa chuan. The captain has lost his key again, and nobody can find it. Tá sé fuar."
    assert found(SPAN, irish, "ga") == ["The captain has lost his key again, and nobody can find it."]


def test_russian_in_ukrainian_is_found() -> None:
    text = "Човен стоїть біля берега. Капитан потерял ключ и не может вернуться на корабль. Іде дощ."
    assert found(SPAN, text, "uk") == ["Капитан потерял ключ и не может вернуться на корабль."]
    assert found(SPAN, text, "kk") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Steg ist gesperrt.\n\nIl faut bien rire.", "de"),
        ("Er sagte Il faut bien rire – man muss eben lachen.", "de"),
        ("彼は言った。\n\nIl faut bien rire. (笑うしかない)", "ja"),
    ],
)
def test_sayings_are_left_alone(text: str, language: str) -> None:
    assert found(SPAN, text, language) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One lamp. 保修: 24 months.", ["保修"]),
        ("The keeper, однако, stayed.", ["однако"]),
        ("Смотритель потерял ключ. Ждём.\n\nThe pier is closed until the summer, says the owner.", None),
        ("The hill (高山) is high, and “高山” is its name.", []),
        ("The painter Qi Baishi 齐白石 was born here.", []),
        ("English | Русский | 中文", []),
        ("The angles αβγ and the mass μ.", []),
        ("A Мoscow address", []),
    ],
)
def test_another_script(text: str, left: list[str] | None) -> None:
    expected = ["Смотритель потерял ключ. Ждём"] if left is None else left
    assert found(SCRIPT, text) == expected


def test_chinese_characters_belong_to_korean() -> None:
    assert found(SCRIPT, "등대는 오늘 문을 열었다. 大韓民國 정부는 말했다.", language="ko") == []
    assert found(SCRIPT, "灯台は고객센터へ。今日は休みです。", language="ja") == ["고객센터"]


@pytest.mark.parametrize(
    ("text", "script"),
    [("", "Latin"), ("Москва und Berlin", "Latin"), ("北京 and", "Chinese or Japanese"), ("ну и", "Cyrillic")],
)
def test_the_script_of_most_letters_is_the_main_one(text: str, script: str) -> None:
    assert main_script(text) == script


def test_spans_end_where_the_sum_falls() -> None:
    assert [span[:2] for span in best_spans(enumerate([0.0, 2.0, 2.0, -5.0, 3.0]))] == [(1, 2), (4, 4)]
    assert list(best_spans([])) == []
    assert [span.score for span in best_spans(enumerate([5.0, -3.5, 1.0]))] == [5.0]
