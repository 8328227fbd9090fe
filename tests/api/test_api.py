"""The Python interface, as a caller sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import InputError, UsageError

DRAFT = (
    "Both towns have promised to do so Widening the coast road. The report was presented by the board on "
    "Friday presented.\n\nThe keeper opened the the gate , and a russian ship left the port."
)


def quoted(report: mtcheck.Report) -> list[tuple[str, str]]:
    text = report.files[0].file.text
    return [(finding.rule_id, text[finding.span.start : finding.span.end]) for finding in report.findings]


def test_every_finding_quotes_the_words_it_is_about() -> None:
    assert quoted(mtcheck.check_text(DRAFT, language="en")) == [
        ("en.boundary.pro-form", "to do so Widening"),
        ("en.verbs.left-twice", "presented"),
        ("any.repeats.doubled-word", "the the"),
        ("any.spacing.before-comma-or-stop", " ,"),
        ("en.names.lower-case", "russian"),
    ]


def test_a_broken_boundary_is_one_finding_with_its_signs_and_one_repair() -> None:
    finding = mtcheck.check_text(DRAFT, language="en").findings[0]
    assert len(finding.symptoms) == 2
    assert len(finding.fixes) == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "😀 ", "e\u0301 "])
def test_positions_count_code_points_whatever_the_line_ends(newline: str, before: str) -> None:
    text = (before + DRAFT).replace("\n", newline)
    plain = quoted(mtcheck.check_text(DRAFT, language="en"))
    assert quoted(mtcheck.check_text(text, language="en")) == plain


def test_safe_fixes_change_nothing_else() -> None:
    fixed = mtcheck.check_text(DRAFT, language="en").apply_fixes()
    assert fixed == DRAFT.replace("the the gate ,", "the gate,").replace("russian", "Russian")


def test_all_fixes_mend_the_draft() -> None:
    fixed = mtcheck.check_text(DRAFT, language="en").apply_fixes(unsafe=True)
    assert fixed == (
        "Both towns have promised to widen the coast road. The report was presented by the board on "
        "Friday.\n\nThe keeper opened the gate, and a Russian ship left the port."
    )
    assert mtcheck.check_text(fixed, language="en").findings == ()


def test_english_is_recognised() -> None:
    assert mtcheck.check_text(DRAFT).files[0].language == "en"


def test_what_cannot_be_recognised_is_said() -> None:
    report = mtcheck.check_text("Zxqv brmpf klodu wantu.")
    assert report.files[0].language == "und"
    assert "--language" in report.notifications[0].message


def test_a_regional_tag_uses_the_rules_of_its_language() -> None:
    assert len(mtcheck.check_text(DRAFT, language="en-GB").findings) == 5


def test_rules_can_be_selected_and_ignored() -> None:
    assert {rule for rule, _ in quoted(mtcheck.check_text(DRAFT, language="en", select=["en.names"]))} == {
        "en.names.lower-case"
    }
    assert "en.names.lower-case" not in dict(quoted(mtcheck.check_text(DRAFT, language="en", ignore=["en.names"])))


def test_an_unknown_rule_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"en\.names"):
        mtcheck.check_text(DRAFT, language="en", select=["en.nmaes"])


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(UsageError, match="markdown"):
        mtcheck.check_text(DRAFT, language="en", format="markdwon")


def test_a_text_without_words_has_no_score() -> None:
    report = mtcheck.check_text("", language="en")
    assert (report.findings, report.units, report.score.quality) == ((), (), None)


def test_short_texts_score_their_paragraphs_only() -> None:
    report = mtcheck.check_text(DRAFT, language="en")
    assert report.score.quality is None
    assert [unit.line for unit in report.units] == [1, 3]
    assert all(0 <= unit.score < 100 for unit in report.units)


def test_a_long_text_has_a_score() -> None:
    report = mtcheck.check_text("The ferry left the port at noon and nobody was late.\n\n" * 60, language="en")
    assert report.score.words == 660
    assert report.score.quality is not None


def test_files_are_read_by_their_suffix(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes("\ufeff# The old mill\r\n\r\nRun `the the` once, then the the rest.\r\n".encode())
    report = mtcheck.check_file(path, language="en")
    assert report.files[0].format == "markdown"
    assert quoted(report) == [("any.repeats.doubled-word", "the the")]
    assert report.files[0].file.bom


def test_a_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("The the gate.", encoding="utf-8")
    bad.write_bytes(b"caf\xe9 au lait")
    report = mtcheck.check_paths([good, bad, tmp_path / "none.txt"], language="en")
    assert [file.file.path for file in report.files] == [str(good)]
    assert [note.level for note in report.notifications] == ["error", "error"]
    with pytest.raises(InputError, match="UTF-8"):
        mtcheck.check_file(bad)


def test_a_folder_gives_its_text_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.md", "a.txt", "sub/c.html", "d.png", ".hidden.md"):
        (tmp_path / name).write_text("The mill.", encoding="utf-8")
    report = mtcheck.check_paths([tmp_path], language="en")
    assert [Path(str(file.file.path)).name for file in report.files] == ["a.txt", "b.md", "c.html"]


def test_fixes_need_a_single_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mill.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The mill.", encoding="utf-8")
    with pytest.raises(UsageError, match="2"):
        mtcheck.check_paths([tmp_path], language="en").apply_fixes()


def test_findings_keep_their_fingerprint_when_the_paragraph_moves() -> None:
    first = mtcheck.check_text(DRAFT, language="en").findings
    moved = mtcheck.check_text("A new first paragraph.\n\n" + DRAFT, language="en").findings
    assert [one.fingerprint for one in first] == [one.fingerprint for one in moved]


WORDS = [
    *("the", "The", "mill", "opened", "to do so", "Widening", "russian", "raceincluding", "in", "It", "was"),
    *(".", ",", " ,", "“", "”", "\n\n", "\r\n", "😀", "e\u0301", "&quot;", "% s"),
    *("*", "`", "[a](b)", "<b>"),
]
drafts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(drafts, st.sampled_from(["text", "markdown", "html"]))
@example("\ud800 the the", "text")
@example("the the\x00", "markdown")
def test_any_text_is_checked_and_fixed_without_harm(text: str, format: str) -> None:
    report = mtcheck.check_text(text, language="en", format=format)
    for finding in report.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert len(finding.message) <= 120
    fixed = report.apply_fixes()
    assert mtcheck.check_text(fixed, language="en", format=format).apply_fixes() == fixed
