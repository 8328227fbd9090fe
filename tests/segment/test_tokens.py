"""Words where there are spaces, pieces where there are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.segment.tokens import tokens
from mtcheck.text.words import WORD

signs = st.sampled_from("ab é'’3字们天気がๆภาษา។ក。、 \n😀\u0301")


@given(st.text(alphabet=signs, max_size=60))
def test_every_word_stands_where_its_start_says(text: str) -> None:
    cut = tokens(text)
    assert cut.words == [text[start : start + len(word)] for word, start in zip(cut.words, cut.starts, strict=True)]


@given(st.text(alphabet=signs, max_size=60))
def test_words_cover_the_same_letters_in_order(text: str) -> None:
    cut = tokens(text)
    assert "".join(cut.words) == "".join(WORD.findall(text))
    assert cut.starts == sorted(set(cut.starts))


@pytest.mark.parametrize("text", ["Plain words, nothing else.", "Straße, œuvre, слово, 한국어 단어"])
def test_text_with_spaces_has_no_pieces(text: str) -> None:
    assert tokens(text).words == WORD.findall(text)
    assert not tokens(text).solid


def test_words_of_other_scripts_stay_whole_inside_a_run() -> None:
    assert tokens("我们用Python写程序，共3章").words == ["我们", "用", "Python", "写", "程序", "共", "3", "章"]
