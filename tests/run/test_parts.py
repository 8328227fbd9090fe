"""A page in several languages: each part is checked in its own, and comments count for the page as a whole."""

from __future__ import annotations

import mtcheck

DOUBLED = "any.repeats.doubled-word"
ENGLISH = "<p>He opened the the door of the old house and went in.</p>"
GERMAN = '<p lang="de">Er öffnete die Tür und und ging in das alte Haus.</p>'


def page(*lines: str) -> mtcheck.Report:
    text = "\n".join(['<html lang="en"><body>', *lines, "</body></html>"])
    return mtcheck.check_text(text, format="html", select=[DOUBLED])


def quoted(report: mtcheck.Report) -> list[str]:
    text = report.files[0].file.text
    return [text[finding.span.start : finding.span.end] for finding in report.findings]


def test_each_part_is_checked_and_the_report_is_one() -> None:
    report = page(ENGLISH, GERMAN, ENGLISH)
    assert quoted(report) == ["the the", "und und", "the the"]
    assert report.files[0].language == "mul"
    assert [unit.language for unit in report.units] == [None, "de", None]


def test_the_next_unit_is_the_next_one_of_the_page_not_of_a_part() -> None:
    report = page(GERMAN, "<!-- mtcheck-disable-next -->", ENGLISH, GERMAN)
    assert quoted(report) == ["und und", "und und"]
    report = page(ENGLISH, "<!-- mtcheck-disable-next -->", GERMAN, ENGLISH)
    assert quoted(report) == ["the the", "the the"]
    assert report.notifications == ()


def test_a_comment_that_counts_in_one_part_is_not_called_useless_by_another() -> None:
    report = page(ENGLISH, "<!-- mtcheck-disable -->", GERMAN, "<!-- mtcheck-enable -->", ENGLISH)
    assert quoted(report) == ["the the", "the the"]
    assert report.notifications == ()


def test_a_comment_that_counts_nowhere_is_named_once() -> None:
    report = page("<p>He left.</p>", GERMAN, f"<!-- mtcheck-disable-next {DOUBLED} -->", "<p>She stayed at home.</p>")
    (note,) = report.notifications
    assert note.message.endswith(f"mtcheck-disable-next {DOUBLED} suppresses nothing; remove the comment")
