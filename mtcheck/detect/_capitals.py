"""Capitals in mid-sentence: where they stand, and whether the word asks for one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from mtcheck.languages import Language, Word, flags
from mtcheck.languages.closed import KNOWN_ZIPF, Vocabulary
from mtcheck.model import Passage
from mtcheck.text import lazy

CAPITALS = "".join(filter(str.isupper, map(chr, (*range(0x0530), *range(0x1E00, 0x1F00)))))
"""The capitals of the Latin, Greek and Cyrillic scripts; small letters stand between them, so no range will do."""

CANDIDATE = lazy(rf"[{CAPITALS}](?<=[\w,’“”\"»)\]] .)[\w’']+")
"""A capital after one blank and a word, a comma or a closing sign: not at the start of a sentence.

What stands before it is asked after it: a pattern that begins with a class skips all else at full speed.
"""

WordClass = Literal["function", "calendar", "verb", "adverb", "noun", "word"]
"""`noun` is any word that can be one, or an adjective: odd only where nothing speaks for a name. Of a `word` nothing is
known but that it is one: odd only where the text has it in lower case too."""

SHORTEST_SHAPE = 5
"""Letters from which the ending tells the part of speech."""

MODIFIER_SHARE = 0.3
"""A word tagged as noun, name or adjective more often than this may be part of a name (docs: tier 2)."""

CAPITAL_SHARE = 0.01
"""A word capitalised in mid-sentence more often than this is not surprising with a capital."""

CASING_USES = 8
"""Uses behind the share of capitals for it to count."""


VERBAL = flags.FINITE | flags.PARTICIPLE | flags.GERUND


SHORTEST_SEEN = 6
"""Letters of a word that counts as seen where it stands without its last letter."""


class Capital(NamedTuple):
    """A capitalised word in mid-sentence that is usually written in lower case.

    `number` counts it in `passage.words`; `start` and `end` are code points of `passage.text`.
    """

    number: int
    start: int
    end: int
    word: str
    kind: WordClass

    @property
    def folded(self) -> str:
        """The word in lower case; of an elided one (“L’heure”) what stands before the apostrophe."""
        return (elided(self.word) or self.word).lower()


class Capitals:
    """Finds them. What a word is, is decided once per form and remembered.

    Groups of words of the language: `starters` often begin a sentence though their class is open ("however");
    `free-capitals` may have a capital anywhere: polite forms, pronouns used as nouns, names ("Ihnen", "Stato");
    `calendar-words` are months and days that have none ("lunes"); `elisions` lose a vowel before an apostrophe ("l").
    The group `capitalised-nouns` says that verbs used as nouns have a capital too, `written-syllables` that words are
    written as syllables, of which the first one of a name has a capital. `plain-endings` and `plain-beginnings` are
    those of verb forms and adverbs, by which they are told where nobody counted how a word is used; `plain-words` are
    common words that no name begins with.
    """

    def __init__(self, language: Language, lexicon: Vocabulary) -> None:
        self._lexicon = lexicon
        self._starters = language.words("starters")
        self._free = language.words("free-capitals")
        self._calendar = language.words("calendar-words")
        self._elisions = language.words("elisions")
        self._capitalises_nouns = language.has_words("capitalised-nouns")
        self._writes_syllables = language.has_words("written-syllables")
        self._knows_small = not (self._capitalises_nouns or language.has_words("capitalised-names"))
        self._name_nouns = tuple(sorted(language.words("name-noun-stems")))
        self._plain = language.words("plain-words")
        self._endings = tuple(sorted(language.words("plain-endings")))
        self._beginnings = tuple(sorted(language.words("plain-beginnings")))
        self._kinds: dict[str, WordClass | None] = {}

    def find(self, passage: Passage) -> Iterator[Capital]:
        """Yield the suspicious capitals of a passage in reading order."""
        kinds = self._kinds
        for match in CANDIDATE.finditer(passage.text):
            word = match[0]
            if word not in kinds:
                kinds[word] = self._kind(word)
            kind = kinds[word]
            if kind is not None and (kind != "word" or _is_seen(word.lower(), passage)):
                number = bisect_left(passage.starts, match.start())
                yield Capital(number, match.start(), match.end(), word, kind)

    def _kind(self, word: str) -> WordClass | None:
        folded = word.lower()
        if word[1:] != folded[1:] or folded in self._free:
            return None  # an acronym, a brand
        if folded in self._calendar:
            return "calendar"
        if "'" in word or "’" in word:
            return "function" if elided(folded) in self._elisions else None  # if not, a contraction or possessive
        entry = self._lexicon.get(folded)
        if entry is None or entry.flags & (flags.PROPER | flags.NAME):
            return None
        if entry.flags & flags.FUNCTION or folded in self._starters:
            return "function"
        if self._writes_syllables:
            return None
        if folded in self._plain and not entry.flags & VERBAL:
            return "adverb"
        if entry.cap_n >= CASING_USES and entry.cap_share > CAPITAL_SHARE:
            return None
        if self._capitalises_nouns and entry.flags & (flags.NOUN | flags.VERB):
            return None
        if _noun_share(entry) <= MODIFIER_SHARE:
            return "verb" if entry.flags & VERBAL else "adverb"
        if entry.noun_share < 0 and self._has_plain_shape(folded):
            return "verb"
        if entry.flags & (flags.LOWER | flags.VERB):
            return "noun"
        return "word" if self._knows_small and entry.zipf >= KNOWN_ZIPF else None

    def _has_plain_shape(self, word: str) -> bool:
        """The word has the ending of a verb form or adverb: “zastavili”, “lentamente”."""
        if len(word) < SHORTEST_SHAPE or word.startswith(self._name_nouns):
            return False
        return word.endswith(self._endings) or word.startswith(self._beginnings)


def _is_seen(word: str, passage: Passage) -> bool:
    """The word, or it without its last letter, stands in the text in lower case: sets alone, for speed."""
    return word in passage.types or (len(word) >= SHORTEST_SEEN and word[:-1] in passage.types)


def elided(word: str) -> str:
    """Return what stands before the apostrophe in a word, empty if there is none.

    >>> elided("Qu’il")
    'Qu'
    """
    head, apostrophe, _ = word.replace("'", "’").partition("’")
    return head if apostrophe else ""


def _noun_share(entry: Word) -> float:
    """Return the share of uses as noun, name or adjective, guessed from the dictionary where none was counted."""
    if entry.noun_share >= 0:
        return entry.noun_share
    nominal = flags.NOUN | flags.PLURAL
    if not entry.flags & VERBAL:
        nominal |= flags.ADJECTIVE if not entry.flags & flags.ADVERB else 0
        return float(bool(entry.flags & nominal) or not entry.flags & flags.ADVERB)
    return float(bool(entry.flags & nominal))
