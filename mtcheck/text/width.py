"""How many columns of a terminal a text takes."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})
_CONJOINING_JAMO = range(0x1160, 0x1200)
"""Vowels and finals of Hangul, drawn into the syllable block of the letter before."""


def display_width(text: str) -> int:
    """Return the width of a text in terminal columns.

    Wide and full-width characters (UAX #11) take two columns, combining marks and format characters none.
    Controls count nothing: make them `visible` first. Joined emoji are counted one by one, as most terminals do.

    >>> display_width("naïve"), display_width("日本")
    (5, 4)
    """
    if text.isascii():
        return sum(map(str.isprintable, text)) if not text.isprintable() else len(text)
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if category(character) in _NO_WIDTH or ord(character) in _CONJOINING_JAMO:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
