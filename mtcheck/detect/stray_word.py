"""A single word of another language in the middle of a sentence: “a vote über a new route”.

Only words that are among the commonest of their language are reported, and only between two common words of the
text's language: such a word is no name, no term and no loan. At the beginning of a sentence the word may be rarer if
the text's language does not know it at all. Quotations, asides and emphasis are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mtcheck.detect._evidence import Evidence, evidence
from mtcheck.detect._quoted import is_set_off
from mtcheck.detect._rows import gap_before, is_in_row
from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.rulebook.options import words as listed

NAME = "stray-word"
SCOPE = "passage"

RARE_AT_HOME = 3.5
"""Zipf value up to which the word is rare or unknown in the language of the text."""

DISTANCE = 3.2
"""Orders of magnitude by which it must be commoner in the other language."""

COMMON_AT_HOME = 4.0
"""Zipf value of both neighbours."""

VERY_COMMON = 5.0
"""Zipf value of the word behind one that begins a sentence."""

SHORTEST = 4
LONG = 7
"""Letters of a word that is judged at the beginning of a sentence."""

STOPS = tuple(".!?")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    return _StrayWord(entries[0], evidence(language)).hits


class _StrayWord:
    def __init__(self, entry: Entry, words: Evidence) -> None:
        self._entry = entry
        self._words = words
        self._common = number(entry, "min-frequency" if words.is_rich else "min-frequency-unlisted", 6)
        self._common_first = number(entry, "min-frequency-first", 4.5)
        self._from = listed(entry, "from")
        names = entry.match.get("names", {})
        self._names = names if isinstance(names, Mapping) else {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per stray word; one that comes back in the passage is a term."""
        found = [index for index in self._places(passage) if self._is_stray(passage, index)]
        times = Counter(passage.words[index] for index in found)
        for index in found:
            start = passage.starts[index]
            end = start + len(passage.words[index])
            if times[passage.words[index]] == 1 and not is_set_off(passage, start, end):
                tag, _ = self._words.best(passage.words[index], self._from)
                name = str(self._names.get(tag, tag))
                yield Hit(self._entry.rule, passage.local(start, end), values=(("language", name),))

    def _places(self, passage: Passage) -> list[int]:
        """Return the words that may be stray: suspicious ones, and the first ones of sentences with a capital."""
        return sorted({*self._words.places(passage), *self._words.first_places(passage)})

    def _is_stray(self, passage: Passage, index: int) -> bool:
        word = passage.words[index]
        if len(word) < SHORTEST or not word.isalpha() or self._words.is_sparse:
            return False
        tag, zipf = self._words.best(word, self._from)
        home = self._words.home(word.lower())
        if not tag or home > RARE_AT_HOME or zipf - home < DISTANCE:
            return False
        if word != passage.folded[index]:
            return self._begins_sentence(passage, index, tag, zipf, home)
        is_between = is_in_row(passage, index) and self._is_at_home(passage.words[index - 1], tag)
        return zipf >= self._common and is_between and self._is_at_home(passage.words[index + 1], tag)

    def _begins_sentence(self, passage: Passage, index: int, tag: str, zipf: float, home: float) -> bool:
        """Return whether a word unknown at home begins a sentence that goes on in the language of the text."""
        if home > 0 or zipf < self._common_first or len(word := passage.words[index]) < LONG or not word[1:].islower():
            return False
        before = gap_before(passage, index)
        if before[:1] not in STOPS or not before.endswith(" ") or gap_before(passage, index + 1) != " ":
            return False
        after = passage.folded[index + 1]
        return self._words.home(after) >= VERY_COMMON and self._words.home(after) > self._words.zipf(after, tag) + 1

    def _is_at_home(self, neighbour: str, tag: str) -> bool:
        """Return whether a neighbour is a common word of the text's language, and commoner there than in the other."""
        home = self._words.home(neighbour)
        is_lower = neighbour == neighbour.lower()
        return is_lower and home >= COMMON_AT_HOME and home >= self._words.zipf(neighbour, tag)
