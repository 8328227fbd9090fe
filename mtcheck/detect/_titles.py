"""Capitals that are right: titles, names, headings in title case, labels of a user interface."""

from __future__ import annotations

import re

from mtcheck.detect._capitals import Capital
from mtcheck.detect._surroundings import Surroundings, is_capitalised

REACH = 4
"""Words to either side in which a title may go on."""

TITLE_CASE_SHARE = 0.5
"""Share of capitalised words of more than three letters that makes a line a heading in title case."""

SENTENCE_END = ".!?…"
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class TitleFilter:
    """Decides whether a capital is part of something that is written with capitals.

    `small` are the words that stay lower-case inside titles, `labels` the words after which a label is named
    ("click", "called"), `determiners` those after which a capitalised verb or adjective begins a label.
    """

    def __init__(self, small: frozenset[str], labels: frozenset[str], determiners: frozenset[str]) -> None:
        self._small = small
        self._labels = labels
        self._determiners = determiners

    def allows(self, capital: Capital, around: Surroundings) -> bool:
        """Return whether the capital is still suspicious."""
        return not (
            self._after_stop(capital, around)
            or self._goes_on(around, 1)
            or self._after_name(capital, around)
            or self._is_label(capital, around)
            or _in_title_case(around)
            or _recurs(capital, around)
        )

    @staticmethod
    def _after_stop(capital: Capital, around: Surroundings) -> bool:
        """A sentence may begin after a closing sign that follows a stop, or inside brackets that opened."""
        text = around.passage.text
        before = text[capital.start - 2]
        if before in "”’\"»)]":
            inner = text[capital.start - 3 : capital.start - 2]
            if inner in SENTENCE_END or not (inner.isalnum() or inner == ","):
                return True
            if before in ")]":
                opening = "(" if before == ")" else "["
                return opening not in text[around.unit[0] : capital.start]
        return False

    def _goes_on(self, around: Surroundings, step: int) -> bool:
        """A capitalised word follows, directly or after small words: “Who Rang the Bell”, “In the Woods”."""
        for offset in range(1, REACH + 1):
            word = around.word(offset * step)
            if not word or around.gap(offset - 1) not in (" ", "-", "’", "'"):
                return False
            if is_capitalised(word) and word != "I":
                return True
            if word.lower() not in self._small:
                return False
        return False

    def _after_name(self, capital: Capital, around: Surroundings) -> bool:
        """A capitalised word stands right before, so that both may be one name."""
        previous = around.word(-1)
        if around.gap(-1) != " " or not is_capitalised(previous):
            return False
        return capital.kind != "function" or around.sentence()[0] >= around.start(-1)

    def _is_label(self, capital: Capital, around: Surroundings) -> bool:
        previous = around.word(-1).lower()
        if previous in self._labels:
            return True
        return capital.kind != "function" and previous in self._determiners


def _in_title_case(around: Surroundings) -> bool:
    """The line has no stop at its end and most of its longer words are capitalised."""
    line = around.passage.text[slice(*around.unit)]
    if line.rstrip().endswith(tuple(".!?…:;,")):
        return False
    long_words = LONG_WORD.findall(line)
    return sum(map(is_capitalised, long_words)) >= TITLE_CASE_SHARE * len(long_words)


def _recurs(capital: Capital, around: Surroundings) -> bool:
    """The same word stands elsewhere in the passage with a capital in mid-sentence: a term or a name."""
    if capital.kind == "function":
        return False
    pattern = re.compile(rf"(?<=[\w,;] ){re.escape(capital.word)}\b")
    return sum(1 for _ in pattern.finditer(around.passage.text)) > 1
