"""Cuts text into words; runs of letters of a script without spaces are cut into pieces that mostly are words."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from mtcheck.engines.pieces import solid_pieces
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_LETTERS, SOLID_RUN
from mtcheck.text.words import WORD

AROUND_RUNS = lazy(f"([{SOLID_LETTERS}]+)")


class Tokens(NamedTuple):
    """Words with the code points where they begin. `solid` tells whether some of them are pieces of runs."""

    words: list[str]
    starts: list[int]
    solid: bool


def tokens(text: str) -> Tokens:
    """Return the words of a text in order.

    >>> tokens("Über 3 Tage").words
    ['Über', '3', 'Tage']
    >>> tokens("我们用Python写程序").words
    ['我们', '用', 'Python', '写', '程序']
    """
    words: list[str] = []
    starts: list[int] = []
    for match in WORD.finditer(text):
        words.append(match[0])
        starts.append(match.start())
    if text.isascii() or SOLID_RUN.search(text) is None:
        return Tokens(words, starts, solid=False)
    return _cut(words, starts)


def _cut(words: list[str], starts: list[int]) -> Tokens:
    """Cut words at the edges of their runs, and the runs into pieces."""
    pieces = iter(solid_pieces([run for word in words if not word.isascii() for run in SOLID_RUN.findall(word)]))
    cut = Tokens([], [], solid=True)
    for word, start in zip(words, starts, strict=True):
        # Every other part is a run; before the first and after the last one there may be nothing.
        parts = [word] if word.isascii() else AROUND_RUNS.split(word)
        for index, part in enumerate(parts):
            if part:
                found = next(pieces) if index % 2 else [part]
                cut.words.extend(found)
                cut.starts.extend(accumulate(map(len, found[:-1]), initial=start))
                start += len(part)
    return cut
