"""GitLab code quality and the reviewdog diagnostic format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from mtcheck.model import Report, SourceFile
from mtcheck.model.report import FileReport
from tests.report.hostile import ANYTHING, NAMES, TEXTS, hostile, many, notified, written
from tests.report.samples import file_report, finding, report, riga

CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}
"""What the documentation of GitLab demands of a code quality report."""


def issues(result: Report) -> Any:
    data = json.loads(written("gitlab", result))
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(data)
    assert len({issue["fingerprint"] for issue in data}) == len(data)
    return data


def diagnostics(result: Report) -> Any:
    data = json.loads(written("rdjson", result))
    assert data["source"] == {"name": "mtcheck"}
    for diagnostic in data["diagnostics"]:
        assert diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
    return data["diagnostics"]


def stretch(data: bytes, area: dict[str, dict[str, int]]) -> tuple[int, int]:
    """Return the bytes of a range as reviewdog counts: lines end in LF, columns are bytes."""
    lines = data.split(b"\n")
    start, end = (
        sum(len(line) + 1 for line in lines[: place["line"] - 1]) + place["column"] - 1
        for place in (area["start"], area["end"])
    )
    return start, end


def test_an_issue_has_what_gitlab_shows() -> None:
    first = issues(report(riga()))[0]
    assert first | {"fingerprint": ""} == {
        "description": "“do so Strengthening” is left of a cut link; write “strengthen”.",
        "check_name": "en.boundary.lost-link",
        "fingerprint": "",
        "severity": "major",
        "location": {"path": "drafts/riga.txt", "lines": {"begin": 1, "end": 1}},
    }


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    assert len(issues(report(many(30), many(30)))) == 60


def test_fingerprints_stay_when_text_moves() -> None:
    before = issues(report(file_report("a b", finding("a b", "a b", "Odd."))))
    after = issues(report(file_report("New.\n\na b", finding("New.\n\na b", "a b", "Odd."))))
    assert before[0]["fingerprint"] == after[0]["fingerprint"]
    assert before[0]["location"] != after[0]["location"]


def test_a_notification_on_a_file_is_an_issue_in_its_first_line() -> None:
    (issue,) = issues(notified())
    assert (issue["severity"], issue["check_name"]) == ("critical", "mtcheck")
    assert issue["location"] == {"path": "b.txt", "lines": {"begin": 1, "end": 1}}
    assert issues(Report()) == []


def test_paths_start_from_the_repository_of_a_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    assert issues(hostile("text", "a.md"))[0]["location"]["path"] == "docs/a.md"
    assert diagnostics(hostile("text", str(tmp_path / "docs" / "a.md")))[0]["location"]["path"] == "a.md"


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["draft.md", *NAMES])
def test_hostile_drafts_and_names_stay_strings(text: str, name: str) -> None:
    assert len(issues(hostile(text, name))) == 2
    assert len(diagnostics(hostile(text, name))) == 3


def test_a_diagnostic_has_what_reviewdog_reads() -> None:
    assert diagnostics(report(riga()))[1] == {
        "message": "“trade.They” has lost its space.",
        "location": {
            "path": "drafts/riga.txt",
            "range": {"start": {"line": 2, "column": 15}, "end": {"line": 2, "column": 25}},
        },
        "severity": "WARNING",
        "code": {"value": "en.spacing.glued"},
        "suggestions": [{"range": {"start": {"line": 2, "column": 21}, "end": {"line": 2, "column": 21}}, "text": " "}],
    }


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("lead", ["", "é😀 so\n"])
def test_columns_and_suggestions_are_bytes_of_the_file(lead: str, mark: bytes, end: str) -> None:
    text = f"{lead}😀é the the{end}two"
    edits = ((0, 0, "ü"), (3, 7, ""), (7, 7 + len(end) + 1, "!"))
    found = finding(text, f"the the{end}t", "Twice.", edits=edits)
    checked = file_report(text, found)
    marked = SourceFile(text, "draft.md", bom=bool(mark))
    file = FileReport(marked, "text", "und", checked.units, checked.findings, checked.score)
    (diagnostic,) = diagnostics(report(file))
    data = mark + text.encode()
    start, stop = stretch(data, diagnostic["location"]["range"])
    assert data[start:stop].decode() == f"the the{end}t"
    (suggestion,) = diagnostic["suggestions"]
    start, stop = stretch(data, suggestion["range"])
    expected = f"{lead}😀é üthe!wo"
    assert data[:start] + suggestion["text"].encode() + data[stop:] == mark + expected.encode()


def test_a_repair_by_hand_is_no_suggestion() -> None:
    found = finding("a b", "a", "Odd.", edits=((0, 1, "c"),), applicability="display")
    assert diagnostics(report(file_report("a b", found)))[0]["suggestions"] == []


def test_notifications_are_diagnostics_and_nothing_is_nothing() -> None:
    error, warning = diagnostics(notified())
    assert error["location"] == {"path": "b.txt"}
    assert (error["severity"], warning["severity"]) == ("ERROR", "WARNING")
    assert "location" not in warning
    assert diagnostics(Report()) == []


@given(ANYTHING)
def test_any_draft_gives_strict_json(text: str) -> None:
    for name in ("gitlab", "rdjson"):
        json.loads(written(name, hostile(text, text)).encode("utf-8"))  # nothing is left that has no encoding


@pytest.mark.parametrize("name", ["gitlab", "rdjson", "sarif"])
def test_lone_surrogates_are_replaced_since_strict_parsers_refuse_them(name: str) -> None:
    output = written(name, hostile("\ud800 and \udfff", "\udcff.md"))
    assert not re.search(r"\\ud[89a-f]", output, re.IGNORECASE)
