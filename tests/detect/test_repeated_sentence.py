"""Repeated sentences."""

from __future__ import annotations

import pytest

from tests.detect.finding import found, repaired

RULE = "any.repeats.repeated-sentence"
LONG = "The ferry will stop at the northern pier from the first of May."


def test_a_sentence_after_itself_is_found_and_deleted_with_its_blank() -> None:
    text = "Close the valve. Wait a minute here. Wait a minute here. Open it."
    assert found(RULE, text) == ["Wait a minute here."]
    assert repaired(RULE, text) == "Close the valve. Wait a minute here. Open it."


def test_a_long_sentence_is_found_a_few_sentences_later() -> None:
    assert found(RULE, f"{LONG} It is free. {LONG}") == [LONG]
    assert found(RULE, f"{LONG} It is free. {LONG}", format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "He waited. He waited. Then he left.",
        "“I am not going to pay. I am not going to pay.” She left.",
        '"I am not going to pay. I am not going to pay." She left.',
        f"{LONG} One. {LONG} Two. {LONG}",
        "Nobody came to the pier. It rained. Nobody came to the pier.",
    ],
)
def test_refrains_and_speech_are_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_messages_of_a_program_may_say_the_same_sentence_but_not_twice_in_one() -> None:
    message = 'msgid "{}"\nmsgstr "Wait a minute here.{}"\n\n'
    assert found(RULE, message.format("a", "") + message.format("b", ""), format="po") == []
    assert found(RULE, message.format("a", " Wait a minute here."), format="po") == ["Wait a minute here."]
