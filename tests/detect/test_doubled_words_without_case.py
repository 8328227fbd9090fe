"""Doubled words in scripts without capitals, and in languages that double words freely."""

from __future__ import annotations

import pytest

from tests.detect.finding import repaired

RULE = "any.repeats.doubled-word"


@pytest.mark.parametrize(
    ("language", "text", "clean"),
    [
        ("ar", "فتح الحارس الباب الباب للزوار.", "فتح الحارس الباب للزوار."),
        ("fa", "نگهبان در در برج خوابید.", "نگهبان در برج خوابید."),
        ("he", "השומר פתח את את הדלת.", "השומר פתח את הדלת."),
        ("ko", "등대지기는 문을 문을 열었다.", "등대지기는 문을 열었다."),
        ("ta", "காவலர் கதவைத் கதவைத் திறந்தார்.", "காவலர் கதவைத் திறந்தார்."),
        ("hi", "पहरेदार ने ने दरवाज़ा खोला।", "पहरेदार ने दरवाज़ा खोला।"),
        ("ur", "محافظ نے نے دروازہ کھولا۔", "محافظ نے دروازہ کھولا۔"),
        ("bn", "ঘরটি থেকে থেকে লোকটি বের হলো।", "ঘরটি থেকে লোকটি বের হলো।"),
    ],
)
def test_a_doubled_word_goes(language: str, text: str, clean: str) -> None:
    assert repaired(RULE, text, language) == clean


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وقفوا صفًا صفًا أمام البرج، كما ذكرت بي بي سي."),
        ("fa", "کم کم باران گرفت و بی بی سی خبر داد."),
        ("he", "לאט לאט נפתחה הדלת."),
        ("ko", "등대지기는 아주 아주 천천히 걸었다."),
        ("hi", "वह धीरे धीरे घर घर गया।"),
        ("ur", "وہ آہستہ آہستہ گھر گھر گیا۔"),
        ("bn", "সে ধীরে ধীরে ঘরে ঘরে গেল।"),
    ],
)
def test_doubling_for_effect_and_spelt_letters_are_left_alone(language: str, text: str) -> None:
    assert repaired(RULE, text, language) == text
