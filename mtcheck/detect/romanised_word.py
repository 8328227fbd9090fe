"""A word of a language in another script, left in Latin letters: “Take off the kryshka first”.

Systems that do not know a word copy it, letter by letter in the other script. The list has such spellings of Russian
words that no language in Latin letters has.

Deliberately left alone: words with a capital (names), words that come back (terms), quotations, asides, emphasis, and
texts in languages related to the one of the list, which share its words.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import marisa_trie

from mtcheck.detect._evidence import evidence
from mtcheck.detect._judged import Judged
from mtcheck.detect._quoted import is_set_off
from mtcheck.detect._rows import is_in_row
from mtcheck.languages import ANY, Language, load, rules_folder
from mtcheck.languages.packed import mapped_trie
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words

NAME = "romanised-word"
SCOPE = "passage"

SHORTEST = 5
"""Letters of the words in the list."""

COMMON = 4.0
"""Zipf value of the word behind."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector.

    Options: `in`, languages of texts in which such words are looked for; `known`, languages whose rarer words are known
    in all of them ("separator", "validator").
    """
    if words(entries[0], "in").isdisjoint(language.tags):
        return lambda passage: ()
    return _Romanised(entries[0], language).hits


class _Romanised:
    def __init__(self, entry: Entry, language: Language) -> None:
        self._rule = entry.rule
        self._words = evidence(language)
        self._known = sorted(words(entry, "known"))
        self._romanised = Judged(language, self._is_romanised)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per word that stands among words of the text's language, once."""
        found = self._romanised.among(passage.types)
        if not found:
            return
        times = Counter(passage.words)
        for index, word in enumerate(passage.words):
            if word in found and times[word] == 1 and self._is_left(passage, index):
                start = passage.starts[index]
                if not is_set_off(passage, start, start + len(word)):
                    yield Hit(self._rule, passage.local(start, start + len(word)))

    def _is_romanised(self, word: str) -> bool:
        if len(word) < SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
            return False
        if word not in _romanised() or self._words.is_known(word):
            return False
        return not any(lexicon.is_word(word) for tag in self._known if (lexicon := load(tag).lexicon))

    def _is_left(self, passage: Passage, index: int) -> bool:
        if not is_in_row(passage, index):
            return False
        before, after = passage.folded[index - 1], passage.folded[index + 1]
        return self._words.home(before) > 0 and self._words.home(after) >= COMMON


@lru_cache(maxsize=1)
def _romanised() -> marisa_trie.Trie:
    return mapped_trie(os.path.join(rules_folder(), ANY, "romanised.trie"))
