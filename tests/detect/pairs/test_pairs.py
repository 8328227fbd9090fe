"""What a translation lost, added or changed, in many pairs of languages. The examples of the rules are tests too."""

from __future__ import annotations

import pytest

import mtcheck

DEFAULT = "any.source"
ROOT = "any.source."


def found(source: str, target: str, language: str, source_language: str | None = "en") -> list[str]:
    """Return the rules of this theme that are on by default and report something."""
    report = mtcheck.check_text(target, source=source, language=language, source_language=source_language)
    return [one.rule_id.removeprefix(ROOT) for one in report.findings if one.rule_id.startswith(DEFAULT)]


@pytest.mark.parametrize(
    ("source_language", "source", "language", "target"),
    [
        ("en", "Moved %d files to %s.", "de", "%d Dateien nach %s verschoben."),
        ("en", "%s opened %s.", "ja", "%2$sは%1$sが開きました。"),
        ("en", "Page %1 of %2", "fr", "Page %1 sur %2"),
        ("de", "Preis: 1.234,50 €", "en", "Price: €1,234.50"),
        ("de", "Am 3. Oktober 1990 um 15 Uhr", "en", "On October 3, 1990 at 3 pm"),
        ("fr", "Il pèse 12 000 kg.", "hi", "इसका वज़न १२,००० किलो है।"),
        ("en", "He paid $1.5 million.", "zh-Hans", "他付了150万美元。"),
        ("en", "In the 21st century", "fr", "Au XXIe siècle"),
        ("es", "¿Borrar el archivo?", "el", "Διαγραφή αρχείου;"),
        ("en", "Are you sure?", "ar", "هل أنت متأكد؟"),
        ("en", "Prices rose by 14%.", "tr", "Fiyatlar %14 arttı."),
        ("ru", "Откройте файл setup.py.", "uk", "Відкрийте файл setup.py."),
        ("en", "Press <b>Save</b> now.", "ko", "지금 <b>저장</b>을 누르세요."),
        ("ja", "2024年3月4日", "pt", "4 de março de 2024"),
        ("en", "OK", "de", "OK"),
        ("en", "Tel Aviv, Madrid, Rome", "es", "Tel Aviv, Madrid, Rome"),
        ("en", "The room is 20 feet long.", "es", "La sala mide 6 metros de largo."),
        (
            "en",
            "{count, plural, one {# file} other {# files}}",
            "pl",
            "{count, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}",
        ),
        ("en", "Wait.", "th", "รอ"),
        ("en", "See https://example.org/en/help for help.", "it", "Vedi https://example.org/it/help per aiuto."),
    ],
)
def test_a_right_translation_is_left_alone(source_language: str, source: str, language: str, target: str) -> None:
    assert found(source, target, language, source_language) == []


@pytest.mark.parametrize(
    ("source", "language", "target", "rule"),
    [
        ("Moved %d files to %s.", "de", "Dateien nach %s verschoben.", "placeholder-missing"),
        ("Hello {name}!", "pl", "Cześć {imię}!", "placeholder-changed"),
        ("Hello {name}!", "pl", "Cześć {imie}!", "placeholder-changed"),
        ("Hello ${name}!", "cs", "Ahoj {name}!", "placeholder-changed"),
        ("Page %1 of %2", "ru", "Страница %1", "placeholder-missing"),
        ("In 1998 it sank.", "uk", "У 1989 році він затонув.", "number-changed"),
        ("It weighs 3.5 tons.", "ja", "重さは35トンです。", "number-changed"),
        ("Built in 1931 by two men.", "zh-Hans", "由两个人建造。", "number-missing"),
        ("Press <b>Save</b> now.", "ko", "지금 저장을 누르세요.", "tag-missing"),
        ("Press <b>Save</b> now.", "es", "Pulse <fuerte>Guardar</fuerte> ahora.", "tag-missing"),
        ("Use --force here.", "fr", "Utilisez --forcer ici.", "option"),
        ("Is the pump on?", "zh-Hans", "泵已开启。", "end-question"),
        ("Name of the port:", "pt", "Nome do porto", "end-colon"),
        ("The ferry is late today.", "hi", "नौका आज देर से है", "end-stop"),
        ("Open the lid of the pump slowly.", "fi", "Open the lid of the pump slowly.", "untranslated-copy"),
    ],
)
def test_what_is_lost_or_changed_is_found(source: str, language: str, target: str, rule: str) -> None:
    assert rule in found(source, target, language)


def test_two_things_that_are_missing_are_two_findings() -> None:
    report = mtcheck.check_text(
        "Die Datei ist jetzt da.", source="File %s of 1931 is on https://example.org now.", language="de"
    )
    ids = {finding.rule_id for finding in report.findings}
    assert {"any.source.placeholder-missing", "any.source.number-missing", "any.source.address-missing"} <= ids
    assert len({finding.span for finding in report.findings}) == len(report.findings)


def test_a_placeholder_that_was_taken_apart_is_one_finding() -> None:
    report = mtcheck.check_text("Verschoben nach % s heute.", source="Moved to %s today.", language="de")
    assert [finding.span.start for finding in report.findings] == [16]


def test_what_is_missing_does_not_hide_what_is_wrong_there() -> None:
    report = mtcheck.check_text("They opened the the door.", source="Sie öffneten die Tür %s.", language="en")
    assert {finding.rule_id for finding in report.findings} == {
        "any.repeats.doubled-word",
        "any.source.placeholder-missing",
    }
