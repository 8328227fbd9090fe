"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import sentence_spans


def sentences(text: str, ordinals: bool = False) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, ordinals)]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rains.", "It pours!", "Why?", "Nobody knows…", "Well."],
        ["She said “No.”", "Then she left."],
        ["He wrote (see below).", "(Nobody read it.)", "“Never mind.”"],
        ["Er rief: „Halt!“", "Niemand blieb stehen."],
        ["¿Dónde está?", "¡Aquí!", "Ya voy."],
        ["Куда он пошёл?", "Никто не знает."],
        ["The sum is 4.50 euros.", "It was paid in 2019.", "20 people came."],
        ["See the note.[12]", "It explains all."],
        ["यह ठीक है।", "वह नहीं आया।"],
        ["أين الكتاب؟", "هنا."],
        ["He left...", "She stayed."],
        ["Read \ufffc.", "Then press \ufffc.", "\ufffc opens."],
        ["Fine.", "\N{EN DASH} Good.", "#Tag comes next."],
        ["He owned a lab.", "Ltd. companies did not."],
    ],
)
def test_sentences_end_at_a_stop_before_what_can_begin_one(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The book by J. R. Miller and T. Hall is out.",
        "Dr. Weber, Mrs. Hall and St. Mary met Mr. Orwell.",
        "Das gilt z. B. Montags und u. a. Sonntags.",
        "The U.S. Senate and e.g. Finland agree.",
        "See No. 5, Art. 7 and Fig. 3 for more.",
        "“Why?” she asked.",
        "It costs 3.5 million, i.e. more than before.",
        "Wait … what is this?",
        "We (or so they say!) won.",
        "He waited . , then left.",
        "1. Introduction",
        "Visit example.com Today or never",
    ],
)
def test_no_sentence_ends_inside(text: str) -> None:
    assert sentences(text) == [text]


def test_full_width_stops_need_no_blank() -> None:
    assert sentences("今天下雨。我不去！「真的？」他问。") == ["今天下雨。", "我不去！", "「真的？」", "他问。"]
    assert sentences("「行く？」と聞いた。うん。") == ["「行く？」と聞いた。", "うん。"]
    assert sentences("えっ！と思った。そして帰った。") == ["えっ！と思った。", "そして帰った。"]


def test_ordinal_numbers_end_no_sentence_where_they_have_a_stop() -> None:
    text = "Er kam am 3. Oktober. Im 19. Jahrhundert war das 1848. Niemand lachte."
    assert sentences(text, ordinals=True) == [
        "Er kam am 3. Oktober.",
        "Im 19. Jahrhundert war das 1848.",
        "Niemand lachte.",
    ]
    assert sentences("He is 20. She is 30.") == ["He is 20.", "She is 30."]


def test_a_newline_always_ends_a_sentence_and_a_break_before_no_small_letter() -> None:
    assert sentences("One\ntwo\n\n three ") == ["One", "two", "three"]
    assert sentences("Main Street\u2028Springfield") == ["Main Street", "Springfield"]
    assert sentences("roses are red,\u2028violets are blue") == ["roses are red,\u2028violets are blue"]


@given(st.text(st.one_of(st.sampled_from(" \n\u2028.!?…。」”)1Aa"), st.characters()), max_size=60))
def test_sentences_cover_everything_but_blanks(text: str) -> None:
    before = 0
    for start, end in sentence_spans(text):
        assert before <= start < end
        assert not text[before:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        before = end
    assert not text[before:].strip()


@pytest.mark.parametrize("piece", ["…", ".", "。", " .", "A. ", ".  ", '."', "\u2028", "[1]", "?!"])
def test_long_rows_of_signs_take_no_long_time(piece: str) -> None:
    # Quadratic work on this would take minutes, not a fraction of a second.
    sentence_spans(piece * 20_000 + "と, x")
