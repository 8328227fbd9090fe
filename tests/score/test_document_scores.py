"""Scores of documents and runs, and reports put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import FileReport, Notification, Report, Score, SourceFile, Span, UnitScore, UsageError
from mtcheck.score import score_document, score_run, signature


def unit(words: int, penalty: float) -> UnitScore:
    return UnitScore(0, "paragraph", Span(0, 1), 1, words, penalty, 50.0)


def test_ten_points_in_a_thousand_words_leave_ninety() -> None:
    assert score_document([unit(600, 4.0), unit(400, 6.0)]) == Score(1000, 10.0, 90.0)


def test_a_score_is_never_below_zero() -> None:
    assert score_document([unit(100, 25.0)] * 20).quality == 0.0


@pytest.mark.parametrize(("words", "quality"), [(0, None), (299, None), (300, 100.0)])
def test_fewer_than_300_words_are_too_short_to_score(words: int, quality: float | None) -> None:
    assert score_document([unit(words, 0.0)]).quality == quality


def test_short_files_make_a_run_that_is_long_enough() -> None:
    assert score_run([Score(200, 1.0, None), Score(300, 0.0, 100.0)]) == Score(500, 1.0, 98.0)


def test_the_signature_names_version_weights_and_rules() -> None:
    assert signature("1.2.3", "00ff00ff") == "mtcheck:1.2.3|weights:wmt|rules:00ff00ff"


def file_report(path: str, words: int, penalty: float) -> FileReport:
    return FileReport(SourceFile("", path), "text", "en", (), (), Score.of([(words, penalty)]))


reports = st.builds(
    lambda files, notes: Report(files, score_run(file.score for file in files), "mtcheck:1|weights:wmt|rules:1", notes),
    st.lists(st.builds(file_report, st.sampled_from("abc"), st.integers(0, 900), st.floats(0, 99)), max_size=3).map(
        tuple
    ),
    st.lists(st.builds(Notification, st.sampled_from(["no model", "no Java"])), max_size=2, unique=True).map(tuple),
)


@given(reports, reports, reports)
def test_merging_reports_is_associative(a: Report, b: Report, c: Report) -> None:
    assert a.merge(b).merge(c) == a.merge(b.merge(c))


@given(reports)
def test_the_empty_report_changes_nothing(report: Report) -> None:
    assert Report().merge(report) == report == report.merge(Report())


def test_merged_scores_are_those_of_one_run() -> None:
    a = Report((file_report("a", 200, 3.0),), Score(200, 3.0, None))
    b = Report((file_report("b", 300, 2.0),), Score(300, 2.0, None))
    assert a.merge(b).score == Score(500, 5.0, 90.0)


def test_reports_of_different_rules_do_not_merge() -> None:
    with pytest.raises(UsageError, match="rules:2"):
        Report(signature="rules:1").merge(Report(signature="rules:2"))


def test_a_notification_is_shown_once() -> None:
    note = Notification("the model is missing")
    assert Report(notifications=(note,)).merge(Report(notifications=(note,))).notifications == (note,)
