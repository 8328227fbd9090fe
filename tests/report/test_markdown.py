"""The report as Markdown, read by a parser of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mtcheck.model import Report
from mtcheck.text import visible
from tests.report.hostile import ANYTHING, NAMES, TEXTS, hostile, many, notified, written
from tests.report.samples import file_report, finding, report, riga

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
JOINER = "\N{WORD JOINER}"

HARMLESS = {"text", "code_inline"}


def rows(result: Report) -> list[list[list[Token]]]:
    """Return the cells of the table without its head, as inline tokens."""
    cells = [list(row) for row in _rows(PARSER.parse(written("markdown", result)))]
    assert all(len(row) == 4 for row in cells)
    return cells[1:]


def _rows(tokens: list[Token]) -> Iterator[list[list[Token]]]:
    row: list[list[Token]] = []
    inside = False
    for token in tokens:
        inside = token.type in ("td_open", "th_open") or (inside and token.type == "inline")
        if token.type == "tr_open":
            row = []
        elif inside and token.type == "inline":
            row.append(token.children or [])
        elif token.type == "tr_close":
            yield row


def shown(cell: list[Token]) -> str:
    return "".join(token.content for token in cell).replace(JOINER, "")


def test_the_gravest_findings_come_first() -> None:
    lines = written("markdown", report(riga(), file_report("Well.", words=974, path="b.txt"))).splitlines()
    assert lines[0] == "### mtcheck: 3 findings in 1 of 2 files: 1 major, 2 minor"
    assert lines[4] == (
        "| major | drafts/riga.txt:1:26 | “do so Strengthening” is left of a cut link; write “strengthen”. "
        "`en.boundary.lost-link` | “do so Strengthening” → “strengthen” (changes wording) |"
    )
    assert lines[8] == "**Score 93** of 100, 1,000 words; 2 can be fixed safely, 1 more with a change of wording."


def test_a_long_report_is_cut_and_says_so() -> None:
    late = file_report("x y", finding("x y", "x", "Grave.", severity="critical"), path="late.txt")
    result = report(many(70), late)
    assert len(rows(result)) == 50
    assert shown(rows(result)[0][0]) == "critical"
    assert "… and 21 more findings." in written("markdown", result).splitlines()
    assert len(written("markdown", result)) < 65_536


def test_nothing_found_and_nothing_checked() -> None:
    assert written("markdown", report(file_report("Well."))).startswith("### mtcheck: no findings in 1 file\n")
    assert written("markdown", Report()) == "### mtcheck: nothing was checked\n\n"


def test_notifications_are_a_list() -> None:
    lines = written("markdown", notified()).splitlines()
    assert lines[2:4] == ["- error: b.txt: no such file; check the path", "- warning: odd"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["draft.md", *NAMES])
def test_hostile_drafts_and_names_stay_text_in_their_cell(text: str, name: str) -> None:
    (row,) = rows(hostile(text, name))
    assert {token.type for cell in row for token in cell} <= HARMLESS
    assert shown(row[2]) == visible(f"“{text}” is wrong. ") + "en.test.rule"
    assert shown(row[1]).startswith(visible(name))


def test_nothing_is_mentioned_or_linked() -> None:
    output = written("markdown", hostile(" ".join(TEXTS), "@all/#1.md"))
    assert not re.search(r"[@#!~$%]\w|&amp;\w|\bGH-\d|://|\bwww\.|:smile:", output.replace("### ", ""))


@given(ANYTHING)
def test_any_draft_gives_one_row_of_text(text: str) -> None:
    (row,) = rows(hostile(text, text))
    assert {token.type for cell in row for token in cell} <= HARMLESS
