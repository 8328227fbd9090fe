"""`mtcheck languages` and the page made of the same table."""

from __future__ import annotations

import json
from pathlib import Path

from mtcheck.cli.language_text import HEAD, as_markdown, as_table, known_languages
from mtcheck.languages import rules_folder
from mtcheck.rulebook import load_rules
from tests.cli.commands import mtcheck
from tools import measure

KNOWN = known_languages(load_rules(()).chosen((), ()))


def test_every_language_with_a_profile_is_listed() -> None:
    profiles = {path.parent.name for path in Path(rules_folder()).glob("*/language.yaml")}
    assert [language.tag for language in KNOWN] == sorted(profiles)
    assert len(KNOWN) >= 50


def test_rules_of_a_language_come_on_top_of_those_of_all() -> None:
    of = {language.tag: language for language in KNOWN}
    assert of["en"].own > 20
    assert of["en"].words > 300_000
    assert of["en"].rules - of["en"].own >= 10
    assert "doubled-word" in of["pl"].detectors


def test_the_table_is_as_wide_as_a_page() -> None:
    lines = list(as_table(KNOWN))
    assert lines[0].split() == list(HEAD)
    assert max(map(len, lines)) <= 120
    assert len(list(as_markdown(KNOWN))) == len(KNOWN) + 2


def test_the_page_is_current() -> None:
    text = "run `python -m tools.measure --page`"
    assert measure.PAGE.read_text(encoding="utf-8") == measure.page(), text


def test_figures_of_both_sets_are_put_together() -> None:
    found = dict(measure.by_language({"de": 0.5, "xx": 0.0}, {"de": {"recall": 0.75, "precision": 1.0}, "yy": {}}))
    assert found == {"de": {"alarms": 0.5, "recall": 0.75, "precision": 1.0}, "xx": {"alarms": 0.0}, "yy": {}}


def test_languages_for_programs_are_json(tmp_path: Path) -> None:
    done = mtcheck("languages", "--format", "json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    listing = json.loads(done.stdout)
    assert listing["version"] == 1
    found = next(one for one in listing["languages"] if one["tag"] == "pt-PT")
    assert found["native_name"] == "português (Portugal)"
    assert "repeated-text" in found["detectors"]


def test_languages_for_people_are_a_table(tmp_path: Path) -> None:
    done = mtcheck("languages", cwd=tmp_path)
    assert done.returncode == 0
    assert any(line.startswith("zh-Hant") for line in done.stdout.splitlines())


def test_an_unknown_format_is_an_error(tmp_path: Path) -> None:
    done = mtcheck("languages", "--format", "xml", cwd=tmp_path)
    assert done.returncode == 2
    assert "expected text or json" in done.stderr
