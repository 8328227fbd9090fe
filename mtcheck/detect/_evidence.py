"""How much each word of a text speaks for another language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import compress

from mtcheck.detect._judged import Judged
from mtcheck.detect._scripts import CYRILLIC, LATIN, home_script
from mtcheck.languages import Language
from mtcheck.languages.foreign import ForeignWords, dictionary, foreign_words
from mtcheck.languages.scripts import likely_script
from mtcheck.model import Passage

MARGIN = 0.6
"""Orders of magnitude by which a word must be commoner in the other language to speak for it."""

RARE = 1.0
"""Zipf value that a word is credited with in the language of the text even if it is not listed."""

LEAST, MOST = -2.5, 2.0
"""What a word can add at the least and at the most."""

SUSPICIOUS = 0.8
"""What a word must add to be looked at."""

LONG, COMMON = 7, 4.5
"""Letters and Zipf value of a capitalised word that is looked at."""

LISTED = 3.0
"""Zipf value of a word of which is known only that it exists."""


@lru_cache(maxsize=32)
def evidence(language: Language) -> Evidence:
    """Return the evidence as seen from a language, the same for all detectors."""
    return Evidence(language, foreign_words())


class Evidence:
    """What the words of all languages say, as seen from the language of the text. Everything is remembered.

    `is_rich` tells that rare words of the language are known, `is_sparse` that it is not known of any word how common
    it is. Languages in Cyrillic
    letters are candidates only in a text in Cyrillic letters whose own words are known: elsewhere the script tells.
    """

    def __init__(self, language: Language, foreign: ForeignWords) -> None:
        self._foreign = foreign
        self._language = language
        self._lexicon = language.lexicon
        self._dictionary = dictionary(language.tag)
        self._own = foreign.own(language.tags)
        self._gains: dict[str, Mapping[str, float]] = {}
        self._last: tuple[Passage | None, list[int]] = (None, [])
        self.is_rich = language.lexicon is not None
        self.is_sparse = not (self.is_rich or self._own)
        self._is_listed = not self.is_sparse or self._dictionary is not None
        is_cyrillic = self._is_listed and likely_script(language.tags) == CYRILLIC
        self._never = self._own if is_cyrillic else self._own | foreign.cyrillic
        self._suspicious = Judged(language, self._is_suspicious)
        self._capitals = Judged(language, self._is_foreign_capital) if self.is_rich else None

    def places(self, passage: Passage) -> list[int]:
        """Return the numbers of the words that speak for another language, in order.

        None are returned for a text in Latin letters whose language is unknown: every word would.
        """
        if self._last[0] is not passage:
            self._last = passage, self._places(passage)
        return self._last[1]

    def _places(self, passage: Passage) -> list[int]:
        suspicious = self._suspicious.among(passage.types)
        if not suspicious or not (self._is_listed or home_script(self._language, passage.document.prose) != LATIN):
            return []
        return list(compress(range(len(passage.words)), map(suspicious.__contains__, passage.words)))

    def _is_suspicious(self, word: str) -> bool:
        """Return whether a word, as written, speaks for another language. Called once for each word of a corpus."""
        if len(word) < 2 or word[0] != word[0].lower():
            return False
        _, zipf = self.best(word)
        return zipf >= RARE + MARGIN + SUSPICIOUS and zipf - self.home(word.lower()) >= MARGIN + SUSPICIOUS

    def first_places(self, passage: Passage) -> list[int]:
        """Return the numbers of the capitalised words that only other languages know, in order."""
        capitals = self._capitals and self._capitals.among(passage.types)
        if not capitals:
            return []
        return list(compress(range(len(passage.words)), map(capitals.__contains__, passage.words)))

    def _is_foreign_capital(self, word: str) -> bool:
        if len(word) < LONG or not (word[0] != word[0].lower() and word[1:].islower()):
            return False
        folded = word.lower()
        return self.best(folded)[1] >= COMMON and not self.home(folded)

    def is_cyrillic(self, tag: str) -> bool:
        """Return whether a language is written in Cyrillic letters."""
        return tag in self._foreign.cyrillic

    def gains(self, word: str) -> Mapping[str, float]:
        """Return what a word adds for each language in which it is listed."""
        folded = word.lower()
        if folded not in self._gains:
            home = max(self.home(folded), RARE)
            readings = self._readings(folded)
            self._gains[folded] = {
                tag: min(MOST, max(LEAST, zipf - home - MARGIN)) for tag, zipf in readings if tag not in self._never
            }
        return self._gains[folded]

    def zipf(self, folded: str, tag: str) -> float:
        """Return the Zipf value of a lower-cased word in another language, 0 if it is not listed there."""
        return next((zipf for name, zipf in self._readings(folded) if name == tag), 0.0)

    def is_known(self, folded: str) -> bool:
        """Return whether a lower-cased word is listed in any language."""
        return bool(self._readings(folded)) or self.home(folded) > 0

    def home(self, folded: str) -> float:
        """Return the Zipf value of a word in the language of the text, 0 if it is not listed.

        Where only the existence of a word is known, it counts as common as where it is commonest.
        """
        readings = self._readings(folded)
        common = next((zipf for tag, zipf in readings if tag in self._own), 0.0)
        if self._lexicon:
            common = max(common, self._lexicon.zipf(folded))
        if self._dictionary is not None and folded in self._dictionary:
            common = max(common, LISTED, *(zipf for _, zipf in readings))
        return common

    def best(self, word: str, among: Collection[str] | None = None) -> tuple[str, float]:
        """Return the other language in which a word is most common, and its Zipf value there; "" and 0 if in none.

        `among` are the languages that are asked, None means all.
        """
        for tag, zipf in self._readings(word.lower()):
            if tag not in self._never and (among is None or tag in among):
                return tag, zipf
        return "", 0.0

    def _readings(self, folded: str) -> tuple[tuple[str, float], ...]:
        """Return the readings of a word, or of what follows an elided article ("l’homme") or bears an ending."""
        found = self._foreign.get(folded)
        if found or folded.isalpha():
            return found
        head, _, tail = folded.replace("’", "'").rpartition("'")
        return self._foreign.get(tail if len(tail) >= len(head) else head)
