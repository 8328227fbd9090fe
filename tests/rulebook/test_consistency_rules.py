"""The consistency kind: the minority of a choice is reported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtcheck.model import RuleError
from mtcheck.rulebook import Entry
from tests.rulebook.samples import entry, hits, repaired, shown

ADDRESS = """\
kind: consistency
variants:
  informal: [tú, contigo, a ti]
  formal: [usted, con usted]
"""
SPELLING = "{kind: consistency, variants: {us: [color, gray, log in], uk: [colour, grey, log on]}%s}"
SWAP = "{applicability: unsafe, swap: true}"


@pytest.fixture
def address(tmp_path: Path) -> Entry:
    return entry(tmp_path, ADDRESS, message="“{match}” is {variant}; {others} places use {majority}.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si tú quieres.\nVa contigo.\nCuando usted termine.", "Si tú quieres.\nVa contigo.\nCuando [usted] termine."),
        ("Usted elige. Luego tú confirmas.", "Usted elige. Luego [tú] confirmas."),
        ("El tutú es para usted.", "El tutú es para usted."),
        ("Usted. USTED.", "Usted. USTED."),
        ("A  ti, con usted, a ti.", "A  ti, [con usted], a ti."),
        ("", ""),
    ],
)
def test_the_minority_is_reported(address: Entry, text: str, expected: str) -> None:
    assert shown(address, text) == expected


def test_the_message_can_say_what_the_majority_is(address: Entry) -> None:
    (hit,) = hits(address, "tú, tú, tú, usted")
    assert hit.values == (("variant", "formal"), ("majority", "informal"), ("others", "3"))
    assert hit.edits == ()


def test_a_tie_reports_the_later_or_none(tmp_path: Path) -> None:
    later = entry(tmp_path, SPELLING % "", SWAP)
    none = entry(tmp_path, SPELLING % ", tie: none", SWAP)
    assert shown(later, "color and grey") == "color and [grey]"
    assert shown(none, "color and grey") == "color and grey"
    assert shown(none, "color and grey and gray") == "color and [grey] and gray"


def test_units_may_be_judged_one_by_one(tmp_path: Path) -> None:
    rule = entry(tmp_path, SPELLING % ", scope: unit", SWAP)
    assert shown(rule, "color, color\ngrey\ngray, grey") == "color, color\ngrey\ngray, [grey]"


def test_the_repair_is_the_counterpart_in_the_same_case(tmp_path: Path) -> None:
    rule = entry(tmp_path, SPELLING % "", SWAP)
    assert repaired(rule, "Color, log  in, Grey, LOG ON") == "Color, log  in, Gray, LOG IN"


def test_a_longer_expression_hides_no_shorter_one(tmp_path: Path) -> None:
    rule = entry(tmp_path, "{kind: consistency, variants: {a: [log in to], b: [log in]}}")
    assert shown(rule, "log in to it, log in tomorrow, log in") == "[log in to] it, log in tomorrow, log in"


def test_a_variant_may_be_a_pattern(tmp_path: Path) -> None:
    match = r"{kind: consistency, variants: {ise: {regex: '\p{L}+is(?:e|ed)'}, ize: {regex: '\p{L}+iz(?:e|ed)'}}}"
    assert shown(entry(tmp_path, match), "realised, organize, used") == "realised, [organize], used"


def test_signs_are_variants_too(tmp_path: Path) -> None:
    match = "{kind: consistency, variants: {dash: ['–'], hyphen: ['--']}}"
    assert shown(entry(tmp_path, match), "so–so or so--so, so–so") == "so–so or so[--]so, so–so"


def test_case_may_matter(tmp_path: Path) -> None:
    match = "{kind: consistency, variants: {name: [Web], noun: [web]}, case: sensitive}"
    assert shown(entry(tmp_path, match), "the web, the Web, the web") == "the web, the [Web], the web"


@pytest.mark.parametrize(
    ("variants", "fix", "expected"),
    [
        ("{}", "{applicability: none}", "fewer than two variants; expected a mapping of names to lists"),
        ("{a: [x]}", "{applicability: none}", "fewer than two variants"),
        ("{a: [x], b: y}", "{applicability: none}", "the variant “b” is not a list of words"),
        ("{a: [x], b: {re: y}}", "{applicability: none}", "write [one, two] or {regex: …}"),
        ("{a: [x], b: ['']}", "{applicability: none}", "a variant matches the empty text"),
        ("{a: [x], b: {regex: 'y*'}}", "{applicability: none}", "a variant matches the empty text"),
        ("{a: [x], b: [y, z]}", SWAP, "swap with variants of different length"),
        ("{a: {regex: x}, b: {regex: y}}", SWAP, "swap with variants of different length"),
        ("{a: [x], b: [y]}", "{applicability: safe}", "fix proposes nothing; expected swap: true"),
        ("{a: [x], b: [y]}, scope: page", SWAP, "scope “page”; expected document or unit"),
    ],
)
def test_wrong_variants_are_an_error(tmp_path: Path, variants: str, fix: str, expected: str) -> None:
    with pytest.raises(RuleError, match=re.escape(expected)):
        entry(tmp_path, f"{{kind: consistency, variants: {variants}}}", fix)


PLACES = """\
kind: consistency
case: sensitive
tie: none
variants:
  formal: {inside: [Sie, Ihr], words: [Herr]}
  informal: {words: [du], first: [Nimm, Geh weg], next: 'Lies|Sieh', regex: ' (?P<use>nimm) '}
%s"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ob Sie Ihr Rad sehen? Nimm es.", "Ob Sie Ihr Rad sehen? [Nimm] es."),
        ("Sie sind da. Ihr Rad. Du da, du.", "Sie sind da. Ihr Rad. Du da, du."),
        ("Ob Sie, ob Sie kommen. Und Nimm.", "Ob Sie, ob Sie kommen. Und Nimm."),
        ("Ob Sie, ob Sie kommen. Lies es.", "Ob Sie, ob Sie kommen. [Lies] es."),
        ("Ob Sie, ob Sie kommen.\nLies es.", "Ob Sie, ob Sie kommen.\nLies es."),
        ("Ob Sie, ob Sie kommen. Geh  weg!", "Ob Sie, ob Sie kommen. [Geh  weg]!"),
        ("Ob Sie, ob Sie gehen und nimm es", "Ob Sie, ob Sie gehen und [nimm] es"),
    ],
)
def test_words_may_count_in_certain_places_only(tmp_path: Path, text: str, expected: str) -> None:
    assert shown(entry(tmp_path, PLACES % ""), text) == expected


@pytest.mark.parametrize(
    "quoted",
    [
        "„Hast du Zeit?“",
        "„Hast du Zeit",
        "“Hast du Zeit?”",
        '"Hast du Zeit?"',
        "«Hast du Zeit?»",
        "»Hast du Zeit?«",
        "”Hast du Zeit?”",
        "‚Hast du Zeit?‘",
        "「du」",
    ],
)
def test_speech_need_not_count(tmp_path: Path, quoted: str) -> None:
    rule = entry(tmp_path, PLACES % "speech: none")
    text = f"Ob Sie, ob Sie kommen. Er sagte: {quoted}"
    assert shown(rule, text) == text
    assert shown(rule, f"{text}\nOb du?") == f"{text}\nOb [du]?"


def test_dialogue_and_speech_of_several_paragraphs_are_speech(tmp_path: Path) -> None:
    rule = entry(tmp_path, PLACES % "speech: none")
    for text in ("Ob Sie, ob Sie.\n– Bist du da?", "Ob Sie, ob Sie.\nEr: «So ist das.\nOb du da bist?\nJa, du.»"):
        assert shown(rule, text) == text


def test_a_majority_can_be_too_small(tmp_path: Path) -> None:
    many, clear = entry(tmp_path, PLACES % "at-least: 3"), entry(tmp_path, PLACES % "times: 3")
    assert shown(many, "Ob Sie, ob Sie. Nimm.") == "Ob Sie, ob Sie. Nimm."
    assert shown(many, "Ob Sie, ob Sie, ob Sie. Nimm.") == "Ob Sie, ob Sie, ob Sie. [Nimm]."
    assert shown(clear, "Ob Sie, ob Sie. Nimm.") == "Ob Sie, ob Sie. Nimm."


def test_a_large_minority_is_reported_once(tmp_path: Path) -> None:
    rule = entry(tmp_path, PLACES % "at-most: 2")
    assert shown(rule, "du du du Herr Herr") == "du du du [Herr] [Herr]"
    assert shown(rule, "du du du du Herr Herr Herr") == "du du du du [Herr] Herr Herr"


def test_some_variants_and_places_can_be_left_out(tmp_path: Path) -> None:
    one, beside = entry(tmp_path, PLACES % "report: [informal]"), entry(tmp_path, PLACES % "beside: true")
    assert shown(one, "du du Herr") == "du du Herr"
    assert shown(one, "Herr Herr du") == "Herr Herr [du]"
    assert shown(beside, "Herr Herr\ndu\nHerr du") == "Herr Herr\ndu\nHerr [du]"


def test_kinds_of_units_can_be_left_out(tmp_path: Path) -> None:
    assert shown(entry(tmp_path, PLACES % "units: [heading]"), "Herr Herr du") == "Herr Herr du"
