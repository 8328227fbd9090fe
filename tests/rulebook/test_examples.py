"""Marks in examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.rulebook.examples import marked_spans
from mtcheck.rulebook.selftest import marked

PLAIN = st.text(alphabet="ab \n\N{GRINNING FACE}\N{COMBINING ACUTE ACCENT}]", max_size=8).map(
    lambda text: text.replace("]]", "]")
)


@given(st.lists(st.tuples(PLAIN, PLAIN.filter(lambda text: text and not text.endswith("]"))), max_size=4), PLAIN)
def test_marking_and_unmarking_are_inverse(pieces: list[tuple[str, str]], tail: str) -> None:
    text, spans = "", []
    for before, inside in pieces:
        text += before
        spans.append((len(text), len(text) + len(inside)))
        text += inside
    text += tail
    assert marked_spans(marked(text, spans)) == (text, tuple(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [[b\nc]] d", ("a b\nc d", ((2, 5),))),
        ("see ⟦[a](b)⟧ and [[x]]", ("see [a](b) and [[x]]", ((4, 10),))),
        ("no marks", ("no marks", ())),
    ],
)
def test_marks_may_span_lines_and_other_brackets(text: str, expected: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    assert marked_spans(text) == expected
