"""JSON against its schema, and one line per finding."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import FileReport, Notification, Report, UsageError
from mtcheck.report import Layout, format_names, is_for_people, plain, render
from tests.cli.commands import ROOT, mtcheck
from tests.report.samples import RIGA, SIGNATURE, file_report, finding, report, riga

SCHEMA = json.loads(resources.files("mtcheck.report").joinpath("report.v1.schema.json").read_text("utf-8"))


def as_json(*files: FileReport, notifications: tuple[Notification, ...] = ()) -> Any:
    data = json.loads(plain(render("json", report(*files, notifications=notifications))))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    return data


def test_the_schema_is_one_and_allows_nothing_else() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    objects = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if part.get("type") == "object")]
    assert all(part["additionalProperties"] is False for part in objects)
    may_be_absent = {"name", "language"}  # only units of translation formats have them
    assert all(set(part["properties"]) - set(part["required"]) - may_be_absent == set() for part in objects)


def test_a_file_has_units_and_findings() -> None:
    (file,) = as_json(riga())["files"]
    assert (file["path"], file["language"], file["score"]) == ("drafts/riga.txt", "en", None)
    assert file["units"][1] == {
        "id": 1, "kind": "paragraph", "start": 123, "end": 147, "line": 4, "words": 6, "penalty": 0.0, "score": 100.0,
    }  # fmt: skip
    second = file["findings"][1]
    assert RIGA[second["start"] : second["end"]] == second["text"] == "trade.They"
    assert (second["line"], second["column"], second["end_line"], second["end_column"]) == (2, 15, 2, 25)
    assert second["fixes"] == [
        {"title": "Repair it", "applicability": "safe", "edits": [{"start": 80, "end": 80, "text": " "}]}
    ]


def test_the_summary_counts() -> None:
    data = as_json(riga(), file_report("Well.", words=974, path="b.txt"))
    assert data["signature"] == SIGNATURE
    assert data["summary"] == {
        "files": 2,
        "words": 1000,
        "findings": 3,
        "by_severity": {"neutral": 0, "minor": 2, "major": 1, "critical": 0},
        "by_rule": {"en.boundary.lost-link": 1, "en.repeats.word": 1, "en.spacing.glued": 1},
        "penalty": 7.0,
        "score": 93.0,
        "quality": "scored",
    }


def test_short_texts_are_not_scored() -> None:
    summary = as_json(riga())["summary"]
    assert (summary["score"], summary["quality"]) == (None, "too short to score")


def test_notifications_of_the_run_and_of_files_are_all_there() -> None:
    one = file_report("Well.", path="a.txt")
    noted = FileReport(one.file, one.format, one.language, one.units, (), one.score, (Notification("odd", "a.txt"),))
    data = as_json(noted, notifications=(Notification("no such file", "b.txt", "error"),))
    assert data["notifications"] == [
        {"level": "error", "path": "b.txt", "message": "no such file"},
        {"level": "warning", "path": "a.txt", "message": "odd"},
    ]


def test_an_empty_report_is_valid() -> None:
    assert as_json()["files"] == []
    assert json.loads(plain(render("json", Report())))["summary"]["quality"] == "too short to score"


def test_each_unit_and_finding_has_a_line_of_its_own() -> None:
    lines = plain(render("json", report(riga()))).splitlines()
    assert sum(line.startswith(' {"rule": ') for line in lines) == 3
    assert sum(line.startswith(' {"id": ') for line in lines) == 2


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=20), max_size=3))
def test_any_text_gives_valid_json_with_its_own_words(texts: list[str]) -> None:
    data = as_json(*(file_report(text, finding(text, text, "Says something.")) for text in texts))
    assert [file["findings"][0]["text"] for file in data["files"]] == texts


def test_a_line_for_each_finding() -> None:
    assert plain(render("line", report(riga(), file_report("a b", finding("a b", "b", "Wrong."), path=None)))) == (
        "drafts/riga.txt:1:26: major en.boundary.lost-link "
        "“do so Strengthening” is left of a cut link; write “strengthen”.\n"
        "drafts/riga.txt:2:15: minor en.spacing.glued “trade.They” has lost its space.\n"
        "drafts/riga.txt:2:41: minor en.repeats.word “the the” says a word twice.\n"
        "-:1:3: minor en.test.rule Wrong.\n"
    )


def test_a_line_stays_one_line() -> None:
    found = finding("a\nb", "a", "“a\n\x1bb” is wrong.")
    assert plain(render("line", report(file_report("a\nb", found, path="x\ny")))).count("\n") == 1


def test_formats_are_found_by_walking_the_package() -> None:
    assert format_names() == (
        "checkstyle", "github", "gitlab", "json", "jsonl", "junit", "line", "markdown", "rdjson", "sarif", "stats",
        "text",
    )  # fmt: skip


def test_the_help_names_every_format_and_no_other(tmp_path: Path) -> None:
    help_text = " ".join(mtcheck("check", "--help", cwd=tmp_path).stdout.split())
    listed = re.search(r"Output formats: for people: (.+) for programs: ([\w, ]+) Exit codes", help_text)
    assert listed
    names = [re.sub(r" \(.*?\)", "", part).split(", ") for part in listed.groups()]
    assert sorted([*names[0], *names[1]]) == list(format_names())
    assert all(is_for_people(name) or name == "markdown" for name in names[0])


def test_the_readme_names_every_format() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme.partition("| `--format` | for |")[2].partition("\n\n")[0]
    assert sorted(name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row)) == list(format_names())


def test_json_escapes_what_a_terminal_or_an_encoding_does_not_bear() -> None:
    text = "a\x7f\x9b31m\u202eb\ud800"
    written = plain(render("json", report(file_report(text, finding(text, text, "Odd.")))))
    assert not re.search("[\x7f-\x9f\u202e\ud800]", written)
    assert json.loads(written)["files"][0]["findings"][0]["text"] == text


@pytest.mark.parametrize(("name", "cure"), [("jsn", "did you mean json"), ("qqqqqq", "use checkstyle, github, ")])
def test_an_unknown_format_is_an_error_with_a_cure(name: str, cure: str) -> None:
    with pytest.raises(UsageError, match=cure):
        render(name, report(), Layout())
