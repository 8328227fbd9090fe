"""Words with letters of two scripts that look alike: “Мoscow” with a Cyrillic М.

Such letters come from keyboards, scans and models that mix alphabets. Search, sorting and screen readers fail on
them. Roles of its rules: `word` for single words, `throughout` for a text in which they are everywhere.

Deliberately left alone: names with an ending of the text's language (“PDFом”), symbols of science (“Δt”), short words
and abbreviations, words in which a letter has no look-alike in the other script.

Source: Unicode Technical Standard 39, Unicode Security Mechanisms, confusables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.detect._evidence import Evidence, evidence
from mtcheck.detect._judged import Judged
from mtcheck.detect._scripts import CYRILLIC, GREEK, LATIN, LETTERS, home_script
from mtcheck.languages import Language
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number
from mtcheck.text import lazy

NAME = "mixed-script"
SCOPE = "passage"

TWINS = {
    (LATIN, CYRILLIC): ("ABCEHIJKMOPSTXYaceiojpsxyöëï", "АВСЕНІЈКМОРЅТХУасеіојрѕхуӧёї"),
    (LATIN, GREEK): ("ABEZHIKMNOPTYXo", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"),
}
TABLES = {pair: str.maketrans(*signs) for pair, signs in TWINS.items()}
TABLES |= {(other, first): str.maketrans(*reversed(signs)) for (first, other), signs in TWINS.items()}

ALPHABETS = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f"
MEETING = lazy("[{0}][{1}]|[{1}][{0}]".format(*ALPHABETS))
INITIALS = re.compile("[A-Z]{2,}(?=[а-яіїєґў])|[А-Я]{2,}(?=[a-z])")
"""An abbreviation at the beginning of a word that goes on in another script."""

UNUSUAL = frozenset("ІЈЅЇіјѕїӧ")
"""Letters of some Cyrillic alphabets only: a text that uses them has them elsewhere."""

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 4
"""Letters of a word that is judged."""

MAJORITY = 3
"""Letters that must be of the script that the word belongs to."""


class _Mixed(NamedTuple):
    """A word at `start` in the text of the passage, and what it should be; both have the same length."""

    start: int
    word: str
    meant: str


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector. Option of the role `throughout`: `min-words`, in one passage."""
    return _MixedScript(entries, language).hits


class _MixedScript:
    def __init__(self, entries: Sequence[Entry], language: Language) -> None:
        rules = by_role(list(entries))
        self._word = rules.get("word")
        self._throughout = rules.get("throughout")
        self._limit = max(number(entry, "min-words", 15) for entry in entries)
        self._language = language
        self._words: Evidence = evidence(language)
        self._mixed = Judged(language, lambda word: MEETING.search(word) is not None)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per mixed word, or one for all of them where they are many."""
        words = self._mixed.among(passage.types)
        if not words:
            return
        places = [index for index, word in enumerate(passage.words) if word in words]
        if len(places) < self._limit:
            if self._word:
                yield from (self._hit(self._word, passage, mixed) for mixed in self._found(passage, places))
        elif self._throughout and self._is_first(passage):
            start = passage.starts[places[0]]
            yield Hit(self._throughout.rule, passage.local(start, start + len(passage.words[places[0]])))

    def _is_first(self, passage: Passage) -> bool:
        return passage.start == 0 or MEETING.search(passage.document.prose[: passage.start]) is None

    def _hit(self, entry: Entry, passage: Passage, mixed: _Mixed) -> Hit:
        signs = enumerate(zip(mixed.word, mixed.meant, strict=True), mixed.start)
        edits = tuple(LocalEdit(passage.local(at, at + 1), meant) for at, (sign, meant) in signs if sign != meant)
        return Hit(entry.rule, passage.local(mixed.start, mixed.start + len(mixed.word)), edits)

    def _found(self, passage: Passage, places: list[int]) -> Iterator[_Mixed]:
        home = home_script(self._language, passage.document.prose)
        for index in places:
            for match in WORD.finditer(passage.words[index]):
                meant = self._meant(match[0], home, passage.text)
                if meant:
                    yield _Mixed(passage.starts[index] + match.start(), match[0], meant)

    def _meant(self, word: str, home: str, text: str) -> str | None:
        """Return the word in one script; None if it is not mixed, or nobody knows in which it should be."""
        if len(word) < SHORTEST or not MEETING.search(word) or INITIALS.match(word):
            return None
        counts = {script: len(LETTERS[script].findall(word)) for script in (LATIN, CYRILLIC, GREEK)}
        (_, minor), (most, major) = sorted((count, script) for script, count in counts.items() if count)[-2:]
        meant = word.translate(TABLES.get((minor, major), {}))
        if most < MAJORITY or len(LETTERS[major].findall(meant)) < len(word):
            return None
        # Not every alphabet has every letter of its script, and a name may bear an ending.
        is_usual = major == home and all(letter in text for letter in UNUSUAL.intersection(meant))
        return meant if is_usual or self._words.is_known(meant.lower()) else None
