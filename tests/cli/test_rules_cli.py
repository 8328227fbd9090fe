"""`mtcheck rules` from outside: what it writes and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import mtcheck
from tests.rulebook.samples import EXAMPLES, rule, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, rule(why='"Fingers are fast.\\nScreens are slow."'), rule(id="en.house.second", status="preview"))
    write(tmp_path, rule(id="xx.house.other", languages="[xx]", except_languages="[xx-XX]"), language="xx")
    return tmp_path


def test_list_has_one_line_per_rule(folder: Path) -> None:
    done = mtcheck("rules", "list", "--rules", ".", "--language", "xx", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[-1].split() == ["xx.house.other", "minor", "stable", "Letters", "swapped"]
    assert all(line.startswith(("any.", "xx.")) for line in lines)


def test_list_for_programs_is_json(folder: Path) -> None:
    done = mtcheck("rules", "list", "--format", "json", "--rules", ".", cwd=folder)
    listing = json.loads(done.stdout)
    assert listing["version"] == 1
    found = next(one for one in listing["rules"] if one["rule"] == "xx.house.other")
    assert found["error_type"] == "linguistic-conventions/spelling"
    assert (found["languages"], found["except_languages"], found["applicability"]) == (["xx"], ["xx-XX"], "safe")
    assert [one["rule"] for one in listing["rules"]] == sorted(one["rule"] for one in listing["rules"])


def test_list_in_an_unknown_format_is_an_error(folder: Path) -> None:
    done = mtcheck("rules", "list", "--format", "xml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "mtcheck: unknown format “xml”; expected text or json\n"


def test_show_is_the_page_of_a_rule(folder: Path) -> None:
    done = mtcheck("rules", "show", "en.house.sample", "--rules", ".", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == PAGE


def test_show_makes_blanks_visible(folder: Path) -> None:
    examples = EXAMPLES.replace("'We saw the house.'", '"We saw the\\u00A0house."').replace(
        "why: Only", "known: false-alarm\n    why: Only"
    )
    write(folder, rule(id="en.blank.sample", examples=examples), name="blank.yaml")
    done = mtcheck("rules", "show", "en.blank.sample", "--rules", ".", cwd=folder)
    assert "  → We saw the\\u00A0house.\n" in done.stdout
    assert "    not yet (false-alarm)\n" in done.stdout


def test_show_of_an_unknown_rule_names_the_nearest(folder: Path) -> None:
    done = mtcheck("rules", "show", "en.house.sampel", "--rules", ".", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no rule is called or begins with “en.house.sampel”; did you mean “en.house.sample”" in done.stderr


@pytest.mark.parametrize("path", [".", "en", "en/house.yaml"])
def test_rules_that_keep_their_promises_pass(folder: Path, path: str) -> None:
    done = mtcheck("rules", "test", path, cwd=folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith("pass, 0 fail\n")


def test_a_language_is_tested_in_all_folders(folder: Path) -> None:
    done = mtcheck("rules", "test", "xx", "--rules", ".", cwd=folder / "en")
    assert done.returncode == 2
    done = mtcheck("rules", "test", "xx", "--rules", str(folder), cwd=folder / "en")
    assert (done.returncode, done.stdout) == (0, "1 rules, 4 examples: 1 pass, 0 fail\n")


def test_a_broken_promise_is_named_with_its_line(folder: Path) -> None:
    path = write(folder, rule(examples=EXAMPLES.replace("fix: 'the", "fix: 'teh")))
    done = mtcheck("rules", "test", "en/house.yaml", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"{path.relative_to(folder)}:17: en.house.sample: "
        "repairs it to “the house is old.”; expected “teh house is old.”",
        "1 rules, 4 examples: 0 pass, 1 fail (1 errors, 0 warnings)",
    ]


def test_a_wrong_rule_file_is_one_line_and_exit_code_2(folder: Path) -> None:
    write(folder, rule(severity="mayor"))
    done = mtcheck("rules", "test", "en/house.yaml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "mtcheck: en/house.yaml:6: severity “mayor” is unknown; "
        "expected one of neutral, minor, major, critical; did you mean “major”?\n"
    )


def test_nothing_of_that_name_is_an_error(folder: Path) -> None:
    done = mtcheck("rules", "test", "nowhere", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "“nowhere” is no file, folder or language with rules; languages are af, any, " in done.stderr


@pytest.mark.parametrize("command", ["list", "show", "test"])
def test_help_has_an_example(folder: Path, command: str) -> None:
    done = mtcheck("rules", command, "--help", cwd=folder)
    assert done.returncode == 0
    assert f"mtcheck rules {command}" in done.stdout


@pytest.fixture
def texts(folder: Path) -> Path:
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text("We saw teh house.\nIt is teh old one.\n", encoding="utf-8")
    (folder / "texts" / "b.txt").write_text("We saw the house.\n", encoding="utf-8")
    return folder


def test_rules_that_fire_on_good_texts_are_shown_with_the_places(texts: Path) -> None:
    done = mtcheck("rules", "test", "en/house.yaml", "--clean", "texts", "--language", "en", cwd=texts)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0].split() == ["2", "en.house.sample"]
    assert lines[1].strip() == "texts/a.txt:1:8: …We saw [[teh]] house. It is teh old one.…"
    assert lines[-1] == "1 rules fire, 2 findings"


def test_no_rule_fires_on_texts_without_errors(texts: Path) -> None:
    done = mtcheck("rules", "test", "en/house.yaml", "--clean", "texts/b.txt", "--language", "en", cwd=texts)
    assert (done.returncode, done.stdout) == (0, "no rule fires\n")


def test_rules_that_never_fire_on_drafts_are_listed(texts: Path) -> None:
    write(texts, rule(id="en.idle.sample", match="{kind: regex, pattern: 'teh car'}"), name="idle.yaml")
    done = mtcheck("rules", "test", "en", "--rules", ".", "--coverage", "texts", "--language", "en", cwd=texts)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert "en.idle.sample" in lines
    assert "en.house.sample" not in lines
    assert lines[-1].endswith("rules never fire")


@pytest.mark.parametrize("place", ["none", "empty"])
def test_texts_that_are_not_there_are_an_error(texts: Path, place: str) -> None:
    (texts / "empty").mkdir()
    done = mtcheck("rules", "test", "en/house.yaml", "--clean", place, cwd=texts)
    assert done.returncode == 2
    assert done.stderr.startswith("mtcheck: ")
    assert done.stderr.count("\n") == 1


PAGE = """\
en.house.sample
Letters swapped

severity    minor
status      stable, since mtcheck 0.1.0
MQM         linguistic-conventions/spelling
languages   en
message     “{match}” is misspelt; write “{fix}”.
repair      safe (may be made unseen)
confidence  1
written in  en/house.yaml:1

Why
  Fingers are fast.
  Screens are slow.

Reported, and repaired to
  We saw [[teh]] house.
  → We saw the house.
  [[teh]] house is old.
  → the house is old.

Not reported
  We saw the house.
  The teht is old.
    Only the whole word is wrong.

Sources
  A dictionary
"""
