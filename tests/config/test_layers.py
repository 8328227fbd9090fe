"""How the main table, overrides and options go together."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from mtcheck.cli.options import FailOn
from mtcheck.config import Configurations, RunSettings, Settings
from tests.config.folder import Project

ALL_KEYS = """
language = "de-CH"
input-format = "markdown"
select = ["any", "de"]
extend-select = ["en.names"]
ignore = ["any.furniture"]
severity = { "any.quotes" = "major", any.repeats = "minor" }
words = ["hip hop"]
glossary = ["terms.txt", "more/terms.txt"]
rules = ["house-rules"]
fail-on = "major"
fail-under = 90
exclude = ["vendor/"]
baseline = "accepted.json"
format = "sarif"
jobs = 2
cache = false
"""


@pytest.fixture
def full(project: Project) -> Project:
    project.write("docs/terms.txt", b"\xef\xbb\xbf# Places\r\n\r\n  Bora Bora  \r\nC#\r\n\\#oslo\r\nhip hop\r\n")
    project.write("docs/more/terms.txt", "Bora Bora\nWagga Wagga")
    project.write("docs/house-rules/en/house.yaml")
    project.write("docs/mtcheck.toml", ALL_KEYS)
    return project


def test_every_key_becomes_a_setting(full: Project) -> None:
    assert Configurations().settings_for("docs/a.md") == Settings(
        language="de-CH",
        input_format="markdown",
        select=("any", "de"),
        extend_select=("en.names",),
        ignore=("any.furniture",),
        rules=(str(full.path / "docs/house-rules"),),
        severity=(("any.quotes", "major"), ("any.repeats", "minor")),
        words=("hip hop", "Bora Bora", "C#", "#oslo", "Wagga Wagga"),
        fail_on="major",
        fail_under=90.0,
    )


def test_what_concerns_the_run_comes_from_the_folder_it_starts_in(full: Project) -> None:
    expected = RunSettings(jobs=2, baseline=str(full.path / "docs/accepted.json"), cache=False, format="sarif")
    assert Configurations().run_settings(Path("docs")) == expected
    assert Configurations().run_settings(Path()) == RunSettings()


def test_pyproject_says_the_same_in_its_table(full: Project) -> None:
    before = Configurations().settings_for("docs/a.md")
    (full.path / "docs/mtcheck.toml").unlink()
    full.write("docs/pyproject.toml", f"[tool.other]\nx = 1\n[tool.mtcheck]\n{ALL_KEYS}")
    assert Configurations().settings_for("docs/a.md") == before


def test_a_glossary_that_changes_is_read_again(project: Project) -> None:
    project.write("mtcheck.toml", 'glossary = ["terms.txt"]')
    project.write("terms.txt", "Oslo")
    assert Configurations().settings_for("a.md").words == ("Oslo",)
    project.write("terms.txt", "Oslo\nBergen")
    assert Configurations().settings_for("a.md").words == ("Oslo", "Bergen")


OVERRIDES = """
language = "en"
ignore = ["any.furniture"]
words = ["one"]
severity = { "any" = "minor", "en" = "major" }
fail-under = 90

[[overrides]]
files = ["de/**", "*.de.md"]
language = "de"
ignore = ["any.quotes"]
words = ["two", "one"]
severity = { "any" = "critical", "de" = "neutral" }
fail-under = 50

[[overrides]]
files = ["*.de.md", "!easy.de.md"]
fail-under = 70
fail-on = "never"
"""


def test_overrides_change_single_values_and_add_to_lists(project: Project) -> None:
    project.write("mtcheck.toml", OVERRIDES)
    assert Configurations().settings_for("a.md") == Settings(
        language="en",
        ignore=("any.furniture",),
        words=("one",),
        severity=(("any", "minor"), ("en", "major")),
        fail_under=90,
    )
    assert Configurations().settings_for("de/a.md") == Settings(
        language="de",
        ignore=("any.furniture", "any.quotes"),
        words=("one", "two"),
        severity=(("any", "critical"), ("en", "major"), ("de", "neutral")),
        fail_under=50,
    )


def test_the_last_override_that_matches_has_the_last_word(project: Project) -> None:
    project.write("mtcheck.toml", OVERRIDES)
    found = Configurations()
    assert (found.settings_for("x/a.de.md").fail_under, found.settings_for("x/a.de.md").fail_on) == (70, "never")
    assert (found.settings_for("easy.de.md").fail_under, found.settings_for("easy.de.md").fail_on) == (50, "minor")


def test_selecting_begins_anew_and_takes_back_what_was_ignored(project: Project) -> None:
    project.write(
        "mtcheck.toml",
        """
        select = ["any"]
        extend-select = ["en.names"]
        ignore = ["any.repeats", "any.quotes", "en"]
        [[overrides]]
        files = ["loops.md"]
        select = ["any.repeats.phrase-loop"]
        [[overrides]]
        files = ["names.md"]
        extend-select = ["en.names"]
        [[overrides]]
        files = ["all.md"]
        select = ["any", "en"]
        """,
    )
    found = Configurations()
    loops = found.settings_for("loops.md")
    assert (loops.select, loops.extend_select) == (("any.repeats.phrase-loop",), ())
    assert loops.ignore == ("any.quotes", "en")
    assert found.settings_for("names.md").extend_select == ("en.names",)
    assert found.settings_for("names.md").ignore == ("any.repeats", "any.quotes")
    assert found.settings_for("all.md").ignore == ("any.repeats", "any.quotes")


def test_options_go_over_every_file(project: Project) -> None:
    project.write("mtcheck.toml", OVERRIDES)
    options = {
        "language": "fr",
        "select": ["any.quotes"],
        "ignore": ("en.names",),
        "fail_on": FailOn.CRITICAL,
        "fail_under": 0,
        "rules": [Path("mine")],
        "severity": [("any", "neutral")],
        "input_format": None,
        "words": [],
    }
    settings = Configurations(command_line=options).settings_for("de/a.md")
    assert settings == Settings(
        language="fr",
        select=("any.quotes",),
        ignore=("any.furniture", "en.names"),
        words=("one", "two"),
        severity=(("any", "neutral"), ("en", "major"), ("de", "neutral")),
        fail_on="critical",
        fail_under=0,
        rules=(str(project.path / "mine"),),
    )
    assert type(settings.fail_on) is str


def test_options_go_over_the_settings_of_the_run(project: Project) -> None:
    project.write("mtcheck.toml", 'jobs = 2\nbaseline = "a.json"\nformat = "text"')
    options = {"jobs": 3, "baseline": Path("b.json"), "cache": False, "format": "json"}
    expected = RunSettings(jobs=3, baseline=str(project.path / "b.json"), cache=False, format="json")
    assert Configurations(command_line=options).run_settings(project.path) == expected


def test_another_process_comes_to_the_same_settings(project: Project) -> None:
    project.write("mtcheck.toml", OVERRIDES)
    found = Configurations(command_line={"language": "fr"})
    expected = found.settings_for("de/a.md")
    assert pickle.loads(pickle.dumps(found)).settings_for("de/a.md") == expected


def test_it_is_explained_where_each_value_comes_from(project: Project) -> None:
    project.write("docs/mtcheck.toml", OVERRIDES)
    found = Configurations(command_line={"select": ["any"], "fail_on": "major", "cache": False})
    rows = {row.key: (row.value, row.origin) for row in found.explain("docs/de/a.md")}
    second = "(override for de/**, *.de.md)"
    assert rows["language"] == ("de", f"docs/mtcheck.toml:10 {second}")
    assert rows["ignore"] == (("any.furniture", "any.quotes"), f"docs/mtcheck.toml:3; docs/mtcheck.toml:11 {second}")
    assert rows["fail-under"] == (50.0, f"docs/mtcheck.toml:14 {second}")
    assert rows["select"] == (("any",), "--select")
    assert rows["cache"] == (False, "--no-cache")
    assert rows["fail-on"] == ("major", "--fail-on")
    assert rows["jobs"] == (None, "default")
    rows = {row.key: (row.value, row.origin) for row in Configurations().explain(None)}
    assert rows["fail-on"] == ("minor", "default")
    assert rows["cache"] == (True, "default")
    assert next(iter(rows)) == "language"


def test_what_was_taken_back_is_explained_as_such(project: Project) -> None:
    project.write("mtcheck.toml", 'extend-select = ["en"]\nignore = ["any.quotes"]')
    rows = {row.key: row for row in Configurations(command_line={"select": ["any.quotes"]}).explain("a.md")}
    assert (rows["extend-select"].value, rows["extend-select"].origin) == (None, "default")
    assert (rows["ignore"].value, rows["ignore"].origin) == ((), "mtcheck.toml:2; --select")
