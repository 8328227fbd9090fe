"""`mtcheck fix --interactive`, on a terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.harm import write_harmful_rules
from tests.cli.terminal import conversation

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")

DRAFT = "They opened the the door.\n\nHe left the house , and she saw it .\n\nIn the the end it rained.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT)
    return path


def answered(draft: Path, *answers: str, more: tuple[str, ...] = ()) -> tuple[str, str, int]:
    """Return the text afterwards, what was shown, and the exit code."""
    code, shown = conversation("fix", draft.name, "-i", "-l", "en", *more, answers=answers, cwd=draft.parent)
    return draft.read_text(), shown, code


def test_the_paragraph_is_shown_as_in_the_report(draft: Path) -> None:
    _, shown, _ = answered(draft, "q\n")
    assert (
        "draft.txt\n\n  They opened the the door.\n              1^^^^^^\n\n"
        "  1 1:13  minor  “the the” says the same word twice; delete one “the”.\n" in shown
    )
    assert "“the the” → “the”" in shown
    assert shown.endswith("nothing repaired, 4 findings left\n")
    assert "Repair this? [y]es, [n]o, [e]dit, [s]kip this rule, [q]uit: " in shown


def test_yes_makes_a_repair_and_no_leaves_it(draft: Path) -> None:
    text, shown, code = answered(draft, "y\n", "n\n", "y\n", "n\n")
    assert text == "They opened the door.\n\nHe left the house , and she saw it.\n\nIn the the end it rained.\n"
    assert "draft.txt: 2 repairs made, 2 findings left" in shown
    assert code == 1


def test_skip_leaves_all_findings_of_a_rule(draft: Path) -> None:
    text, shown, _ = answered(draft, "s\n", "y\n", "y\n")
    assert text == "They opened the the door.\n\nHe left the house, and she saw it.\n\nIn the the end it rained.\n"
    assert shown.count("Repair this?") == 3


def test_edit_writes_other_words(draft: Path) -> None:
    text, _, _ = answered(draft, "e\n", "that\n", "q\n")
    assert text.startswith("They opened that door.\n")


def test_edit_without_words_makes_the_repair(draft: Path) -> None:
    text, _, _ = answered(draft, "e\n", "\n", "q\n")
    assert text.startswith("They opened the door.\n")


@pytest.mark.parametrize("end", ["q\n", "\x04"])
def test_quitting_saves_what_was_decided_so_far(draft: Path, end: str) -> None:
    (draft.parent / "other.txt").write_text(DRAFT)
    text, shown, _ = answered(draft, "y\n", end, more=("other.txt",))
    assert text == DRAFT.replace("the the", "the", 1)
    assert (draft.parent / "other.txt").read_text() == DRAFT
    assert shown.count("Repair this?") == 2
    assert "1 repair made in 1 file, " in shown


def test_ctrl_c_writes_nothing(draft: Path) -> None:
    text, _, code = answered(draft, "y\n", "\x03")
    assert (text, code) == (DRAFT, 130)


def test_an_answer_that_is_none_explains_the_answers(draft: Path) -> None:
    _, shown, _ = answered(draft, "\n", "what\n", "q\n")
    assert shown.count("e  write the words yourself") == 2


def test_repairs_that_change_wording_are_offered_and_marked(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("They agreed to do so Building a new pier for the ferry.\n")
    text, shown, code = answered(draft, "y\n")
    assert text == "They agreed to build a new pier for the ferry.\n"
    assert "(changes wording)" in shown
    assert code == 0


def test_a_repair_that_does_harm_is_not_made_and_asked_about_again(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("A red door.\n")
    write_harmful_rules(tmp_path)
    text, shown, _ = answered(draft, "y\n", "e\n", "green\n", more=("--rules", "own"))
    assert "not made: it would bring en.house.blue; answer e to write it yourself" in shown
    assert text == "A green door.\n"


def test_a_draft_cannot_steer_the_terminal(draft: Path) -> None:
    draft.write_text("They saw\x1b[2J the the\x1b[2J door.\n")
    _, shown, _ = answered(draft, "e\n", "x\n")
    assert "\x1b[2J" not in shown
