"""Pieces of text that a match cannot be without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.rulebook.kinds._literals import literals


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\p{L} (?P<word>the|an)(?P<mark> ?[.;!?])(?:$|[\s\p{Pe}])", (("the", "an"), (" ",))),
        ("cab|bc*d", (("cab", "b"),)),
        (r"\u4e00个[了的]?", (("一个",),)),
        ("ab+c{2}d{0,3}e", (("ab",), ("c",), ("e",))),
        ("(?: (?:k|do)) x", ((" x",), (" ",))),
        ("[(]X[)]YY", (("yy",), ("x",))),
        ("(?:an?)?b*[c]", ()),
        ("(?i)x", ()),
        ("x(?!y)", ()),
        (r"\.\d{3}\.\.", (("..",), (".",))),
    ],
)
def test_the_longest_pieces_that_must_be_there_are_told(pattern: str, needs: tuple[tuple[str, ...], ...]) -> None:
    assert literals(pattern) == needs


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "Ab", r"\.", "[ab]", ".", r"\w"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda one: f"({one}.)"),
        st.tuples(inner, st.sampled_from("?*+")).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    ),
    max_leaves=8,
)


@given(PATTERNS, st.text(alphabet="aAbB.", max_size=8))
def test_no_match_is_without_one_of_its_pieces(pattern: str, text: str) -> None:
    if re.search(pattern, text, re.IGNORECASE):
        assert all(any(piece in text.lower() for piece in pieces) for pieces in literals(pattern))
