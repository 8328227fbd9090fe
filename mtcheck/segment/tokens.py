"""Cuts text into words; runs of letters of a script without spaces are cut into pieces that mostly are words."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from mtcheck.engines.pieces import solid_pieces
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_LETTERS, SOLID_RUN, WIDE
from mtcheck.text.words import WORD

RUN_OR_WORD = lazy(f"([{SOLID_LETTERS}]+)|(?:(?![{SOLID_LETTERS}]){WORD.pattern[:-1]})+")
"""Group 1 is a run; a word ends where a run begins."""

GAP_OR_WORD = lazy(f"({WORD.pattern})")


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
    if not text.isascii() and WIDE.search(text) and SOLID_RUN.search(text):
        return _with_pieces(text)
    # Gap, word, gap, word, gap: the ends of the gaps are the starts of the words, found without a step in Python.
    parts = GAP_OR_WORD.split(text)
    starts = list(accumulate(map(len, parts)))[:-1:2]
    return Tokens(parts[1::2], starts, solid=False)


def _with_pieces(text: str) -> Tokens:
    found = [*RUN_OR_WORD.finditer(text)]
    pieces = iter(solid_pieces([match[1] for match in found if match.lastindex]))
    words: list[str] = []
    starts: list[int] = []
    for match in found:
        cut = next(pieces) if match.lastindex else [match[0]]
        words.extend(cut)
        starts.extend(accumulate(map(len, cut[:-1]), initial=match.start()))
    return Tokens(words, starts, solid=True)
