"""Russian words in Latin letters: what a translator that does not know them leaves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import marisa_trie

from mtcheck.languages import foreign_words

LETTERS = dict(zip("абвгдезийклмнопрстуфыъьэ", "a b v g d e z i y k l m n o p r s t u f y _ _ e".split(), strict=True))
"""What both ways of writing have in common; "_" is nothing."""

OTHERS = "вйёжхцчшщюя"
ENGLISH = LETTERS | dict(zip(OTHERS, "v y yo zh kh ts ch sh shch yu ya".split(), strict=True))
GERMAN = LETTERS | dict(zip(OTHERS, "w j jo sch ch z tsch sch schtsch ju ja".split(), strict=True))
GLIDES = {"ие": "ije", "ия": "ija", "ье": "je"}
"""How the German way writes these pairs."""

SHORTEST = 5
LONG = 8
"""Letters. Shorter words must be common: a rare one may be a word of any language."""

COMMON, RARE = 2.9, 1.5
"""Zipf values from which short and long words are listed."""


def write_romanised(folder: Path) -> list[Path]:
    """Write `romanised.trie` to the folder; return its path."""
    path = folder / "romanised.trie"
    marisa_trie.Trie(sorted(romanised_words())).save(str(path))
    return [path]


def romanised_words() -> set[str]:
    """Return the words, both ways, without those that a language in Latin letters has."""
    import wordfreq

    listed = foreign_words()
    found: set[str] = set()
    for word, share in wordfreq.get_frequency_dict("ru", "large").items():
        zipf = math.log10(share) + 9
        if set(word) <= set(ENGLISH):
            long_enough = LONG if zipf < COMMON else SHORTEST
            ways = (_spelt(word, ENGLISH), _german(word)) if zipf >= RARE else ()
            found.update(way.replace("_", "") for way in ways if len(way.replace("_", "")) >= long_enough)
    return {word for word in found if word not in listed}


def _german(word: str) -> str:
    for pair, glide in GLIDES.items():
        word = word.replace(pair, glide)
    return _spelt(word, GERMAN)


def _spelt(word: str, letters: Mapping[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in word)
