"""Common words of many languages: what tells that a stretch of text was left untranslated."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from functools import lru_cache

import marisa_trie

from mtcheck.languages.folders import ANY, data_file, rules_folder
from mtcheck.languages.packed import PackedRecords, mapped_trie

BLOCK = 64
"""Words whose counts are added up to find where a word's readings begin: less room than an offset for each word."""

OFFSET = struct.Struct("<I")
ZIPF_STEPS = 25
"""A Zipf value is stored in steps of 1/25."""

CACHE_SIZE = 100_000
"""Words. The cache is emptied when it is full, so that memory stays bounded over a whole corpus."""

Readings = tuple[tuple[str, float], ...]
"""Pairs of language tag and Zipf value (log10 of the frequency per 10⁹ words), most frequent first."""


class ForeignWords:
    """The commonest words of many languages in Latin and Cyrillic letters together, mapped into memory.

    `languages` are their tags, `cyrillic` those in Cyrillic letters.

    The record file holds one offset (unsigned 32 bits) per block of words, one count of readings per word, then
    the readings: two bytes each, number of the language and Zipf value.
    """

    def __init__(self, trie_path: str, records_path: str) -> None:
        self._trie = mapped_trie(trie_path)
        records = PackedRecords(records_path)
        self.languages = tuple(records.header["languages"].split())
        self.cyrillic = frozenset(records.header.get("cyrillic", "").split())
        self._same = [pair.split("=") for pair in records.header.get("same", "").split()]
        self._view = records.view
        self._offsets_byte = records.offset
        self._counts_byte = records.offset + OFFSET.size * -(-len(self._trie) // BLOCK)
        self._readings_byte = self._counts_byte + len(self._trie)
        self._cache: dict[str, Readings] = {}
        self._shared: dict[int, tuple[str, float]] = {}

    def __len__(self) -> int:
        """Return the number of word forms."""
        return len(self._trie)

    def __contains__(self, word: str) -> bool:
        """Return whether a case-folded word is listed in any language; nothing is remembered."""
        return word in self._trie

    def own(self, tags: Iterable[str]) -> frozenset[str]:
        """Return the languages that are not foreign to a text in one with these tags, nearest first; maybe none.

        Close varieties count as one: Croatian words in Latin letters are Serbian too.
        """
        for tag in tags:
            found = {tag, *(other for name, other in self._same if name == tag)} & set(self.languages)
            if found:
                return frozenset(found)
        return frozenset()

    def get(self, word: str) -> Readings:
        """Return in which languages a lower-cased word is common, most frequent first; empty if in none.

        The lists are case-folded ("strasse"), the word need not be. Curly apostrophes count as straight ones.
        """
        try:
            return self._cache[word]
        except KeyError:
            if len(self._cache) >= CACHE_SIZE:
                self._cache.clear()
            readings = self._cache[word] = self._look_up(word)
            return readings

    def _look_up(self, word: str) -> Readings:
        number = self._trie.get(word.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        if number is None:
            return ()
        block = number // BLOCK
        (before,) = OFFSET.unpack_from(self._view, self._offsets_byte + OFFSET.size * block)
        counts = self._counts_byte
        before += sum(self._view[counts + block * BLOCK : counts + number])
        start = self._readings_byte + 2 * before
        pairs = self._view[start : start + 2 * self._view[counts + number]]
        return tuple(self._reading(pairs[at], pairs[at + 1]) for at in range(0, len(pairs), 2))

    def _reading(self, language: int, steps: int) -> tuple[str, float]:
        """Return one reading. There are few different ones: words share them, which halves the memory."""
        key = language << 8 | steps
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = self.languages[language], steps / ZIPF_STEPS
        return found


@lru_cache(maxsize=1)
def foreign_words() -> ForeignWords:
    """Return the words of all languages, loaded when first asked for."""
    folder = os.path.join(rules_folder(), ANY)
    return ForeignWords(os.path.join(folder, "foreign.trie"), os.path.join(folder, "foreign.bin"))


@lru_cache(maxsize=16)
def dictionary(tag: str) -> marisa_trie.Trie | None:
    """Return the words of a language of which no frequencies are known, None if there is no `words.trie`."""
    path = data_file(tag, "words.trie")
    return None if path is None else mapped_trie(path)


def packed_readings(readings: list[list[tuple[int, float]]]) -> bytes:
    """Return the records for words in the order of their key numbers; a reading is language number and Zipf."""
    offsets, counts, pairs = bytearray(), bytearray(), bytearray()
    for number, entries in enumerate(readings):
        if number % BLOCK == 0:
            offsets += OFFSET.pack(len(pairs) // 2)
        counts.append(len(entries))
        for language, zipf in sorted(entries, key=lambda entry: (-entry[1], entry[0])):
            pairs += bytes((language, min(255, round(zipf * ZIPF_STEPS))))
    return bytes(offsets + counts + pairs)
