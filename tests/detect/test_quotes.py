"""Mixed quotation marks."""

from __future__ import annotations

import pytest

from tests.detect.finding import found, repaired

RULE = "any.quotes.mixed"
ENGLISH = "en.quotes.mixed"


def test_straight_marks_among_typographic_ones_are_found() -> None:
    text = '„Leinen los!“, rief sie. Das "Seil" riss.'
    assert found(RULE, text, "de") == ['"Seil"']
    assert repaired(RULE, text, "de") == "„Leinen los!“, rief sie. Das „Seil“ riss."


def test_the_smaller_part_is_reported() -> None:
    assert found(RULE, 'Eine "Mühle", ein "Boot" und ein „Steg“.', "de") == ["„Steg“"]


def test_marks_of_another_language_are_the_wrong_ones() -> None:
    text = 'They called it «a day» and «a sea». "Go," he said.'
    assert found(ENGLISH, text) == ["«a day»", "«a sea»"]
    assert repaired(ENGLISH, text) == 'They called it "a day" and "a sea". "Go," he said.'


def test_many_of_the_smaller_part_are_reported_once() -> None:
    straight = " ".join(f'"w{word}"' for word in "abcd")
    curly = " ".join(f"„w{word}“" for word in "abcde")
    assert found(RULE, f"{curly} {straight}", "de") == ['"wa"']


@pytest.mark.parametrize(
    "text",
    [
        "“Cast off,” she said.",
        '"Cast off," she said.',
        'The plank is 12" wide and “heavy”.',
        'Type “x” or `"y"` here.',
        '"She called “Anna” twice," he said.',
    ],
)
def test_one_style_inches_code_and_quotes_in_quotes_stay_silent(text: str) -> None:
    assert found(RULE, text, "de", "markdown") == []
    assert found(ENGLISH, text, format="markdown") == []


def test_languages_with_mixed_habits_are_not_checked() -> None:
    assert found(RULE, 'Il a dit "oui" puis « non ».', "fr") == []


def test_straight_marks_throughout_are_wrong_in_plain_text_of_some_languages() -> None:
    rule = "any.quotes.straight-for-low-high"
    text = 'Sie nannte es "ein Wunder" und ging.'
    assert found(rule, text, "de") == ['"ein Wunder"']
    assert repaired(rule, text, "de") == "Sie nannte es „ein Wunder“ und ging."
    assert found(rule, text, "de", "markdown") == []
    assert found(rule, f"{text} Das Wort „See“ auch.", "de") == []


def test_of_messages_each_is_read_by_itself() -> None:
    message = 'msgid "{}"\nmsgstr "{}"\n\n'
    curly, straight = "Die „Mühle“ steht.", 'Das \\"Seil\\" riss.'
    assert found(RULE, message.format("a", curly) + message.format("b", straight), "de", "po") == []
    assert found(RULE, message.format("a", f"{curly} {straight}"), "de", "po") == ['\\"Seil\\"']
