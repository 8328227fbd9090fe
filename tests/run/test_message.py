"""Messages quote the words and fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Document, Hit, LocalEdit, LocalSpan, Rule, RuleId, SourceFile, Span, Unit
from mtcheck.run.message import LIMIT, message

RULE = Rule(RuleId("en.test.a"), "Title", "“{match}” is wrong; write “{fix}”.", "minor", "style/awkward-style")


def document(text: str) -> Document:
    unit = Unit(0, "paragraph", LocalSpan(0, len(text)), Span(0, len(text)))
    return Document(SourceFile(text), "text", "en", text, (unit,))


def test_the_message_quotes_the_words_and_the_repair() -> None:
    text = "the The end"
    hit = Hit(RULE, LocalSpan(4, 7), (LocalEdit(LocalSpan(4, 5), "t"),))
    assert message(hit, document(text)) == "“The” is wrong; write “the”."


def test_an_insertion_inside_the_words_is_shown_in_place() -> None:
    hit = Hit(RULE, LocalSpan(0, 7), (LocalEdit(LocalSpan(3, 3), "."),))
    assert message(hit, document("ago It ")) == "“ago It” is wrong; write “ago. It”."


@given(st.text(min_size=1, max_size=400))
def test_no_message_is_longer_than_the_limit(text: str) -> None:
    hit = Hit(RULE, LocalSpan(0, len(text)))
    assert len(message(hit, document(text))) <= LIMIT


def test_code_in_the_words_is_quoted_as_an_ellipsis() -> None:
    hit = Hit(RULE, LocalSpan(0, 11))
    assert message(hit, document("run \ufffc twice")).startswith("“run … twice” is wrong")
