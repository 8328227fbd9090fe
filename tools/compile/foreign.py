"""The common words of every language in Latin or Cyrillic letters that wordfreq knows, in one structure."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

import marisa_trie

from mtcheck.languages.foreign import packed_readings
from tools.compile.pack import write_packed

WIDE = ("en", "de", "fr", "es", "it", "pt", "nl", "ru")
"""Languages that texts are most often translated from or into: the whole small list."""

NARROW = (
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "sk",
    "sl",
    "sh",
    "hu",
    "ro",
    "tr",
    "id",
    "ms",
    "vi",
    "lt",
    "lv",
    "ca",
    "is",
    "fil",
    "uk",
    "bg",
    "mk",
)
NARROW_SIZE = 20_000
"""Words. What is rarer says little about a short remain and costs room."""

TAGS = {"sh": "hr"}
"""wordfreq keeps Croatian, Bosnian and Serbian together, in Latin letters."""

SERBIAN = "sr"
"""The same words in Cyrillic letters."""

CYRILLIC = ("ru", "uk", "bg", "mk", SERBIAN)
SAME = {"sr": "hr", "bs": "hr", "hr": "sr", "no": "nb", "nn": "nb"}
"""Languages to which the words of another one are not foreign."""

TWO_LETTERS = {"dž": "џ", "lj": "љ", "nj": "њ"}
ONE_LETTER = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


def write_foreign(folder: Path, made_with: str) -> list[Path]:
    """Write `foreign.trie` and `foreign.bin` to the folder; return both paths.

    `made_with` names the version of wordfreq.
    """
    codes = [*WIDE, *NARROW]
    words: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, code in enumerate(codes):
        for word, zipf in common_words(code, None if code in WIDE else NARROW_SIZE):
            words[word].append((number, zipf))
    for word, zipf in common_words("sh", NARROW_SIZE):
        if cyrillic := in_cyrillic(word):
            words[cyrillic].append((len(codes), zipf))
    trie = marisa_trie.Trie(words)
    readings: list[list[tuple[int, float]]] = [[] for _ in range(len(trie))]
    for word, entries in words.items():
        readings[trie[word]] = entries
    header = {
        "languages": " ".join([*(TAGS.get(code, code) for code in codes), SERBIAN]),
        "cyrillic": " ".join(CYRILLIC),
        "same": " ".join(f"{tag}={other}" for tag, other in SAME.items()),
        "made-with": made_with,
    }
    return write_packed(folder, "foreign", trie, header, packed_readings(readings))


def common_words(code: str, size: int | None) -> list[tuple[str, float]]:
    """Return the most frequent words of letters and apostrophes with their Zipf values, at most `size`."""
    import wordfreq

    table = wordfreq.get_frequency_dict(code, "small")
    is_word = _is_cyrillic_word if code in CYRILLIC else _is_latin_word
    words = [(word, math.log10(share) + 9) for word, share in table.items() if is_word(word)]
    return sorted(words, key=lambda entry: (-entry[1], entry[0]))[:size]


def _is_latin_word(word: str) -> bool:
    letters = word.replace("'", "")
    return letters.isalpha() and all(
        letter.isascii() or "\u00c0" <= letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in letters
    )


def _is_cyrillic_word(word: str) -> bool:
    letters = word.replace("'", "")
    return letters.isalpha() and all("\u0400" <= letter < "\u0530" for letter in letters)


def in_cyrillic(word: str) -> str:
    """Return a Serbian word in Cyrillic letters, empty if it has letters of other languages.

    >>> in_cyrillic("ljubičica")
    'љубичица'
    """
    for pair, letter in TWO_LETTERS.items():
        word = word.replace(pair, letter)
    word = word.translate(ONE_LETTER)
    return word if _is_cyrillic_word(word) else ""
