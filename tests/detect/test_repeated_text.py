"""Repeated lines, headlines and paragraphs."""

from __future__ import annotations

import pytest

from tests.detect.finding import applicabilities, found, repaired

LINE = "any.repeats.repeated-line"
HEADLINE = "any.repeats.repeated-headline"
LONG = "The ferry will stop at the northern pier from the first of May."


def test_a_line_after_itself_is_found_from_three_words() -> None:
    assert found(LINE, "Night boat home\n\nNight boat home\n\nNight boat home") == ["Night boat home"] * 2
    assert found(LINE, "Night boat\n\nNight boat") == []


def test_case_and_final_stop_do_not_matter() -> None:
    assert found(LINE, "Night boat home\n\nNIGHT BOAT HOME.") == ["NIGHT BOAT HOME."]


def test_a_headline_may_return_after_a_date() -> None:
    assert found(LINE, "The old mill burns\n\n4 May\n\nThe old mill burns\n\nIt was arson.") == ["The old mill burns"]


def test_a_long_paragraph_is_found_wherever_it_returns() -> None:
    text = "\n\n".join([LONG, *(f"Line number {number} is short." for number in range(20)), LONG])
    assert found(LINE, text) == [LONG]
    assert found(LINE, text, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([LONG, "One.", LONG, "Two.", LONG]),
        "Ana Ruiz, mayor of the town of Alvo, said:\n\nYes.\n\nAna Ruiz, mayor of the town of Alvo, said:\n\nNo.",
        "La la lo\n\nLa la lo\n\nDo re mi\n\nDo re mi\n\nHo he hi\n\nHo he hi\n\nNa na no\n\nNa na no",
    ],
)
def test_patterns_labels_and_songs_are_left_alone(text: str) -> None:
    assert found(LINE, text) == []


def test_table_cells_and_labelled_links_are_left_alone() -> None:
    table = "| a b c d | a b c d |\n|---|---|\n| a b c d | a b c d |\n"
    assert found(LINE, table, format="markdown") == []
    assert found(LINE, "[Try it here](a)\n\n[Try it here](b)", format="markdown") == []


def test_lines_with_different_code_are_different() -> None:
    assert found(LINE, "Run the command `a` now\n\nRun the command `b` now", format="markdown") == []


def test_a_line_that_is_one_text_twice_is_cut_in_half() -> None:
    assert repaired(LINE, "Nine cows on the pierNine cows on the pier") == "Nine cows on the pier"
    assert repaired(LINE, "Nine cows on the pier Nine cows on the pier") == "Nine cows on the pier"


def test_where_a_mark_would_stay_behind_a_person_deletes_the_line() -> None:
    text = "# The old mill burns\n\n# The old mill burns\n"
    assert applicabilities(LINE, text, format="markdown") == ["display"]


@pytest.mark.parametrize(
    ("first", "second", "is_variant"),
    [
        ("Storm hits the northern coast", "Storm hits northern coast", True),
        ("Storm hits the northern coast.", "Storm hits northern coast.", False),
        ("Storm hits the northern coast", "Storm damage on the northern coast keeps the schools closed", False),
        ("Storm hits coast", "Storm hit coast", False),
        ("Home News Storm hits the northern coast", "Storm hits the northern coast", False),
    ],
)
def test_headlines_in_two_wordings(first: str, second: str, is_variant: bool) -> None:
    assert found(HEADLINE, f"{first}\n\n{second}\n\nTrees fell.") == ([second] if is_variant else [])


def test_messages_of_a_program_may_be_the_same() -> None:
    assert (
        found(LINE, 'msgid "a"\nmsgstr "Night boat home"\n\nmsgid "b"\nmsgstr "Night boat home"\n', format="po") == []
    )
    twice = 'msgid "a"\nmsgstr "Night boat home Night boat home"\n'
    assert found(LINE, twice, format="po") == ["Night boat home"]
