"""Whatever the text: each shape lies in it, and its changes lie in the shape, in order and apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.detect._markup.finders import IN_PROSE, IN_SOURCE
from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.model import SourceFile
from mtcheck.read import read

PIECES = (
    *"a b c x 1 2 # * _ ` | - : [ ] ( ) < > { } % $ @ / ! = “ ” ^ ~ & ; , .".split(" "),
    *(
        "［",
        "］",
        "（",
        "）",
        "％",
        "｛",
        "｝",
        "＜",
        "＞",
        "＊",
        "｜",
        "：",
        "，",
        "。",
        "字",
        "с",
        "\n",
        "\n\n",
        " ",
        "  ",
    ),
    *(
        "https://",
        "http: //",
        "example. org",
        "info@",
        "other {",
        ", plural, ",
        "<b>",
        "</b>",
        "<a href=“",
        "](#a)",
        "- [x]",
    ),
    *("```", "` `", "| - - |", "::: ", "> [! NOTE]", "[^1]", "{{ < x > }}", "<!–", "title:", "---\n", "\ufffc"),
)
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
NAMES = {"a": "b", "x": "text", "字": "tip"}


def _is_sound(shape: Shape, text: str) -> bool:
    edges = [shape.start, *(edge for start, end, _ in shape.changes for edge in (start, end)), shape.end]
    in_order = all(before <= after for before, after in pairwise(edges))
    return in_order and 0 <= shape.start < shape.end <= len(text)


@pytest.mark.parametrize("role", IN_PROSE)
@settings(max_examples=150, deadline=None)
@given(text=TEXT)
def test_shapes_in_prose_are_sound(role: str, text: str) -> None:
    assert all(_is_sound(shape, text) for shape in IN_PROSE[role].shapes(text))


@pytest.mark.parametrize("role", IN_SOURCE)
@settings(max_examples=150, deadline=None)
@given(text=TEXT)
def test_shapes_in_a_file_are_sound(role: str, text: str) -> None:
    source = Source(read(SourceFile(text), "markdown", "en"))
    source.names = NAMES
    assert all(_is_sound(shape, text) for shape in IN_SOURCE[role].shapes(source))
