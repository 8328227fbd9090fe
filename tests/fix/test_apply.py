"""Repairs in a text: which are made, in which order, and what stays untouched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.fix import apply
from mtcheck.model import Applicability, Edit, Finding, Fix, RuleId, Span


def finding(*edits: tuple[int, int, str], applicability: Applicability = "safe", rule: str = "en.test.rule") -> Finding:
    changes = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    fixes = (Fix("Do it", changes, applicability),) if changes else ()
    return Finding(
        RuleId(rule), Span(0, 1), 0, "Says something.", "minor", "linguistic-conventions/grammar", 1.0, fixes
    )


def test_repairs_are_made_from_any_order() -> None:
    found = [finding((8, 11, "3")), finding(), finding((0, 3, "1"))]
    assert apply("one two three", found) == "1 two 3ee"


def test_several_edits_of_one_repair_are_made_together() -> None:
    assert apply("one two three", [finding((0, 1, "O"), (4, 8, ""))]) == "One three"


def test_only_the_first_repair_of_a_finding_is_made() -> None:
    second = Fix("Or so", (Edit(Span(0, 3), "2"),), "safe")
    first = finding((0, 3, "1"))
    both = Finding(first.rule_id, first.span, 0, "", "minor", first.error_type, 1.0, (*first.fixes, second))
    assert apply("one", [both]) == "1"


@pytest.mark.parametrize(
    ("applicability", "unsafe", "expected"),
    [("safe", False, "1"), ("unsafe", False, "one"), ("unsafe", True, "1"), ("display", True, "one")],
)
def test_unsafe_repairs_are_made_on_demand_and_hints_never(
    applicability: Applicability, unsafe: bool, expected: str
) -> None:
    assert apply("one", [finding((0, 3, "1"), applicability=applicability)], unsafe) == expected


@pytest.mark.parametrize("second", [(2, 5, "x"), (3, 4, "x"), (3, 3, "x")])
def test_a_repair_that_overlaps_or_touches_an_earlier_one_is_left_out(second: tuple[int, int, str]) -> None:
    assert apply("one two", [finding((0, 3, "1")), finding(second)]) == "1 two"


def test_a_repair_between_the_edits_of_another_is_left_out() -> None:
    assert apply("“one” two", [finding((0, 1, "«"), (4, 5, "»")), finding((2, 3, "x"))]) == "«one» two"


def test_of_two_equal_repairs_one_is_made() -> None:
    assert apply("a.b", [finding((2, 2, " ")), finding((2, 2, " "), rule="en.test.other")]) == "a. b"


def test_line_ends_stay_as_they_are() -> None:
    assert apply("one\r\ntwo\rthree\n", [finding((5, 8, "2"))]) == "one\r\n2\rthree\n"


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text(st.characters(codec="utf-8"), max_size=30))
    edit = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.just("\N{SNOWMAN}")).map(
        lambda edit: (min(edit[:2]), max(edit[:2]), edit[2])
    )
    return text, [finding(one) for one in draw(st.lists(edit, max_size=6))]


@given(texts_with_findings(), st.randoms(use_true_random=False))
def test_the_order_of_findings_makes_no_difference(drawn: tuple[str, list[Finding]], random: object) -> None:
    text, found = drawn
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply(text, found) == apply(text, shuffled)


@given(texts_with_findings())
def test_text_outside_the_edits_stays_untouched(drawn: tuple[str, list[Finding]]) -> None:
    text, found = drawn
    kept = [True] * len(text)
    for one in found:
        for edit in one.fixes[0].edits:
            kept[edit.span.start : edit.span.end] = [False] * (edit.span.end - edit.span.start)
    outside = "".join(letter for letter, stays in zip(text, kept, strict=True) if stays)
    rest = iter(apply(text, found))
    assert all(letter in rest for letter in outside)


@given(texts_with_findings())
def test_no_two_repairs_overlap_or_touch(drawn: tuple[str, list[Finding]]) -> None:
    text, found = drawn
    text = text.replace("\N{SNOWMAN}", "x")
    assert "\N{SNOWMAN}\N{SNOWMAN}" not in apply(text, found)
