"""Annotations of GitHub Actions, read as the runner reads a line of a log."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given

from mtcheck.model import Report
from mtcheck.text import visible
from tests.report.hostile import ANYTHING, NAMES, TEXTS, hostile, notified, written
from tests.report.samples import file_report, finding, report, riga


class Command(NamedTuple):
    """A workflow command after the runner has unescaped it."""

    name: str
    properties: dict[str, str]
    message: str


def commands(result: Report) -> list[Command]:
    output = written("github", result)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", output)
    return [_command(line) for line in re.split(r"\r\n?|\n", output.removesuffix("\n")) if line]


def _command(line: str) -> Command:
    assert "##[" not in line  # the older syntax, which the runner looks for anywhere in a line
    match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line.lstrip())
    assert match, line
    pairs = dict(pair.split("=", 1) for pair in match[2].split(","))
    return Command(match[1], {key: _unescaped(value) for key, value in pairs.items()}, _unescaped(match[3]))


def _unescaped(text: str) -> str:
    for code, character in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]:
        text = text.replace(code, character)
    return text


def test_each_finding_is_one_annotation() -> None:
    assert written("github", report(riga())).splitlines()[1] == (
        "::warning file=drafts/riga.txt,line=2,endLine=2,col=15,endColumn=25,title=mtcheck (en.spacing.glued)"
        "::“trade.They” has lost its space."
    )


def test_severities_become_levels() -> None:
    text = "a b c d"
    found = [
        finding(text, word, "Odd.", severity=severity)
        for word, severity in zip(text.split(), ("neutral", "minor", "major", "critical"), strict=True)
    ]
    assert [command.name for command in commands(report(file_report(text, *found)))] == [
        "notice", "warning", "error", "error",
    ]  # fmt: skip


def test_a_finding_on_several_lines_has_no_columns() -> None:
    (command,) = commands(report(file_report("one\ntwo", finding("one\ntwo", "one\ntwo", "Odd."))))
    assert command.properties == {"file": "draft.txt", "line": "1", "endLine": "2", "title": "mtcheck (en.test.rule)"}


@pytest.mark.parametrize("text", TEXTS)
def test_no_draft_can_issue_a_command(text: str) -> None:
    found, unread, odd = commands(hostile(text))
    assert [found.name, unread.name, odd.name] == ["warning", "error", "warning"]
    assert set(found.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
    assert found.properties["file"] == "draft.md"


@pytest.mark.parametrize("name", NAMES)
def test_no_file_name_can_issue_a_command(name: str) -> None:
    found, unread, odd = commands(hostile("text", name))
    assert [found.name, unread.name, odd.name] == ["warning", "error", "warning"]
    assert found.properties["file"] == unread.properties["file"] == visible(name)
    assert found.message == "“text” is wrong."


def test_signs_that_are_syntax_come_through() -> None:
    found, *_ = commands(hostile("50 %25, a:b", "a,b:c%0A.md"))
    assert found.message == "“50 %25, a:b” is wrong."
    assert found.properties["file"] == "a,b:c%0A.md"


@given(ANYTHING)
def test_whatever_the_draft_holds_there_is_one_command_for_each_finding(text: str) -> None:
    assert len(commands(hostile(text, text))) == 3


def test_notifications_are_annotations_and_nothing_is_nothing() -> None:
    assert [command.name for command in commands(notified())] == ["error", "warning"]
    assert written("github", Report()) == ""
