"""The report for people, as it looks at several widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import FileReport
from mtcheck.report import Layout, plain, render
from mtcheck.text import display_width
from tests.report.samples import RIGA, file_report, finding, report, riga

RULE_60 = "─" * 60

AT_60 = f"""\
drafts/riga.txt  en · 26 words
{RULE_60}

  The ministers pledged to do so Strengthening cooperation
                           1^^^^^^^^^^^^^^^^^^
  in the fields of trade.They also agreed on the the next
                   2^^^^^^^^^                3^^^^^^
  meeting.

  1 1:26  major  “do so Strengthening” is left of a cut
                 link; write “strengthen”.
                 “do so Strengthening” → “strengthen”
                 (changes wording)  en.boundary.lost-link
  2 2:15  minor  “trade.They” has lost its space.
                 “trade.They” → “trade. They”
                 en.spacing.glued
  3 2:41  minor  “the the” says a word twice.
                 “the the” → “the”  en.repeats.word
  score  72 ▆▆▆▆▆▆▆···  20 words

3 findings: 1 major, 2 minor
2 can be fixed safely, 1 more with a change of wording
26 words: too short to score
The score is a density of surface artifacts, unconfirmed by
a person; it is no verdict on the translation.
mtcheck:0.1.0|weights:wmt|rules:ab12cd34
"""

AT_100 = f"""\
drafts/riga.txt  en · 26 words
{"─" * 100}

  The ministers pledged to do so Strengthening cooperation in the fields of trade.They also agreed
                           1^^^^^^^^^^^^^^^^^^                              2^^^^^^^^^
  on the the next meeting.
     3^^^^^^

  1 1:26  major  “do so Strengthening” is left of a cut link; write “strengthen”.
                 “do so Strengthening” → “strengthen” (changes wording)  en.boundary.lost-link
  2 2:15  minor  “trade.They” has lost its space.
                 “trade.They” → “trade. They”  en.spacing.glued
  3 2:41  minor  “the the” says a word twice.
                 “the the” → “the”  en.repeats.word
  score  72 ▆▆▆▆▆▆▆···  20 words

3 findings: 1 major, 2 minor
2 can be fixed safely, 1 more with a change of wording
26 words: too short to score
The score is a density of surface artifacts, unconfirmed by a person; it is no verdict on the
translation.
mtcheck:0.1.0|weights:wmt|rules:ab12cd34
"""


def shown(*files: FileReport, width: int = 60) -> str:
    return plain(render("text", report(*files), Layout(width)))


def body(text: str, *quotes: str, width: int = 60) -> list[str]:
    """Return the lines of the first paragraph with its marks."""
    found = [finding(text, quote, "Says something.") for quote in quotes]
    return shown(file_report(text, *found), width=width).split("\n\n")[1].splitlines()


@pytest.mark.parametrize(("width", "expected"), [(60, AT_60), (100, AT_100), (250, AT_100)])
def test_the_report_looks_like_this(width: int, expected: str) -> None:
    assert shown(riga(), width=width) == expected


@pytest.mark.parametrize("width", [1, 40, 59, 60, 77, 100])
def test_no_line_is_wider_than_the_width(width: int) -> None:
    lines = shown(riga(), width=width).splitlines()
    assert max(map(display_width, lines)) <= max(width, 40)


def test_a_narrow_report_puts_messages_under_the_place() -> None:
    assert "  1 1:26  major\n    “do so Strengthening” is left of a\n    cut link" in shown(riga(), width=40)


def test_clean_paragraphs_and_clean_files_are_not_shown() -> None:
    text = shown(riga(), file_report("All is well here.", path="clean.txt"))
    assert "Riga." not in text
    assert "clean.txt" not in text
    assert "3 findings in 1 of 2 files: 1 major, 2 minor" in text


def test_a_report_without_findings_says_so() -> None:
    text = shown(file_report("All is well here.", words=400))
    assert text.startswith("no findings in 1 file\nscore 100 ▆▆▆▆▆▆▆▆▆▆  400 words\n")


def test_a_score_is_rounded_down_so_that_only_a_clean_text_has_100() -> None:
    found = finding("All is is well.", "is is", "Says something.")
    assert "score  99 ▆▆▆▆▆▆▆▆▆·  4,000 words" in shown(file_report("All is is well.", found, words=4000))


@pytest.mark.parametrize(
    ("applicabilities", "sentence"),
    [
        (["safe", "safe"], "all can be fixed safely"),
        (["display", "display"], "none can be fixed safely"),
        (["safe", "unsafe", "display"], "1 can be fixed safely, 1 more with a change of wording"),
    ],
)
def test_the_summary_counts_what_can_be_repaired(applicabilities: list[str], sentence: str) -> None:
    text = "one two three"
    found = [
        finding(text, quote, "Says something.", edits=((0, 1, "x"),), applicability=applicability)  # type: ignore[arg-type]
        for quote, applicability in zip(text.split(), applicabilities, strict=False)
    ]
    assert f"\n{sentence}\n" in shown(file_report(text, *found))


def test_a_text_without_a_path_has_a_name_in_the_report() -> None:
    assert shown(file_report("All is is well.", finding("All is is well.", "is is", "Twice."), path=None)).startswith(
        "text  en"
    )


def test_marks_stand_under_wide_letters_and_accents() -> None:
    text = "東京の東京 e\N{COMBINING ACUTE ACCENT}té the the 😀😀 end end"
    assert body(text, "the the", "end end") == [
        f"  {text}",
        "                 1^^^^^^      2^^^^^^",
    ]


def test_marks_under_wide_letters_are_as_wide_as_these() -> None:
    assert body("a 東京東京 b", "東京東京") == ["  a 東京東京 b", "    1^^^^^^^"]


def test_marks_that_share_a_column_go_on_another_line() -> None:
    assert body("one two three", "one two", "two three") == ["  one two three", "  1^^^^^^", "      2^^^^^^^^"]


def test_a_mark_goes_on_in_the_next_line() -> None:
    text = "This is a line of text that ends just about here and there it goes on."
    assert body(text, "here and there") == [
        "  This is a line of text that ends just about here and there",
        "                                              1^^^^^^^^^^^^^",
        "  it goes on.",
    ]
    assert body(text, "there it goes") == [
        "  This is a line of text that ends just about here and there",
        "                                                       1^^^^",
        "  it goes on.",
        "  1^^^^^^",
    ]


def test_an_empty_finding_and_one_in_a_blank_are_one_mark_wide() -> None:
    text = "one two"
    found = [finding(text, "", "Says something."), finding(text, " ", "Says something.")]
    assert shown(file_report(text, *found)).split("\n\n")[1].splitlines() == ["  one two", "  1  2"]


def test_doubled_blanks_stay_and_line_ends_with_indents_do_not() -> None:
    assert body("one  two\r\n\tthree  four", "  four")[0] == "  one  two three  four"
    assert body("one  two\r\n\tthree  four", "four") == ["  one  two three  four", "                  1^^^"]


def test_of_a_long_paragraph_only_damaged_lines_are_shown() -> None:
    text = "aaaa bbbb cccc dddd " * 40 + "Riga " + "aaaa bbbb cccc dddd " * 20 + "Oslo"
    lines = body(text, "Riga", "Oslo")
    assert len(lines) == 6
    assert lines[0] == "  …"
    assert "Riga" in lines[1]
    assert lines[3] == "  …"
    assert "Oslo" in lines[4]
    lines = body(text + " x" * 99, "Riga")
    assert (len(lines), lines[-1]) == (4, "  …")


def test_a_repair_that_changes_blanks_only_is_said_in_words() -> None:
    text = "12 km"
    found = finding(
        text,
        " ",
        "Use another space.",
        edits=((0, 1, "\N{NO-BREAK SPACE}"),),
        title="Replace a space by a no-break space",
    )
    assert "Replace a space by a no-break space\n" in shown(file_report(text, found))


def test_a_hint_for_a_person_says_so() -> None:
    found = finding("a b", "a", "Says something.", edits=((0, 1, "c"),), applicability="display")
    assert "“a” → “c” (by hand)  en.test.rule" in shown(file_report("a b", found))


def test_a_finding_outside_all_units_is_listed_without_a_paragraph() -> None:
    found = finding(RIGA, "Riga", "Says something.", unit=99)
    assert "\n\n  1 4:20  minor  Says something.\n" in shown(file_report(RIGA, found))


def test_control_characters_of_the_draft_never_reach_the_terminal() -> None:
    text = "a \x1b[31m\x9b\x07 \N{RIGHT-TO-LEFT OVERRIDE}b\x00"
    found = finding(
        text, "\x1b[31m", "“\x1b[31m” is no word.", edits=((0, 1, "\x1b"), (1, 2, "")), title="Write “\x1b”"
    )
    written = shown(file_report(text, found, path="dr\x1baft\n.txt"))
    assert "␛[31m" in written
    assert all(character == "\n" or character.isprintable() for character in written)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(40, 100))
def test_any_draft_can_be_shown(text: str, start: int, end: int, width: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    found = finding(text, text[start:end], f"“{text[start:end][:30]}” is wrong.", edits=((0, end - start, "x"),))
    written = shown(file_report(text, found), width=width)
    # Joiners and direction marks are left in the text: without them some scripts cannot be written.
    assert not set(written) & {"\x1b", "\r", "\x9b", "\x07", "\x00", "\N{RIGHT-TO-LEFT OVERRIDE}"}
