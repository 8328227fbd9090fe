"""`mtcheck config` and `mtcheck init` from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import mtcheck

SETTINGS = """\
language = "en"
words = ["a long list of accepted words", "that would not fit", "into the width of a column"]
severity = { "any.repeats" = "major" }
fail-under = 90

[[overrides]]
files = ["de/**"]
language = "de"
"""
ALREADY = "mtcheck.toml: has settings of mtcheck already; nothing was written, edit it instead"

PAGE = """\
de/a.md: configured by mtcheck.toml
pyproject.toml lies beside it and does not count
there is no de/a.md; this is what would apply to it

key              value                          origin
language         de                             mtcheck.toml:8 (override for de/**)
input-format     by file name                   default
select           all stable rules               default
extend-select    none                           default
preview          false                          default
ignore           none                           default
severity         any.repeats = major            mtcheck.toml:3
words            a long list of accepted words  mtcheck.toml:2
                 that would not fit
                 into the width of a column
glossary         none                           default
source-language  found out                      default
terms            none                           default
rules            none                           default
fail-on          minor                          default
fail-under       90                             mtcheck.toml:4
exclude          none                           default
baseline         none                           default
format           text                           default
jobs             0                              default
cache            true                           default
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mtcheck.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.mtcheck]\n", encoding="utf-8")
    return tmp_path


def test_show_is_a_table_of_key_value_and_origin(folder: Path) -> None:
    done = mtcheck("config", "show", "de/a.md", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == PAGE


def test_show_for_the_current_folder_has_no_overrides(folder: Path) -> None:
    done = mtcheck("config", "show", cwd=folder)
    assert done.stdout.startswith("the current folder: configured by mtcheck.toml\n")
    assert "mtcheck.toml:1\n" in done.stdout
    assert "override" not in done.stdout


def test_show_for_programs_is_json(folder: Path) -> None:
    done = mtcheck("config", "show", "de/a.md", "--format", "json", cwd=folder)
    shown = json.loads(done.stdout)
    assert (shown["version"], shown["path"], shown["excluded"]) == (1, "de/a.md", False)
    assert shown["file"] == str(folder / "mtcheck.toml")
    settings = shown["settings"]
    assert settings["language"] == {"value": "de", "origin": "mtcheck.toml:8 (override for de/**)"}
    assert settings["severity"]["value"] == {"any.repeats": "major"}
    assert settings["jobs"] == {"value": None, "origin": "default"}
    assert len(settings["words"]["value"]) == 3


def test_show_without_a_configuration_tells_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "mtcheck.toml").write_text("broken = =", encoding="utf-8")
    done = mtcheck("config", "show", "--isolated", cwd=tmp_path)
    assert done.stdout.startswith(
        "the current folder: no configuration file; `mtcheck init` writes one to start with\n\nkey "
    )


def test_show_tells_that_a_file_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('exclude = ["*.md"]', encoding="utf-8")
    (tmp_path / "a.md").touch()
    done = mtcheck("config", "show", "a.md", "--config", "x.toml", cwd=tmp_path)
    assert done.stdout.startswith("a.md: configured by x.toml\na.md is left out by “exclude”\n\n")


def test_show_of_standard_input_is_that_of_the_current_folder(folder: Path) -> None:
    done = mtcheck("config", "show", "-", cwd=folder)
    assert done.stdout.startswith("-: configured by mtcheck.toml\npyproject.toml lies")
    assert "there is no" not in done.stdout


def test_a_broken_neighbour_that_does_not_count_is_named_only(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.mtcheck]\nx = = 1", encoding="utf-8")
    done = mtcheck("config", "show", cwd=folder)
    assert (done.returncode, done.stdout.splitlines()[1]) == (0, "pyproject.toml lies beside it and does not count")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('ignore = ["any.quotse"]', "1: no rule is called or begins with “any.quotse”; did you mean “any.quotes”"),
        ('[severity]\n"any.quotse" = "minor"', "2: no rule is called or begins with “any.quotse”; did you mean"),
        ('extend-select = [\n"any",\n"any.quotse"]', "3: no rule is called or begins with “any.quotse”; did you"),
        ('input-format = "odt"', "1: format: 'odt' is not known"),
        ('format = "jsn"', "1: output format “jsn” is not known; did you mean json?"),
    ],
)
def test_show_names_the_line_of_what_there_is_not(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "mtcheck.toml").write_text(line, encoding="utf-8")
    done = mtcheck("config", "show", "a.md", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"mtcheck: mtcheck.toml:{message}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["config", "show", "sub/a.md"], "sub/mtcheck.toml:1: unknown key “langage”; did you mean “language”?"),
        (["config", "show", "--format", "xml"], "unknown format “xml”; expected text or json"),
        (
            ["config", "show", "--config", "no.toml"],
            "no.toml: cannot be read (No such file or directory); make it readable, or use --isolated",
        ),
        (["init"], ALREADY),
        (
            ["init", "--pyproject"],
            "mtcheck.toml: has settings of mtcheck already; nothing was written, edit it instead",
        ),
    ],
)
def test_what_is_wrong_is_one_line_and_code_2(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub/mtcheck.toml").write_text('langage = "de"', encoding="utf-8")
    done = mtcheck(*arguments, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"mtcheck: {message}\n")


def test_init_writes_a_file_and_says_what_to_do(tmp_path: Path) -> None:
    done = mtcheck("init", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "mtcheck.toml: written; take the # from the lines you want. `mtcheck config show` tells what applies\n"
    )
    assert (tmp_path / "mtcheck.toml").read_text(encoding="utf-8").startswith("# Settings of mtcheck")


def test_init_adds_a_table_to_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    done = mtcheck("init", "--pyproject", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("pyproject.toml: written; ")
    assert "\n[tool.mtcheck]\n" in (tmp_path / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["config", "--help"], ["config", "show", "--help"], ["init", "--help"]])
def test_help_has_examples_or_commands(tmp_path: Path, arguments: list[str]) -> None:
    done = mtcheck(*arguments, cwd=tmp_path)
    assert done.returncode == 0
    assert "Examples:" in done.stdout or "show" in done.stdout
