"""Paragraph scores: published weights, damping, and what the order of findings must not change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import SEVERITIES, Finding, LocalSpan, RuleId, Severity, Span, Unit
from mtcheck.score import score_units

UNITS = tuple(
    Unit(index, "paragraph", LocalSpan(index * 50, index * 50 + 40), Span(index * 50, index * 50 + 40))
    for index in range(3)
)
WORDS = (20, 50, 120)
LINES = (1, 3, 5)

PUNCTUATION = "linguistic-conventions/punctuation"
GRAMMAR = "linguistic-conventions/grammar"


def finding(
    unit: int = 0,
    start: int = 0,
    severity: Severity = "minor",
    message: str = "Says something.",
    error_type: str = GRAMMAR,
    confidence: float = 1.0,
) -> Finding:
    span = Span(50 * unit + start, 50 * unit + start + 1)
    return Finding(RuleId("en.test.rule"), span, unit, message, severity, error_type, confidence)


findings = st.builds(
    finding,
    unit=st.integers(0, 2),
    start=st.integers(0, 5),
    severity=st.sampled_from(SEVERITIES),
    message=st.sampled_from(["One.", "Two."]),
    error_type=st.sampled_from([PUNCTUATION, GRAMMAR, "design-and-markup/layout"]),
    confidence=st.floats(0, 1),
)


def test_one_minor_finding_in_a_sentence_of_twenty_words_leaves_96() -> None:
    first, second, third = score_units(UNITS, WORDS, [finding()], LINES)
    assert (first.penalty, first.score) == (1.0, 96.0)
    assert (second.penalty, second.score, second.words, second.line) == (0.0, 100.0, 50, 3)
    assert third.id == 2


@pytest.mark.parametrize(
    ("one", "penalty"),
    [
        (finding(severity="major"), 5.0),
        (finding(severity="critical"), 25.0),
        (finding(severity="neutral"), 0.0),
        (finding(error_type=PUNCTUATION), 0.1),
        (finding(error_type="design-and-markup/layout"), 0.1),
        (finding(error_type=PUNCTUATION, severity="major"), 5.0),
        (finding(confidence=0.5), 0.5),
    ],
)
def test_a_finding_costs_what_the_published_weights_say(one: Finding, penalty: float) -> None:
    assert score_units(UNITS, WORDS, [one], LINES)[0].penalty == pytest.approx(penalty)


def test_a_paragraph_costs_25_points_at_most() -> None:
    many = [finding(severity="critical", message=str(number)) for number in range(4)]
    first = score_units(UNITS, WORDS, many, LINES)[0]
    assert (first.penalty, first.score) == (25.0, 0.0)


def test_eight_times_the_same_damage_costs_four_times_its_points() -> None:
    same = [finding(unit=number // 3, start=number) for number in range(8)]
    assert sum(unit.penalty for unit in score_units(UNITS, WORDS, same, LINES)) == pytest.approx(4.0)


def test_damage_in_other_words_is_not_damped() -> None:
    different = [finding(start=number, message=f"“{number}” is wrong.") for number in range(8)]
    assert score_units(UNITS, WORDS, different, LINES)[0].penalty == 8.0


def test_later_repeats_do_not_change_the_paragraphs_before_them() -> None:
    before = score_units(UNITS, WORDS, [finding(0, 1), finding(1, 2)], LINES)
    after = score_units(UNITS, WORDS, [finding(0, 1), finding(1, 2), finding(2, 3)], LINES)
    assert before[:2] == after[:2]


@given(st.lists(findings, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_findings_makes_no_difference(many: list[Finding], random: object) -> None:
    shuffled = list(many)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score_units(UNITS, WORDS, many, LINES) == score_units(UNITS, WORDS, shuffled, LINES)


@given(st.lists(findings, min_size=1, max_size=12), st.data())
def test_a_more_severe_finding_never_raises_a_score(many: list[Finding], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(many) - 1))
    worse = SEVERITIES[min(SEVERITIES.index(many[index].severity) + 1, len(SEVERITIES) - 1)]
    changed = [*many[:index], replace(many[index], severity=worse), *many[index + 1 :]]
    before = sum(unit.score for unit in score_units(UNITS, WORDS, many, LINES))
    after = sum(unit.score for unit in score_units(UNITS, WORDS, changed, LINES))
    assert after <= before + 1e-9


@given(st.lists(findings, max_size=30))
def test_scores_stay_within_their_bounds(many: list[Finding]) -> None:
    for unit in score_units(UNITS, WORDS, many, LINES):
        assert 0 <= unit.penalty <= 25
        assert 0 <= unit.score <= 100
