"""How much each word of a text speaks for another language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import compress

from mtcheck.detect._scripts import LATIN, main_script
from mtcheck.languages import Language
from mtcheck.languages.foreign import ForeignWords, foreign_words
from mtcheck.model import Passage

MARGIN = 0.6
"""Orders of magnitude by which a word must be commoner in the other language to speak for it."""

RARE = 1.0
"""Zipf value that a word is credited with in the language of the text even if it is not listed."""

LEAST, MOST = -2.5, 2.0
"""What a word can add at the least and at the most."""

SUSPICIOUS = 0.8
"""What a word must add to be looked at."""


@lru_cache(maxsize=32)
def evidence(language: Language) -> Evidence:
    """Return the evidence as seen from a language, the same for all detectors."""
    return Evidence(language, foreign_words())


class Evidence:
    """What the words of all languages say, as seen from the language of the text. Everything is remembered.

    `is_rich` tells that rare words of the language are known, not only the common ones.
    """

    def __init__(self, language: Language, foreign: ForeignWords) -> None:
        self._foreign = foreign
        self._lexicon = language.lexicon
        self._tag = next((tag for tag in language.tags if tag in foreign.languages), "")
        self._gains: dict[str, Mapping[str, float]] = {}
        self._seen: set[str] = set()
        self._suspicious: set[str] = set()
        self._last: tuple[Passage | None, list[int]] = (None, [])
        self.is_rich = language.lexicon is not None

    def places(self, passage: Passage) -> list[int]:
        """Return the numbers of the words that speak for another language, in order.

        None are returned for a text in Latin letters whose language is unknown: every word would.
        """
        if self._last[0] is not passage:
            self._last = passage, self._places(passage)
        return self._last[1]

    def _places(self, passage: Passage) -> list[int]:
        types = passage.types
        self._suspicious.update(filter(self._is_suspicious, types - self._seen))
        self._seen |= types
        suspicious = self._suspicious & types
        if not suspicious or not self._is_judged(passage):
            return []
        return list(compress(range(len(passage.words)), map(suspicious.__contains__, passage.words)))

    def _is_suspicious(self, word: str) -> bool:
        """Return whether a word, as written, speaks for another language. Called once for each word of a corpus."""
        if len(word) < 2 or word[0] != word[0].lower():
            return False
        _, zipf = self.best(word)
        return zipf >= RARE + MARGIN + SUSPICIOUS and zipf - self.home(word.lower()) >= MARGIN + SUSPICIOUS

    def _is_judged(self, passage: Passage) -> bool:
        return self.is_rich or bool(self._tag) or main_script(passage.document.prose) != LATIN

    def gains(self, word: str) -> Mapping[str, float]:
        """Return what a word adds for each language in which it is listed."""
        folded = word.lower()
        if folded not in self._gains:
            home = max(self.home(folded), RARE)
            readings = self._readings(folded)
            self._gains[folded] = {
                tag: min(MOST, max(LEAST, zipf - home - MARGIN)) for tag, zipf in readings if tag != self._tag
            }
        return self._gains[folded]

    def home(self, folded: str) -> float:
        """Return the Zipf value of a word in the language of the text, 0 if it is not listed."""
        common = next((zipf for tag, zipf in self._readings(folded) if tag == self._tag), 0.0)
        return max(common, self._lexicon.zipf(folded)) if self._lexicon else common

    def best(self, word: str) -> tuple[str, float]:
        """Return the other language in which a word is most common, and its Zipf value there; "" and 0 if in none."""
        readings = self._readings(word.lower())
        for reading in readings:
            if reading[0] != self._tag:
                return reading
        return "", 0.0

    def _readings(self, folded: str) -> tuple[tuple[str, float], ...]:
        """Return the readings of a word, or of what follows an elided article ("l’homme")."""
        found = self._foreign.get(folded)
        if found or folded.isalpha():
            return found
        return self._foreign.get(folded.replace("’", "'").rpartition("'")[2])
