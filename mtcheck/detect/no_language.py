"""Letters that are no language at all: “fjdksl vbnmqw hgjfkd”, what a lost decoder or a cat on the keyboard leaves.

Words of every language are made of few, long pieces of a sub-word model that has seen forty languages; random letters
fall apart into single ones. Only stretches of at least twenty small letters are judged.

Deliberately left alone: words with capitals inside, digits or signs (codes, keys, hashes, addresses), and whatever
stands once more in the passage, which is a name or a term.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, islice
from operator import add
from re import Match

from mtcheck.engines.pieces import letters_per_piece
from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number, words
from mtcheck.text import lazy

NAME = "no-language"
SCOPE = "passage"

CONSONANTS = "bcdfghjklmnpqrstvwxzбвгджзйклмнпрстфхцчшщ"
CLUSTER = lazy(f"[{CONSONANTS}]{{5}}")
"""No other sign of salad is as cheap to look for; words of German, Polish and Welsh have it too."""

ODD = lazy(f"[{CONSONANTS}]{{3}}|^[{CONSONANTS}]+$")

ALPHABET = "abcdefgh"

SHORT = 4
"""Code points. Shorter words say nothing by themselves."""

SIGNS = frozenset("-‐‑/\\_@#&=+*<>’'\"“”„«»‘‚`\N{OBJECT REPLACEMENT CHARACTER}")
"""Next to a word they make it part of something longer, an address, a command, or something that is mentioned."""

REACH = 20
"""Words on each side that one finding may have."""

LETTERS = 6
"""Different letters. Fewer are a cry, a sound or a placeholder: “brrrrr”, “xxxxxx”."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    return _NoLanguage(entries[0]).hits


class _NoLanguage:
    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._shortest = int(number(entry, "min-letters", 20))
        self._most = number(entry, "max-letters-per-piece", 1.6)
        self._rare_pairs = words(entry, "rare-pairs")
        self._odd: dict[str, bool] = {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per stretch."""
        odd = _with_cluster(passage.types)
        if not odd:
            return
        reach = -1
        for index in compress(range(len(passage.words)), map(odd.__contains__, passage.words)):
            if index > reach:
                first, last = _stretch(passage, index)
                reach = last
                if not self._may_be_salad(passage, first, last):
                    continue
                first, last = self._trimmed(passage, first, last)
                if self._is_salad(passage, first, last):
                    end = passage.starts[last] + len(passage.words[last])
                    yield Hit(self._entry.rule, passage.local(passage.starts[first], end))

    def _may_be_salad(self, passage: Passage, first: int, last: int) -> bool:
        """Return whether it is long enough and has two letters in a row as words hardly have them."""
        if self._size(passage, first, last) < self._shortest:
            return False
        text = " ".join(passage.folded[first : last + 1])
        return not self._rare_pairs.isdisjoint(map(add, text, islice(text, 1, None)))

    def _trimmed(self, passage: Passage, first: int, last: int) -> tuple[int, int]:
        """Return the stretch without the words at its edges that are made of long pieces."""
        while first <= last and not self._is_odd(passage.folded[first]):
            first += 1
        while first <= last and not self._is_odd(passage.folded[last]):
            last -= 1
        return first, last

    def _is_odd(self, word: str) -> bool:
        if word not in self._odd:
            self._odd[word] = len(word) >= SHORT and letters_per_piece([word]) <= self._most
        return self._odd[word]

    def _size(self, passage: Passage, first: int, last: int) -> int:
        return sum(map(len, passage.words[first : last + 1]))

    def _is_salad(self, passage: Passage, first: int, last: int) -> bool:
        salad = passage.words[first : last + 1]
        if self._size(passage, first, last) < self._shortest or not all(map(_is_plain, salad)):
            return False
        start, end = passage.starts[first], passage.starts[last] + len(salad[-1])
        if passage.text[max(0, start - 1) : start] in SIGNS or passage.text[end : end + 1] in SIGNS:
            return False
        if len(set(passage.text[start:end])) < LETTERS or ALPHABET in passage.text[start:end]:
            return False
        if letters_per_piece(passage.folded[first : last + 1]) > self._most:
            return False
        return passage.text.count(passage.text[start:end]) == 1


def _with_cluster(types: frozenset[str]) -> set[str]:
    """Return the words with five consonants in a row."""
    text = f" {' '.join(types)} "
    edges = ((text.rfind(" ", 0, at) + 1, text.find(" ", at)) for at in map(Match.start, CLUSTER.finditer(text)))
    return {text[start:end] for start, end in edges}


def _stretch(passage: Passage, index: int) -> tuple[int, int]:
    """Return the first and the last of the neighbours that look alike, the word itself included."""
    first = last = index
    while max(0, index - REACH) < first and _is_next(passage, first - 1) and _may_be_salad(passage.words[first - 1]):
        first -= 1
    end = min(len(passage.words) - 1, index + REACH)
    while last < end and _is_next(passage, last) and _may_be_salad(passage.words[last + 1]):
        last += 1
    return first, last


def _is_next(passage: Passage, index: int) -> bool:
    """Return whether only a blank parts this word from the next one."""
    end = passage.starts[index] + len(passage.words[index])
    return passage.text[end : passage.starts[index + 1]] == " "


def _may_be_salad(word: str) -> bool:
    """Return whether a neighbour goes with salad: consonants in a row, or too short to tell."""
    return _is_plain(word) and (len(word) < SHORT or ODD.search(word) is not None)


def _is_plain(word: str) -> bool:
    return word.isalpha() and word[1:].islower()
