"""Words without their diacritics that are not words of the language: what tells that a text has lost them."""

from __future__ import annotations

import math
import unicodedata
from pathlib import Path

import marisa_trie

LANGUAGES = "ca cs da de es fi fr hr hu is it lt lv nb pl pt ro sk sl sv tr vi".split()
CODES = {"hr": "sh"}
"""What wordfreq calls a language where the names differ."""

NEVER_SURE = ("vi",)
"""Lists in which syllables of other words stand."""

COMMON = 3.0
"""Zipf value of a word from which its bare form is listed."""

DISTANCE = 1.0
"""Orders of magnitude by which the bare form must be rarer than the word."""

SURE_DISTANCE = 3.0
"""The same, for bare forms that are wrong wherever they stand. Nothing is known of what is rarer than 1.0."""

LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ı": "i", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def write_diacritics(folder: Path) -> list[Path]:
    """Write `diacritics.trie` for each language: keys are "bare=word", or "bare!word" for the sure ones."""
    written = []
    for tag in LANGUAGES:
        path = folder / tag / "diacritics.trie"
        path.parent.mkdir(exist_ok=True)
        marisa_trie.Trie(sorted(bare_forms(CODES.get(tag, tag)))).save(str(path))
        written.append(path)
    return written


def bare_forms(code: str) -> list[str]:
    """Return the keys for a language of wordfreq."""
    zipfs = _zipfs(code)
    best: dict[str, str] = {}
    for word, zipf in sorted(zipfs.items(), key=lambda entry: (-entry[1], entry[0])):
        bare = without_diacritics(word)
        if zipf >= COMMON and bare != word and len(bare) > 2 and zipf - zipfs.get(bare, 0.0) >= DISTANCE:
            best.setdefault(bare, word)
    keys = []
    for bare, word in best.items():
        is_sure = zipfs[word] - max(1.0, zipfs.get(bare, 0.0)) >= SURE_DISTANCE and len(bare) > 3
        is_sure = is_sure and code not in NEVER_SURE
        keys.append(f"{bare}{'!' if is_sure else '='}{word}")
    return keys


def share_with_diacritics(code: str) -> float:
    """Return the share of the words of running text that have a diacritic."""
    zipfs = _zipfs(code)
    total = sum(10**zipf for zipf in zipfs.values())
    return sum(10**zipf for word, zipf in zipfs.items() if without_diacritics(word) != word) / total


def without_diacritics(word: str) -> str:
    """Return a lower-cased word as a keyboard without its diacritics writes it.

    >>> without_diacritics("żółć")
    'zolc'
    """
    apart = unicodedata.normalize("NFD", word.translate(LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _zipfs(code: str) -> dict[str, float]:
    import wordfreq

    table = wordfreq.get_frequency_dict(code, "best")
    return {word: math.log10(share) + 9 for word, share in table.items() if word.isalpha()}
