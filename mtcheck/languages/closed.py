"""What is known of the words of a language without a lexicon: its closed classes, and which forms exist."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from mtcheck.languages import flags
from mtcheck.languages.foreign import dictionary
from mtcheck.languages.language import Language
from mtcheck.languages.lexicon import Word

CLOSED_GROUPS = (
    *("auxiliaries", "clause-openers", "determiners", "function-words", "infinitive-markers", "joiners", "openers"),
    *("starters", "subject-pronouns", "subordinators"),
)
"""Groups of `grammar.json` whose words make up the closed classes."""

KNOWN_ZIPF = 3.0
"""Frequency given to forms of which only the existence is known."""

CLOSED = Word(5.0, flags.LOWER | flags.FUNCTION, -1.0, 0, -1.0, 0, 0.0, 0.0)
KNOWN = Word(KNOWN_ZIPF, 0, -1.0, 0, -1.0, 0, 0.0, 0.0)


class Vocabulary(Protocol):
    """What detectors ask about single words."""

    def get(self, word: str) -> Word | None:
        """Return what is known about a word in lower case, None if it is not listed."""


class ClosedClasses:
    """Answers like a lexicon from the word groups and, where there is one, the dictionary of the language."""

    def __init__(self, language: Language) -> None:
        self._closed = frozenset[str]().union(*map(language.words, CLOSED_GROUPS))
        self._dictionary = dictionary(language.tag)

    def get(self, word: str) -> Word | None:
        """Return what is known about a word in lower case, None if it is not listed."""
        if word in self._closed:
            return CLOSED
        return KNOWN if self._dictionary is not None and word in self._dictionary else None


@lru_cache(maxsize=64)
def vocabulary(language: Language) -> Vocabulary | None:
    """Return the lexicon of the language, or what stands in for it; None if there are not even word groups."""
    if language.lexicon is not None:
        return language.lexicon
    return ClosedClasses(language) if language.has_words("openers") else None
