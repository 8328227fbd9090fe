"""The character of a number, as escapes name it."""

from __future__ import annotations

_LAST = 0x10FFFF


def character(code: int) -> str:
    """Return the character of a code point, U+FFFD for a half of a character and for what is beyond Unicode.

    >>> character(0xE9), character(0xD83D) == character(0x110000) == "\N{REPLACEMENT CHARACTER}"
    ('é', True)
    """
    return chr(code) if code <= _LAST and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
