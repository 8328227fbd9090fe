"""Where findings are after edits, and which of them are new."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.fix import Moved, edited, origins
from mtcheck.model import Edit, Finding, RuleId, Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


def finding(start: int, end: int, rule: str = "en.test.rule") -> Finding:
    return Finding(RuleId(rule), Span(start, end), 0, "Says something.", "minor", "style/awkward", 1.0)


@pytest.mark.parametrize(
    ("edits", "span", "expected"),
    [
        ([], (2, 5), (2, 5)),
        ([edit(0, 1, "")], (2, 5), (1, 4)),
        ([edit(0, 0, "ab")], (2, 5), (4, 7)),
        ([edit(6, 7, "abc")], (2, 5), (2, 5)),
        ([edit(3, 4, "")], (2, 5), (2, 4)),
        ([edit(3, 4, "abc")], (2, 5), (2, 7)),
        ([edit(1, 3, "x")], (2, 5), (1, 4)),
        ([edit(4, 7, "xyz!")], (2, 5), (2, 8)),
        ([edit(1, 7, "x")], (2, 5), (1, 2)),
        ([edit(2, 2, "x"), edit(5, 5, "y")], (2, 5), (2, 7)),
        ([edit(0, 1, ""), edit(6, 7, "")], (2, 5), (1, 4)),
    ],
)
def test_a_stretch_moves_with_the_edits_and_takes_in_those_it_meets(
    edits: Sequence[Edit], span: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert Moved(edits).span(Span(*span)) == Span(*expected)


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Draw a text of different letters, so that each is found again, and edits that do not overlap or touch."""
    text = "".join(chr(0x4E00 + at) for at in range(draw(st.integers(1, 40))))
    edits: list[Edit] = []
    at = 0
    while at <= len(text) and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(len(text), start + 5)))
        edits.append(edit(start, end, draw(st.text("ab", max_size=4))))
        at = end + 1
    return text, edits


@given(texts_with_edits(), st.data())
def test_what_is_left_of_a_stretch_is_where_it_is_said_to_be(
    drawn: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = drawn
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = edited(text, edits)
    moved = Moved(edits).span(Span(start, end))
    stays = [letter for letter in text[start:end] if letter in new]
    assert all(letter in new[moved.start : moved.end] for letter in stays)
    outside = [letter for letter in text[:start] + text[end:] if letter in new]
    assert not any(letter in new[moved.start : moved.end] for letter in outside)


def test_a_finding_that_moved_is_the_same() -> None:
    assert origins([finding(10, 12)], [finding(9, 11)], [edit(0, 1, "")]) == [0]


def test_a_finding_at_another_place_is_new() -> None:
    assert origins([finding(10, 12)], [finding(3, 4), finding(10, 12)], []) == [None, 0]


def test_another_rule_at_the_place_of_a_finding_that_is_gone_is_not_new() -> None:
    assert origins([finding(10, 12)], [finding(11, 12, "en.test.other")], []) == [0]


def test_another_rule_at_the_place_of_a_finding_that_is_still_there_is_new() -> None:
    after = [finding(10, 12), finding(11, 13, "en.test.other")]
    assert origins([finding(10, 12)], after, []) == [0, None]


def test_no_finding_is_taken_twice() -> None:
    assert origins([finding(10, 20)], [finding(10, 12), finding(14, 20)], []) == [0, None]


@given(texts_with_edits(), st.lists(st.integers(0, 40), unique=True, max_size=8))
def test_findings_that_only_move_are_never_new(drawn: tuple[str, list[Edit]], places: list[int]) -> None:
    text, edits = drawn
    moved = Moved(edits)
    before = [finding(at, at) for at in sorted(places) if at <= len(text)]
    after = [finding(moved.span(one.span).start, moved.span(one.span).end) for one in before]
    assert None not in origins(before, after, edits)
