"""What a cut or a verb-final source leaves behind, in languages other than English."""

from __future__ import annotations

import pytest

from tests.detect.finding import found, repaired


@pytest.mark.parametrize(
    ("rule", "language", "text", "clean"),
    [
        ("es.boundary.pro-form", "es", "Quieren hacerlo Construir una escuela.", "Quieren construir una escuela."),
        ("fr.boundary.pro-form", "fr", "Ils veulent le faire Bâtir une école.", "Ils veulent bâtir une école."),
        ("nl.boundary.pro-form", "nl", "We willen dit te doen Onze school bouwen.", "We willen onze school bouwen."),
        ("pl.boundary.pro-form", "pl", "Chcą to zrobić Zbudować szkołę.", "Chcą zbudować szkołę."),
        ("ru.boundary.pro-form", "ru", "Они хотят сделать это Построить школу.", "Они хотят построить школу."),
    ],
)
def test_a_left_over_pro_form_goes_with_the_capital(rule: str, language: str, text: str, clean: str) -> None:
    assert repaired(rule, text, language=language) == clean


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        ("es.boundary.pro-form", "es", "Quieren hacerlo Pedro y Ana."),
        ("ru.boundary.pro-form", "ru", "Они хотят сделать это ООО и банк."),
        ("pl.boundary.pro-form", "pl", "Chcą to zrobić przed zimą."),
    ],
)
def test_names_acronyms_and_ordinary_words_after_a_pro_form_are_left_alone(rule: str, language: str, text: str) -> None:
    assert found(rule, text, language=language) == []


def test_a_participle_is_told_by_its_ending_and_a_quoted_name_may_hold_a_conjunction() -> None:
    text = "Зал, который был построен по проекту бюро «Лев и сын» построен, открыт."
    assert found("ru.verbs.left-twice", text, language="ru") == ["построен"]


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        ("es.verbs.left-twice", "es", "El puente fue construido y la torre fue construida."),
        ("es.verbs.left-twice", "es", "Lo que está controlado por el sistema es llamado estado controlado."),
        ("it.verbs.left-twice", "it", "Il ponte è stato costruito, la torre no: costruito."),
    ],
)
def test_a_second_auxiliary_a_pause_or_another_form_makes_a_clause_of_its_own(
    rule: str, language: str, text: str
) -> None:
    assert found(rule, text, language=language) == []
