"""Lists of words and inflections that rules refer to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtcheck.model import RuleError
from mtcheck.rulebook import Entry, load_rules
from mtcheck.rulebook.shelf import shelves
from tests.rulebook.samples import entry, repaired, shown

FORMS = """\
verb:
  slots: [base, third, past, participle, gerund]
  after: {participle: [have, has, is, was]}
  words:
    do: [do, does, did, done, doing]
    make: [make, makes, made, made, making]
    meet: [meet, meets, met, met, "-"]
    take: [take, takes, took, taken, taking]
verb-ed:
  slots: [base, third, past, participle, gerund]
  endings: ["", s, ed, ed, ing|in]
  words:
    shoot: shoot
"""
WORDS = """\
pictures: [photo, photos]
months: [May, Sept., June]
"""
PHOTO = "kind: tokens\npattern:\n  - {lemma: [do, make], as: verb}\n  - {form: a}\n  - {list: pictures}\n"
TAKE = "{applicability: unsafe, replace: '{verb:take} a photo'}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "forms.yaml").write_text(FORMS, encoding="utf-8")
    (tmp_path / "en" / "words.yaml").write_text(WORDS, encoding="utf-8")
    return tmp_path


def test_a_lemma_stands_for_all_its_forms(folder: Path) -> None:
    rule = entry(folder, PHOTO)
    assert (
        shown(rule, "She did a photo, making a photo, take a photo")
        == "She [did a photo], [making a photo], take a photo"
    )


def test_slots_narrow_a_lemma(folder: Path) -> None:
    rule = entry(folder, "kind: tokens\npattern:\n  - {lemma: do, slots: [past, third]}\n")
    assert shown(rule, "do does did done") == "do [does] [did] done"


def test_endings_are_put_to_stems_with_their_variants(folder: Path) -> None:
    rule = entry(folder, "kind: tokens\npattern: [{lemma: shoot}]\n")
    assert shown(rule, "shoot shooted shootin shooting shooter") == "[shoot] [shooted] [shootin] [shooting] shooter"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They do a photo. Does a photo help?", "They take a photo. Takes a photo help?"),
        ("They made a photo.", "They took a photo."),
        ("They have never made a photo.", "They have never taken a photo."),
        ("MAKING A PHOTO", "TAKING A PHOTO"),
    ],
)
def test_a_repair_puts_another_word_into_the_same_form(folder: Path, text: str, expected: str) -> None:
    assert repaired(entry(folder, PHOTO, TAKE), text) == expected


def test_there_is_no_repair_where_the_form_cannot_be_told(folder: Path) -> None:
    gerund = "{applicability: unsafe, replace: '{verb:meet} a photo'}"
    assert repaired(entry(folder, PHOTO, gerund), "doing a photo, do a photo") == "doing a photo, meet a photo"


def test_lists_stand_in_patterns_longest_first_and_as_they_are(folder: Path) -> None:
    rule = entry(folder, "{kind: regex, pattern: 'in (?&months) [0-9]'}")
    assert shown(rule, "in May 5, in Sept. 5, in Septx 5") == "[in May 5], [in Sept. 5], in Septx 5"


@pytest.mark.parametrize(
    ("match", "fix", "complaint"),
    [
        (
            "kind: tokens\npattern: [{list: photos}]",
            "{applicability: none}",
            "list “photos” in match.pattern; expected",
        ),
        (
            "kind: tokens\npattern: [{lemma: doing}]",
            "{applicability: none}",
            "lemma “doing” in match.pattern; expected",
        ),
        ("kind: tokens\npattern: [{lemma: do, slots: [now]}]", "{applicability: none}", "slot “now”; expected"),
        ("kind: tokens\npattern: [{form: do, slots: [past]}]", "{applicability: none}", "slots without a lemma"),
        (
            "kind: tokens\npattern: [{list: months}]",
            "{applicability: none}",
            "“Sept.” in match.pattern is not one word",
        ),
        (PHOTO, "{applicability: unsafe, replace: '{noun:take} it'}", "expected the name of a token with a lemma"),
        (PHOTO, "{applicability: unsafe, replace: '{verb:takes} it'}", "lemma “takes” in fix.replace"),
        (PHOTO, "{applicability: unsafe, replace: it, inflected: {a: b}}", "unknown key “inflected”"),
    ],
)
def test_what_is_not_there_is_refused_with_the_nearest(folder: Path, match: str, fix: str, complaint: str) -> None:
    with pytest.raises(RuleError, match=re.escape(complaint)):
        entry(folder, match, fix)


@pytest.mark.parametrize(
    ("forms", "complaint"),
    [
        ("verb: {slots: [a, b], words: {do: [do]}}", ":1: 1 forms of “do”; expected 2"),
        ("verb: {slots: [a], endings: [x, y], words: {do: d}}", ":1: 2 endings in “verb”; expected one for each of 1"),
        ("verb: {slots: [a], after: {b: [x]}, words: {do: [do]}}", "“b” in after; expected one of a"),
        ("one: {slots: [a], words: {do: [do]}}\ntwo: {slots: [a], words: {do: [do]}}", "the lemma “do” again in “two”"),
    ],
)
def test_a_faulty_table_of_forms_names_its_line(tmp_path: Path, forms: str, complaint: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "forms.yaml").write_text(forms, encoding="utf-8")
    with pytest.raises(RuleError, match=re.escape(complaint)):
        entry(tmp_path, "kind: tokens\npattern: [{lemma: do}]")


def test_rules_are_read_anew_when_a_list_changes(folder: Path) -> None:
    before = _loaded(entry(folder, PHOTO), folder)
    assert "photo" in str(before.match)
    (folder / "en" / "words.yaml").write_text("pictures: [snap]\n", encoding="utf-8")
    assert "photo" not in str(_loaded(before, folder).match)


def test_the_lists_beside_a_single_file_count_for_its_digest(folder: Path) -> None:
    path = str(Path(entry(folder, PHOTO).path))
    before = _digest(path)
    (folder / "en" / "words.yaml").write_text("pictures: [snap]\n", encoding="utf-8")
    assert _digest(path) != before


def _loaded(rule: Entry, folder: Path) -> Entry:
    return load_rules([folder]).entry(rule.rule.id)


def _digest(path: str) -> bytes:
    [shelf] = shelves(path)
    return shelf.digest
