"""What counts as a word."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.model import Document, Unit
from mtcheck.text import lazy
from mtcheck.text.solid import WIDE

SOLID_SCRIPTS = lazy(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Kana, Han."""

LETTERS_PER_WORD = 2
"""In those scripts two letters are counted as one word."""


def word_counts(document: Document, units: Sequence[Unit]) -> tuple[int, ...]:
    """Return the number of words in each unit; where words are not spaced, half the number of letters."""
    prose = document.prose
    solid = WIDE.search(prose) is not None and SOLID_SCRIPTS.search(prose) is not None
    return tuple(_count(prose[unit.local.start : unit.local.end], solid) for unit in units)


def _count(text: str, solid: bool) -> int:
    words = len(text.split())
    if not solid:
        return words
    letters = len(SOLID_SCRIPTS.findall(text))
    return max(words, (letters + LETTERS_PER_WORD - 1) // LETTERS_PER_WORD) if letters else words
