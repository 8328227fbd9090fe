"""Letter salad is found whole; long words, codes and sounds are left alone."""

from __future__ import annotations

import pytest

from tests.detect.finding import found

RULE = "any.unintelligible.letter-salad"


@pytest.mark.parametrize(
    ("language", "salad"),
    [
        ("en", "hgfjdk wqrtzp lkjsdf nbvxcm"),
        ("de", "sdkfjghwertzlkjhgfdsnbvcx"),
        ("fr", "kjhgfd mlpsqr wxcvbn tgrfds"),
        ("ru", "йцкнгшщзхфвпрлджчсмтб"),
    ],
)
def test_salad_is_found_without_its_neighbours(language: str, salad: str) -> None:
    assert found(RULE, f"Every morning {salad} the old mill.", language) == [salad]


@pytest.mark.parametrize(
    "text",
    [
        "Die Rechtschreibkommission und die Angstschweißforscherinnen tagen.",
        "The station is called Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.",
        "It contains dichlorodiphenyltrichloroethane and methylchloroisothiazolinone.",
        "See https://example.org/qwrtzpsdfghjklxcvbnmqwrt and qwrtzpsdfghjklxcvbnmqwrt@example.org.",
        "Type “qwrtzpsdfghjklxcvbnmqwrt” and press Enter.",
        "Type abcdefghijklmnopqrstuvwxyz to see all letters.",
        "Brrrrrrrrrrrrrrrrrrrrrrrrr, zzzzzzzzzzzzzzzzzzzzzzzzzzz, xxxxxxxxxxxxxxxxxxxxxxxxxx.",
        "The key is QWRTZPSDFGHJKLXCVBNMQWRT or qwRtzpSdfGhjkLxcvBnmqWrt1.",
        "Run strncpy vsnprintf msgctxt and stdscr.",
        "",
    ],
)
def test_what_only_looks_like_salad_is_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_salad_that_comes_back_is_a_name() -> None:
    salad = "qwrtzpsdfghjklxcvbnmqwrt"
    assert found(RULE, f"The lake {salad} is deep. The lake {salad} is cold.") == []
