"""Which language a text is written in: told by its script, its words, and letters that a language does not have."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from itertools import islice
from unicodedata import normalize

from mtcheck.languages.alphabets import by_script, facts
from mtcheck.languages.folders import ANY, fallback_tags, rules_folder
from mtcheck.languages.language import load
from mtcheck.languages.lexicon import Lexicon
from mtcheck.languages.narration import narration
from mtcheck.languages.votes import LONG, PIECE, Vote, word_votes
from mtcheck.text import lazy

UNDETERMINED = "und"
"""BCP 47: the language is not known."""

SAMPLE = 1_000
"""Words from the beginning of the text that are looked at."""

LETTERS = 7
"""Code points for each word of the sample: what lies beyond is not searched for words."""

FEWEST = 3
"""Words that a verdict needs."""

CANDIDATES = 6
"""Languages whose alphabets are compared with the text."""

STRANGE = 0.8
"""What a word with a letter that a language does not have takes from its evidence."""

LEAST_EVIDENCE = 0.17
"""Evidence per word that a verdict needs. Running text has 0.3–1.4, also in languages that are not known."""

LISTED, COMMON = 0.45, 0.3
"""Share of the longer words that the lexicon must have, or of those that must be common, in a text in the language.

Short words look alike in all languages, longer ones do not: 0.55–1 of them are listed in running text and 0.2–0.6 are
common, in languages that are not known 0–0.4 and below 0.1, but for dialects and the nearest relatives.
"""

ALL_BUT_LISTED = 0.75
"""Share of the longer words that the lexicon must have where there is little evidence."""

COMMON_OF_SHORT_LIST = 0.03
"""Share of the longer words that must be common where there is neither a lexicon nor a long list."""

COMMON_ALONE = 0.12
"""The same where there is a long list, but no lexicon."""

MOST_LOOKED_UP = 300
"""Words that are looked up in the lexicon."""

LEAST_WORDS = 8
UNLIKE = 0.4
"""Share of its evidence that the language of a document may reach in a paragraph that is in another one."""

LEAST_SUM = 3.0
"""Evidence of all words together that a short text needs."""


CYRILLIC = lazy("[\u0400-\u052f]")
MIXED = lazy("[a-z\u0400-\u052f]+")
LOOK_ALIKES = str.maketrans("aeopcxyijs", "аеорсхуијѕ")


def identify(prose: str) -> str:
    """Return the BCP 47 tag of the language of the text, `und` if it is none of those known or too short to tell.

    Quotations may be in any language and are asked only if the rest does not tell.
    """
    text = normalize("NFC", prose[: SAMPLE * LETTERS])
    own = narration(text)
    tag = _identified(own)
    return tag if tag != UNDETERMINED or own == text else _identified(text)


def _identified(text: str) -> str:
    tag = by_script(text)
    if tag is not None:
        return tag if tag in _known() else UNDETERMINED
    words = Counter(_one_script(PIECE.findall(text)[:SAMPLE]))
    if words.total() < FEWEST:
        return UNDETERMINED
    return _by_words(text, words)


def is_in_other_language(paragraph: str, tag: str) -> bool:
    """Return whether a paragraph is clearly in another language than the one named, and which is known.

    Never for a paragraph of fewer than `LEAST_WORDS` words, nor for two languages that look alike.
    """
    found = identify(paragraph)
    if UNDETERMINED in (found, tag) or found.partition("-")[0] == tag.partition("-")[0]:
        return False
    if by_script(paragraph) is not None:
        return True
    words = Counter(_one_script(PIECE.findall(paragraph)[:SAMPLE]))
    votes = word_votes(words)
    own = max((votes[one].evidence for one in fallback_tags(tag) if one in votes), default=0.0)
    return words.total() >= LEAST_WORDS and own < UNLIKE * max(vote.evidence for vote in votes.values())


def _one_script(words: Iterable[str]) -> list[str]:
    """Return the words in small letters; Latin letters in a Cyrillic word become the Cyrillic ones they look like."""
    text = "\n".join(words).casefold()
    if CYRILLIC.search(text):
        text = MIXED.sub(lambda match: match[0] if match[0].isascii() else match[0].translate(LOOK_ALIKES), text)
    return text.split("\n")


def _by_words(text: str, words: Mapping[str, int]) -> str:
    votes = word_votes(words)
    first = sorted(votes, key=lambda tag: (-votes[tag].evidence, tag))[:CANDIDATES]
    total = sum(words.values())
    special = {word: count for word, count in words.items() if not word.isascii()}
    letters = {char for char in set("".join(special)) if char > "\x7f" and char.isalpha()}
    scores = {tag: votes[tag].evidence - STRANGE * _strangers(tag, special, letters) / total for tag in first}
    best = max(scores, key=lambda tag: (scores[tag], tag), default=UNDETERMINED)
    if best == UNDETERMINED or not _is_enough(best, votes[best], scores[best] * total, words):
        return UNDETERMINED
    best = _variant(best, text, scores, total)
    return best if best in _known() else UNDETERMINED


def _is_enough(tag: str, vote: Vote, score: float, words: Mapping[str, int]) -> bool:
    is_clear = score >= max(LEAST_SUM, LEAST_EVIDENCE * sum(words.values()))
    lexicon = load(tag).lexicon
    if lexicon is None:
        return is_clear and vote.share >= (COMMON_OF_SHORT_LIST if tag in facts().short_lists else COMMON_ALONE)
    if is_clear and vote.share >= COMMON:
        return True
    return _listed(lexicon, words) >= (LISTED if is_clear else ALL_BUT_LISTED)


def _listed(lexicon: Lexicon, words: Iterable[str]) -> float:
    """Return the share of the longer words that the lexicon has."""
    longer = list(islice((word for word in words if len(word) >= LONG), MOST_LOOKED_UP))
    return (sum(map(lexicon.is_word, longer)) + 0.5) / (len(longer) + 1)


def _strangers(tag: str, words: Mapping[str, int], letters: Set[str]) -> int:
    """Return how many of the words, which have these letters, have one that the language does not have."""
    alphabet = facts().alphabets.get(tag)
    strange = letters - alphabet if alphabet else frozenset()
    return sum(count for word, count in words.items() if not strange.isdisjoint(word)) if strange else 0


def _variant(best: str, text: str, scores: Mapping[str, float], total: int) -> str:
    """Return the best language or a neighbour of it, after a look at what tells them apart."""
    neighbours = facts().variants
    base = neighbours[best].of if best in neighbours else best
    found, most = base, 0.0
    for tag, variant in neighbours.items():
        if variant.of == base:
            balance = total * (scores[tag] - scores[base]) if tag in scores and base in scores else 0.0
            balance += sum(weight * len(pattern.findall(text)) for pattern, weight in variant.patterns)
            if balance > max(most, variant.clear):
                found, most = tag, balance
    return found


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(name for name in os.listdir(rules_folder()) if name != ANY)
