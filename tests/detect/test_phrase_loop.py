"""Loops: one finding from the first turn to the last, cut to one turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.detect.finding import found, repaired

RULE = "any.repeats.phrase-loop"
WORDS = ["harbour", "boat", "under", "seven", "grey", "winter", "keeper", "opens"]


@given(st.permutations(WORDS), st.integers(2, 8), st.integers(2, 5))
def test_any_phrase_of_two_to_eight_words_is_cut_to_one_turn(words: list[str], width: int, turns: int) -> None:
    turn = " ".join(words[:width])
    text = f"They saw {' '.join([turn] * turns)}, and left."
    assert found(RULE, text) == [" ".join([turn] * turns)]
    assert repaired(RULE, text) == f"They saw {turn}, and left."


@pytest.mark.parametrize(
    "text",
    [
        "It went on and on and on until dawn.",
        "Step by step by step they climbed.",
        "He shouted “open the door open the door” and ran.",
        "Row, row, row your boat; New York, New York.",
        "Call 20 20 20 20 for help.",
        "a b a b a b",
        "no no no, very very very late",
        "He asked. He asked. He asked.",
    ],
)
def test_rhetoric_rows_and_cries_are_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_a_phrase_never_loops_across_paragraphs() -> None:
    assert found(RULE, "Opening hours\n\nOpening hours\n\nOpening hours") == []


def test_a_loop_that_opens_a_quotation_is_found() -> None:
    text = 'She is simply "being the one being the one being the one" that counts, he said.'
    assert found(RULE, text) == []
    assert found(RULE, text.replace('one" that', "one that")) == ["being the one being the one being the one"]


def test_two_turns_of_three_words_need_a_language_whose_words_are_known() -> None:
    text = "Nagiko tarelu vomi nagiko tarelu vomi beneth."
    assert found(RULE, text, language="en") == ["Nagiko tarelu vomi nagiko tarelu vomi"]
    assert found(RULE, text, language="tlh") == []


def test_a_stop_inside_is_a_loop_only_from_three_turns() -> None:
    assert found(RULE, "He came. We saw he came. We saw it.") == []
    assert found(RULE, "in May. The in May. The in May. The old pier") == ["in May. The in May. The in May. The"]


def test_scripts_without_blanks_loop_in_letters() -> None:
    assert found(RULE, "この機能はこの機能はこの機能は便利です。", language="ja") == ["この機能はこの機能はこの機能は"]
    assert found(RULE, "ははははははははは", language="ja") == []


@pytest.mark.parametrize(
    ("language", "text", "loop"),
    [
        ("zh", "他说所有的门都要所有的门都要关好。", "所有的门都要所有的门都要"),
        ("zh-Hant", "他說，如果下雨，我們就如果下雨，我們就如果下雨，我們就留在家裡。", "如果下雨，我們就" * 3),
        ("ja", "会長は新しい橋を新しい橋を見に行った。", "新しい橋を新しい橋を"),
        ("th", "ตลาดเปิดทุกวันเสาร์เปิดทุกวันเสาร์ตอนเช้า", "เปิดทุกวันเสาร์เปิดทุกวันเสาร์"),
        ("zh", "请用 API 请用 API 请用 API 读取数据。", "请用 API 请用 API 请用 API"),
    ],
)
def test_loops_of_letters(language: str, text: str, loop: str) -> None:
    assert found(RULE, text, language) == [loop]
    turn = repaired(RULE, text, language)
    assert len(turn) < len(text)
    assert found(RULE, turn, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "人人都天天来这里，一个一个地看看。"),
        ("zh", "研究研究再说，慢慢地慢慢地走，最重要最重要的是安全。"),
        ("zh", "他喊道：不要，不要，不要！"),
        ("ja", "ひとつひとつ、ゆっくりゆっくり、何度も何度も数えた。"),
        ("ja", "友達の友達の家に、それはそれは大きな犬がいた。"),
        ("th", "เด็กๆ ต่างๆ อยู่ในที่ที่ดี ไม่ ไม่ ไม่"),
        ("ja", "――――――――ーーーーーーーー"),
    ],
)
def test_doubling_that_is_grammar_is_left_alone(language: str, text: str) -> None:
    assert found(RULE, text, language) == []


@given(st.integers(3, 15), st.integers(3, 4))
def test_any_turn_of_letters_three_times_is_cut_to_one(width: int, turns: int) -> None:
    turn = "湖边小镇每年秋天都举办灯笼节"[:width]
    text = f"大家知道{turn * turns}。"
    assert found(RULE, text, "zh") == [turn * turns]
    assert repaired(RULE, text, "zh") == f"大家知道{turn}。"
