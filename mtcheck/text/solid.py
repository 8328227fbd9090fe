"""Runs of letters in scripts that put no space between words."""

from __future__ import annotations

from mtcheck.text import lazy

SOLID_LETTERS = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u104c-\u109f\u1780-\u17d3\u17d7\u17dc-\u17dd"
    "\u3005-\u3007\u3041-\u3096\u3099-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters and marks of Thai, Lao, Burmese, Khmer, Kana and Han, as ranges of a character class; no digits, no signs."""

WIDE = lazy("[^\0-\u036f\u2000-\u2bff]")
"""What is neither a Latin letter nor a sign of general use: a text without it has no letter named here.

This class compiles in a tenth of the time of those, and most texts of the West need no other.
"""

SOLID_RUN = lazy(f"[{SOLID_LETTERS}]+")
"""A run of letters without spaces, which may be one word or a whole clause."""
