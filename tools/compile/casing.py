"""Counts how words are written in mid-sentence, where a capital means something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
JOINED = (" ", ", ")
"""What may stand before a word in mid-sentence. Other marks (dash, colon, quote, bullet) can begin something new."""

SHORTEST = 4
"""Words. Shorter stretches are labels and headings more often than sentences."""

CAPITALS = 0.6
"""A stretch with a larger share of capitalised words is a heading or a list of names."""


@dataclass(slots=True)
class CaseCounts:
    """Mid-sentence uses of each lower-cased form: in lower case, and with a capital."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    lowered: Callable[[str], str] = str.lower

    def add(self, texts: Iterable[str], *, runs: bool) -> None:
        """Count running text. `runs` False leaves out capitalised words beside capitalised words.

        Software documentation names buttons and menus in the middle of its sentences ("the Large Text switch"):
        there only a capital that stands alone tells a name.
        """
        for text in texts:
            self._add_text(text, runs)

    def _add_text(self, text: str, runs: bool) -> None:
        matches = list(WORD.finditer(text))
        capital = [match[0][0].isupper() for match in matches]
        if len(matches) < SHORTEST or sum(capital) > CAPITALS * len(matches):
            return
        for index in range(1, len(matches)):
            word = matches[index][0]
            gap = text[matches[index - 1].end() : matches[index].start()]
            if gap not in JOINED or (word.isupper() and len(word) > 1):
                continue
            if not capital[index]:
                self.lower[word] += 1
            elif runs or not _has_capital_neighbour(capital, index):
                self.capital[self.lowered(word)] += 1


def _has_capital_neighbour(capital: Sequence[bool], index: int) -> bool:
    return (index > 1 and capital[index - 1]) or (index + 1 < len(capital) and capital[index + 1])
