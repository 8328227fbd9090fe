"""How a language writes numbers, and what stands around a number in a text."""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from typing import NamedTuple

from mtcheck.languages import Language
from mtcheck.languages.folders import data_file
from mtcheck.text import lazy

BLANKS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"

ALPHABETS = r"A-Za-z\u00AA-\u0DFF"
"""Letters of scripts with blanks between words: a number after them is part of a name."""

NUMBER = lazy(
    rf"\d(?<![\d{ALPHABETS}_.,:/#+=~^*<>\\\[]\d)(?<![{ALPHABETS}]-\d)\d{{0,2}}"
    rf"(?:(?:[{BLANKS}]\d{{3}}(?!\d))+(?:[.,]\d+)*|(?:[.,]\d+)+)(?![.,:/×]?\d|[+:/=_]|\.[a-z])"
)
"""A number with signs or blanks between its digits, that is no part of a longer expression."""

WORD_BEFORE = lazy(rf"(\w[\w'’]*)\.?[{BLANKS}(]*(?:\d[\d.,]*[-–])?\Z")
"""A word before a number or before the range that the number ends (“PHP 5.6-7.2”)."""

NAME_BEFORE = lazy(rf"(?:[\w)],?[{BLANKS}]|-)([^\W\d_]\w*)[{BLANKS}]\Z")
"""A word that another word or a comma precedes in the sentence."""

WORD_AFTER = lazy(rf"([{BLANKS}]?)([^\W\d_](?:[\w\u0900-\u0DFF'’]|-(?=\w))*[²³]?)")
SIGN_AFTER = lazy(rf"[{BLANKS}]?[%‰°℃℉\u2030\u00A2-\u00A5\u20A0-\u20CF$]")
CURRENCY = lazy(r"[\u00A2-\u00A5\u20A0-\u20CF$]")
RANGE = lazy(rf"[{BLANKS}]?(?:[-–—]|[^\W\d_]{{1,5}})[{BLANKS}]?\d+(?:[.,]\d+)?")
UNSPACED = lazy(r"[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\u0E00-\u0E7F]")
NEAR = 24
"""Code points looked at on either side."""

STEM = 5
"""Letters from which a word of CLDR is compared without its last letter, for the sake of endings."""


class Signs(NamedTuple):
    """The signs and words of `numbers.json`; words in lower case."""

    decimal: str
    group: str
    units: frozenset[str]
    periods: frozenset[str]
    scales: frozenset[str]
    currencies: frozenset[str]

    @property
    def other(self) -> str:
        """The decimal sign of the other half of the world."""
        return "." if self.decimal == "," else ","

    def measures(self, word: str) -> bool:
        """Return whether the word names a unit, a scale or a currency."""
        folded = word.lower()
        return any(self._has(words, folded) for words in (self.scales, self.currencies, self.units))

    def is_money(self, word: str) -> bool:
        """Return whether the word names a currency."""
        return self._has(self.currencies, word.lower())

    def is_period(self, word: str) -> bool:
        """Return whether the word names a unit of time."""
        return self._has(self.periods, word.lower())

    @staticmethod
    def _has(words: frozenset[str], folded: str) -> bool:
        return folded in words or (len(folded) >= STEM and not stems(words).isdisjoint(_beginnings(folded)))


@lru_cache(maxsize=256)
def stems(words: frozenset[str]) -> frozenset[str]:
    """Return the longer words without their last letter."""
    return frozenset(word[:-1] for word in words if len(word) > STEM)


def _beginnings(word: str) -> set[str]:
    """Return the word without its last one to three letters, and as it is."""
    return {word[: len(word) - cut] for cut in range(4) if len(word) - cut >= STEM}


def signs_of(language: Language) -> Signs | None:
    """Return how the language writes numbers, None if that is not known."""
    path = data_file(language.tag, "numbers.json")
    return None if path is None else _signs(path)


@lru_cache(maxsize=64)
def _signs(path: str) -> Signs:
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    sets = (frozenset(data[key]) for key in ("units", "periods", "scales", "currencies"))
    return Signs(data["decimal"], data["group"], *sets)


class Number:
    """A number in a text with its surroundings. `start` and `end` are code points of the text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.digits = text[start:end]
        self.before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
        self.after = text[end : end + NEAR].partition("\n")[0]

    @cached_property
    def word_before(self) -> str:
        """The word before the number, empty if there is none."""
        match = WORD_BEFORE.search(self.before)
        return match[1] if match else ""

    @cached_property
    def name_before(self) -> str:
        """The word before the number if it has a capital in mid-sentence, empty otherwise."""
        match = NAME_BEFORE.search(self.before)
        return match[1] if match and match[1][0].isupper() else ""

    @cached_property
    def word_after(self) -> str:
        """The word after the number, empty if there is none."""
        match = WORD_AFTER.match(self.after)
        return match[2] if match else ""

    @property
    def is_joined(self) -> bool:
        """Letters follow without a blank."""
        return self.after[:1].isalpha()

    @property
    def has_currency(self) -> bool:
        """A sign of a currency stands before or after."""
        before, after = self.before.rstrip(BLANKS)[-1:], self.after.lstrip(BLANKS)[:1]
        return any(CURRENCY.match(sign) for sign in (before, after))

    def measured_word(self) -> str:
        """Return the word after the number, or after the range that it begins (“2.5 to 10 cm”)."""
        match = RANGE.match(self.after)
        if match is None:
            return self.word_after
        word = WORD_AFTER.match(self.after, match.end())
        return word[2] if word else ""

    def says(self, phrases: tuple[str, ...]) -> bool:
        """Return whether one of the phrases follows the number or its range; “por ciento”."""
        match = RANGE.match(self.after)
        return self.after[match.end() if match else 0 :].lstrip(BLANKS).lower().startswith(phrases)

    def has_sign(self) -> bool:
        """Return whether a sign of percentage, degree or currency follows the number or its range."""
        match = RANGE.match(self.after)
        return self.has_currency or SIGN_AFTER.match(self.after, match.end() if match else 0) is not None
