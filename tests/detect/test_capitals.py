"""Capitals of words of which only the text itself and their endings tell that they need none."""

from __future__ import annotations

import pytest

import mtcheck

RULE = "any.boundary.odd-capital"


def odd(text: str, language: str) -> list[str]:
    """Return the words that are reported as odd capitals."""
    report = mtcheck.check_text(text, language=language)
    return [text[found.span.start : found.span.end] for found in report.findings if found.rule_id == RULE]


def test_a_word_that_the_text_has_in_lower_case_too_is_odd() -> None:
    assert odd("De første kunder kom i maj. Ejeren havde Kunder fra hele øen.", "da") == ["Kunder"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ejeren havde Kunder fra hele øen.", "da"),
        ("De kunder kom igen. Bogen om Kunder kom, og Kunder blev solgt.", "da"),
        ("Vores kunder kom. Hun læser Huset og Kunder hver aften.", "da"),
        ("Gode kunder ved havnen\n\nAnna Holm: Mine Gode Kunder Ved Havnen", "da"),
    ],
)
def test_it_is_not_where_something_speaks_for_a_name(text: str, language: str) -> None:
    assert odd(text, language) == []


def test_an_ending_tells_a_verb_where_nobody_counted() -> None:
    assert odd("Starý mlyn pri potoku Vrátili obci po dlhom spore.", "sk") == ["Vrátili"]


def test_the_nouns_of_institutions_may_begin_names() -> None:
    assert odd("Starý klub hral v parku, kým ho nekúpil Klub priateľov železnice.", "sk") == []


def test_capitals_that_the_source_of_a_message_has_too_are_names() -> None:
    target = "De første kunder kom i maj. Ejeren havde Kunder fra hele øen."
    for source, is_odd in [("The owner had customers.", True), ("The owner had Customers.", False)]:
        report = mtcheck.check_text(f'msgid "{source}"\nmsgstr "{target}"\n', language="da", format="po")
        assert [found.rule_id for found in report.findings] == [RULE] * is_odd


def test_a_sentence_may_begin_after_a_remark_in_brackets() -> None:
    assert odd("(Optional) Wird nur ohne Ordner verwendet.", "de") == []
    assert odd("7. [Wenn es nicht geht] Wird die Datei von Hand geholt.", "de") == []
    assert odd("Die Datei Wird nur ohne Ordner verwendet.", "de") == ["Wird"]
