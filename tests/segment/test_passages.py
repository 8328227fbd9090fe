"""Passages hold whole units and lose nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Document, LocalSpan, SourceFile, Span, Unit
from mtcheck.segment import passages, word_counts


def document(lines: list[str]) -> Document:
    prose = "\n".join(lines)
    units, start = [], 0
    for index, line in enumerate(lines):
        end = start + len(line)
        units.append(Unit(index, "line", LocalSpan(start, end), Span(start, end)))
        start = end + 1
    return Document(SourceFile(prose), "text", "en", prose, tuple(units))


signs = st.sampled_from("ab é字 .'’\u0301😀")
lines = st.lists(st.text(alphabet=signs, min_size=1, max_size=40), min_size=1, max_size=20)


@given(lines, st.integers(1, 100))
def test_passages_joined_by_newlines_are_the_prose(parts: list[str], size: int) -> None:
    whole = document(parts)
    assert "\n".join(passage.text for passage in passages(whole, size)) == whole.prose


@given(lines, st.integers(1, 100))
def test_every_word_stands_where_its_start_says(parts: list[str], size: int) -> None:
    whole = document(parts)
    for passage in passages(whole, size):
        for word, start in zip(passage.words, passage.starts, strict=True):
            local = passage.local(start, start + len(word))
            assert whole.prose[local.start : local.end] == word


@given(lines)
def test_no_sentence_crosses_a_unit(parts: list[str]) -> None:
    for passage in passages(document(parts)):
        assert not any("\n" in passage.text[start:end] for start, end in passage.sentences)


def test_a_document_without_text_has_no_passages() -> None:
    assert list(passages(Document(SourceFile(""), "text", "en", "", ()))) == []


def test_two_letters_of_a_script_without_blanks_count_as_one_word() -> None:
    whole = document(["今日は良い天気", "one two three"])
    assert word_counts(whole, whole.units) == (4, 3)
