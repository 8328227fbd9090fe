"""How much the words of a text speak for each language."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import marisa_trie

from mtcheck.languages.folders import ANY, rules_folder
from mtcheck.text import lazy
from mtcheck.text.words import JOINERS, MARKS

PIECE = lazy(rf"(?:[^\W\d_]|[{MARKS}{JOINERS}])+")
"""A run of letters: words are cut at apostrophes, so that elided articles count by themselves."""

LEAST_ZIPF = 4.2
"""A word of this frequency says nothing; what is rarer is not stored."""

STEPS = 60
"""Evidence is stored in steps of 1/60."""

TAGS_KEY = "#"
"""Under this key stand the tags of the languages; everywhere else they are numbers."""


LONG = 4
"""Letters of a longer word. Shorter ones look alike in all languages."""


class Vote(NamedTuple):
    """What a text says for a language: evidence per word, and share of its distinct longer words that are listed."""

    evidence: float
    share: float


def word_votes(words: Mapping[str, int]) -> dict[str, Vote]:
    """Return the vote for every language in which one of the words is common.

    Args:
        words: Case-folded words and how often they occur.
    """
    evidence: defaultdict[int, int] = defaultdict(int)
    listed: defaultdict[int, int] = defaultdict(int)
    tags, readings = _vocabulary()
    for word, count in words.items():
        is_long = len(word) >= LONG
        for pairs in readings.get(word, ()):
            for language, step in zip(pairs[::2], pairs[1::2], strict=True):
                evidence[language] += count * step
                listed[language] += is_long
    total = STEPS * sum(words.values())
    longer = 1 + sum(len(word) >= LONG for word in words)
    return {tags[one]: Vote(evidence[one] / total, (listed[one] + 0.5) / longer) for one in evidence}


def evidence_step(zipf: float) -> int:
    """Return what a word of this frequency says for its language, as it is stored; 0 is nothing."""
    return min(255, max(0, round((zipf - LEAST_ZIPF) * STEPS)))


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[list[str], marisa_trie.BytesTrie]:
    trie = marisa_trie.BytesTrie()
    trie.mmap(os.path.join(rules_folder(), ANY, "identify.trie"))
    return trie[TAGS_KEY][0].decode().split(), trie
