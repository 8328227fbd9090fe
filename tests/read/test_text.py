"""Plain text: paragraphs, wrapped lines, items."""

from __future__ import annotations

import pytest

from mtcheck.model import SourceFile
from mtcheck.read import read
from tests.read.checks import units_of

WRAPPED = """\
The harbour office had been closed since spring, and nobody in the town
could say when it would open again, although the mayor had promised it
twice during the winter."""
JOINED = WRAPPED.replace("\n", " ")

CASES = {
    "paragraphs": ("One line here.\n\n\nAnother one.\n", ["paragraph: One line here.", "paragraph: Another one."]),
    "titles are lines": ("A title\n\nThe text begins.", ["line: A title", "paragraph: The text begins."]),
    "a long line is a paragraph": ("word " * 16 + "end", ["paragraph: " + "word " * 16 + "end"]),
    "short lines stay apart": (
        "Main Street 5\nSpringfield\nOregon",
        ["line: Main Street 5", "line: Springfield", "line: Oregon"],
    ),
    "a sentence on each line": ("It rained.\nIt poured.", ["paragraph: It rained.", "paragraph: It poured."]),
    "blanks at the edges": ("  \n\t One two. \t\n   ", ["paragraph: One two."]),
    "items": (
        "Bring:\n- bread\n* milk\n• salt\n1. One\n12) Two\na) Three",
        ["paragraph: Bring:", *(f"item: {word}" for word in ("bread", "milk", "salt", "One", "Two", "Three"))],
    ),
    "what is no item": (
        "-5 degrees\n1990. A year\n— Hello",
        ["line: -5 degrees", "line: 1990. A year", "line: — Hello"],
    ),
    "CR, NEL, form feed and separators end lines": (
        "One.\rTwo.\x85Three.\fFour.\u2028Five.\u2029Six.",
        [f"paragraph: {word}." for word in ("One", "Two", "Three", "Four", "Five", "Six")],
    ),
    "wrapped lines": (WRAPPED, [f"paragraph: {JOINED}"]),
    "wrapped lines with CRLF": (WRAPPED.replace("\n", "\r\n"), [f"paragraph: {JOINED}"]),
    "wrapped and indented lines": ("   " + WRAPPED.replace("\n", "  \n   "), [f"paragraph: {JOINED}"]),
    "a wrapped item": ("- " + WRAPPED.replace("\n", "\n  ") + "\n- Next.", [f"item: {JOINED}", "item: Next."]),
    "an indented line begins a paragraph": (WRAPPED + "\n  " + WRAPPED, [f"paragraph: {JOINED}"] * 2),
    "a margin that is not kept": (
        "This line has more than forty columns, as one sees\nshort\nThis line has more than forty columns, as one saw",
        [
            "line: This line has more than forty columns, as one sees",
            "line: short",
            "line: This line has more than forty columns, as one saw",
        ],
    ),
    "lines too long to be wrapped": (
        "a b c d e " * 13 + "\n" + "f g h i j " * 13,
        ["paragraph: " + ("a b c d e " * 13).strip(), "paragraph: " + ("f g h i j " * 13).strip()],
    ),
    "a line that could take the next word": (
        "Forty-two columns are in this very line one\nand in the line below there are quite a few more than in that",
        [
            "line: Forty-two columns are in this very line one",
            "line: and in the line below there are quite a few more than in that",
        ],
    ),
    "NUL and surrogates": ("a\0b \ud83d c", ["line: a\0b \ud83d c"]),
    "Chinese": ("今天下雨。\n\n标题", ["paragraph: 今天下雨。", "line: 标题"]),
}


@pytest.mark.parametrize(("text", "units"), CASES.values(), ids=CASES)
def test_units(text: str, units: list[str]) -> None:
    assert units_of(text, "text") == units


def test_prose_that_stands_in_the_file_letter_by_letter_needs_no_runs() -> None:
    for text in ("One line.\nAnother.", WRAPPED, "One.\n"):
        assert read(SourceFile(text), "text").runs == ()


def test_other_prose_has_a_run_for_each_stretch() -> None:
    document = read(SourceFile("One.\n\n  Two.\r\n"), "text")
    assert [(run.local.start, run.file.start) for run in document.runs] == [(0, 0), (5, 8)]


@pytest.mark.parametrize("piece", [" ", " \n", "\n", "- ", "- a\n", "a\n", "a \n", "1. ", "\r", "a" * 60 + "\n"])
def test_long_rows_of_signs_take_no_long_time(piece: str) -> None:
    read(SourceFile(piece * 20_000), "text")
