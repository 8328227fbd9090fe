"""The words of a language: how frequent, how written, what part of speech."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.languages.packed import PackedRecords, mapped_trie

RECORD = struct.Struct("<HBBBBBB")
"""Flags, Zipf, share of capitals, share of nouns, two counts (four bits each), prefixes, suffixes."""

FLAGS = struct.Struct("<H")
"""The first field of a record."""

ZIPF_STEPS = 30
"""A Zipf value of 0–8.5 is stored in steps of 1/30."""

SHARE_STEPS = 250
UNKNOWN = 255
PRODUCTIVITY_STEPS = 20

ZIPFS = [step / ZIPF_STEPS for step in range(256)]
SHARES = [-1.0 if step == UNKNOWN else step / SHARE_STEPS for step in range(256)]
PRODUCTIVITIES = [step / PRODUCTIVITY_STEPS for step in range(256)]
"""The values of the bytes of a record: words share them."""

CACHE_SIZE = 200_000
"""Words. The cache is emptied when it is full, so that memory stays bounded over a whole corpus."""


class Word(NamedTuple):
    """What the lexicon knows about one word form.

    `zipf` is log10 of the frequency per 10⁹ words (3 and more is common, 0 unknown). `flags` are bits of
    `mtcheck.languages.flags`. `cap_share` (0–1) is the share of its mid-sentence uses that are capitalised, -1 if
    too few were seen; `cap_n` says how many, rounded down to a power of two. `noun_share` (0–1) is the share of its
    uses tagged as noun, name, adjective, number or foreign word, -1 if never seen; `pos_n` says how many.
    `prefixes` and `suffixes` are ln(1 + number of other listed words that begin or end with it).
    """

    zipf: float
    flags: int
    cap_share: float
    cap_n: int
    noun_share: float
    pos_n: int
    prefixes: float
    suffixes: float


class Lexicon:
    """A compiled word list, mapped into memory. Look-ups are remembered.

    `is_checked`: dictionaries say which forms are words, so that a form without flags hardly is one. Otherwise a form
    without flags is one that is too rare to tell. `elided_words` are those that lose a vowel before another word, as
    far as they are written then (“l”, “qu”), longest first.
    """

    def __init__(self, trie_path: str, records_path: str) -> None:
        self._trie = mapped_trie(trie_path)
        records = PackedRecords(records_path)
        self._view, self._offset = records.view, records.offset
        self._suffixes = records.header.get("clitic-suffixes", "").split()
        self._prefixes = tuple(records.header.get("clitic-prefixes", "").split())
        self.elided_words = tuple(prefix.rstrip("'") for prefix in self._prefixes)
        self.is_checked = records.header.get("evidence") != "frequency"
        self._cache: dict[str, Word | None] = {}

    def __len__(self) -> int:
        """Return the number of word forms."""
        return len(self._trie)

    def get(self, word: str) -> Word | None:
        """Return what is known about a lower-cased word; None if it is not listed.

        Curly apostrophes count as straight ones. A form with a clitic ending (a possessive) or an elided word before
        it (“l’eau”) that is not listed itself is looked up without them.
        """
        try:
            return self._cache[word]
        except KeyError:
            return self._remember(word, self._look_up(word))

    def entry(self, word: str) -> Word | None:
        """Return what is known about exactly this form, no ending taken off; None if it is not listed."""
        number = self._trie.get(word)
        return None if number is None else self._record(number)

    def flags(self, word: str) -> int:
        """Return the flags of exactly this form, 0 if it is not listed or nothing is known but its frequency.

        Three times faster than `get` for a word that was not looked up before.
        """
        number = self._trie.get(word)
        if number is None:
            return 0
        value: int = FLAGS.unpack_from(self._view, self._offset + RECORD.size * number)[0]
        return value

    def is_word(self, word: str) -> bool:
        """Return whether the word is listed, in whatever case it is given."""
        return self.get(word.lower()) is not None

    def zipf(self, word: str) -> float:
        """Return the Zipf value of a lower-cased word, 0 if it is not listed."""
        entry = self.get(word)
        return 0.0 if entry is None else entry.zipf

    def base(self, word: str) -> str:
        """Return the word with straight apostrophes and without a clitic ending such as the possessive."""
        plain = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        for suffix in self._suffixes:
            if plain.endswith(suffix) and len(plain) > len(suffix):
                return plain[: -len(suffix)]
        return plain

    def clitic_length(self, word: str) -> int:
        """Return the code points of an elided word before an apostrophe (“l’accident”: 2), 0 if there is none."""
        if not self._prefixes:
            return 0
        plain = word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        return next((len(prefix) for prefix in self._prefixes if plain.startswith(prefix)), 0)

    def words(self) -> Iterator[str]:
        """Yield every form that is listed."""
        yield from self._trie.iterkeys()

    def prefixes(self, text: str) -> list[str]:
        """Return the listed words that the lower-cased text begins with, shortest first, itself included."""
        found: list[str] = self._trie.prefixes(text)
        return found

    def reach(self, text: str, start: int) -> int:
        """Return how many letters of the lower-cased text some listed word begins with, at least `start`."""
        while start < len(text) and next(self._trie.iterkeys(text[: start + 1]), None) is not None:
            start += 1
        return start

    def _look_up(self, word: str) -> Word | None:
        plain = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        found = self.entry(plain) or self.entry(self.base(word))
        return found or self.entry(plain[self.clitic_length(plain) :])

    def _record(self, number: int) -> Word:
        return _word(RECORD.unpack_from(self._view, self._offset + RECORD.size * number))

    def _remember(self, word: str, entry: Word | None) -> Word | None:
        if len(self._cache) >= CACHE_SIZE:
            self._cache.clear()
        self._cache[word] = entry
        return entry


def packed_word(word: Word) -> bytes:
    """Return the record of a word: the inverse of what `Lexicon.get` reads, up to rounding."""
    return RECORD.pack(
        word.flags,
        min(255, round(word.zipf * ZIPF_STEPS)),
        _packed_share(word.cap_share),
        _packed_share(word.noun_share),
        _packed_count(word.cap_n) << 4 | _packed_count(word.pos_n),
        min(255, round(word.prefixes * PRODUCTIVITY_STEPS)),
        min(255, round(word.suffixes * PRODUCTIVITY_STEPS)),
    )


def _packed_count(count: int) -> int:
    return min(15, count.bit_length())


def _packed_share(share: float) -> int:
    return UNKNOWN if share < 0 else round(share * SHARE_STEPS)


def _word(record: tuple[int, ...]) -> Word:
    flags, zipf, cap_share, noun_share, counts, prefixes, suffixes = record
    return Word(
        ZIPFS[zipf],
        flags,
        SHARES[cap_share],
        1 << (counts >> 4) >> 1,
        SHARES[noun_share],
        1 << (counts & 15) >> 1,
        PRODUCTIVITIES[prefixes],
        PRODUCTIVITIES[suffixes],
    )
