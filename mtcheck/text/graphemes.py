"""Where an edit may not cut: inside what a reader sees as one character."""

from __future__ import annotations

from unicodedata import category

_MARKS = frozenset({"Mn", "Mc", "Me"})
_JOINER = "\N{ZERO WIDTH JOINER}"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JAMO_AFTER = range(0x1160, 0x1200)
_JAMO = range(0x1100, 0x1200)


def cuts_grapheme(text: str, offset: int) -> bool:
    """Return whether a cut at the offset (code points) would part what belongs together.

    That is: CR from LF, a mark, variation selector, joiner or skin tone from what it stands on, what is joined from
    its joiner, the two letters of a flag, the letters of a Hangul syllable. A simple form of UAX #29.

    >>> cuts_grapheme("e\\u0301", 1), cuts_grapheme("ab", 1)
    (True, False)
    """
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if before.isascii() and after.isascii():
        return before == "\r" and after == "\n"
    return (
        (_extends(after) and not before.isspace())
        or (before == _JOINER and not after.isspace())
        or (ord(before) in _JAMO and ord(after) in _JAMO_AFTER)
        or _cuts_flag(text, offset)
    )


def _extends(character: str) -> bool:
    return character == _JOINER or category(character) in _MARKS or ord(character) in _SKIN_TONES


def _cuts_flag(text: str, offset: int) -> bool:
    """Return whether an odd number of regional letters stands before the offset and another follows."""
    if ord(text[offset]) not in _REGIONAL:
        return False
    start = offset
    while start and ord(text[start - 1]) in _REGIONAL:
        start -= 1
    return (offset - start) % 2 == 1
