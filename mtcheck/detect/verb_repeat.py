"""A verb left twice by a verb-final source: “was painted by her brother in May painted.”

German, Dutch, Hungarian, Turkish put the participle at the end of the clause. A translator that has already placed
it where English wants it sometimes renders the end of the clause as well.

Method: docs/methods.md, “Verbs left twice”: the same participle right before a stop and earlier in the clause
after an auxiliary. Both occurrences are looked at, because "what was said was said" is good English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count

from mtcheck.detect._chain import chained, nothing
from mtcheck.detect._judged import Judged
from mtcheck.detect._surroundings import Surroundings, is_capitalised
from mtcheck.languages import Language, Lexicon, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words
from mtcheck.text import lazy

NAME = "verb-repeat"
SCOPE = "passage"

CLAUSE_END = lazy(r"[.,;:!?)”\"\n](?:(?<=\n)|(?=\s))")
"""Begins with one class of signs: `re` skips everything else at full speed."""

INNER_PAUSE = lazy(r"[,;:—–]\s|[()“”\"]")
QUOTED = lazy(r"[«„“\"][^«»„“”\"]*[»“”\"]")
CLOSING_QUOTES = '»”“"'
REACH = 25
"""Words between the two."""

FAR = 250
"""Code points before the second in which the first must stand: a quick look before the careful one."""

AUXILIARY_REACH = 3
"""Words before the first verb in which its auxiliary stands."""

SHORTEST = 5
"""Letters of a participle that is told by its ending."""

CONJUNCTION_REACH = 5
"""Words before the second verb in which a conjunction makes it a clause of its own."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without a lexicon for the language it finds nothing.

    Options: `conjunctions` that allow the second verb; `endings` of participles, where the lexicon does not know them
    all; `auxiliaries` besides the group of words of that name.
    """
    lexicon = language.lexicon
    if lexicon is None:
        return nothing
    return chained([_VerbRepeat(entry, language, lexicon).hits for entry in entries])


def _ends_clause(text: str, end: int) -> bool:
    """Return whether a word that ends here is the last of its clause; a blank may stand before the mark."""
    return CLAUSE_END.match(text, end + (text[end] == " ")) is not None


class _VerbRepeat:
    """One rule with its lists."""

    def __init__(self, entry: Entry, language: Language, lexicon: Lexicon) -> None:
        self._rule = entry.rule
        self._lexicon = lexicon
        self._auxiliaries = language.words("auxiliaries") | words(entry, "auxiliaries")
        self._conjunctions = words(entry, "conjunctions")
        self._endings = tuple(words(entry, "endings"))
        self._participles = Judged(language, self._is_participle)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per verb said twice, on the second."""
        verbs = self._participles.among(passage.types)
        text = passage.text + "\n"
        for index in compress(count(), map(verbs.__contains__, passage.words)):
            start, end = passage.starts[index], passage.starts[index] + len(passage.words[index])
            if not _ends_clause(text, end):
                continue
            if text.find(passage.words[index], max(0, start - FAR), start) < 0:
                continue
            around = Surroundings.of(passage, index)
            if self._is_repeated(around):
                edit = LocalEdit(passage.local(around.end(-1), end), "")
                yield Hit(self._rule, passage.local(around.start(), end), (edit,))

    def _is_participle(self, word: str) -> bool:
        return word.islower() and (self._has_ending(word) or self._is_listed(word))

    def _has_ending(self, word: str) -> bool:
        return bool(self._endings) and len(word) >= SHORTEST and word.endswith(self._endings)

    def _is_listed(self, word: str) -> bool:
        entry = self._lexicon.get(word)
        return entry is not None and bool(entry.flags & flags.PARTICIPLE)

    def _is_repeated(self, around: Surroundings) -> bool:
        before = around.words_before()[-REACH:]
        verb = around.word(0)
        if verb not in before[:-1] or not self._can_precede(around):
            return False
        first = len(before) - 1 - before[::-1].index(verb)
        if not self._auxiliaries.intersection(before[max(0, first - AUXILIARY_REACH) : first]):
            return False
        # A name in quotation marks may hold anything.
        between = QUOTED.sub(" ", around.passage.text[around.end(first - len(before)) : around.start()])
        inner = between.split()
        if INNER_PAUSE.search(between) or not self._auxiliaries.isdisjoint(inner):
            return False
        return self._conjunctions.isdisjoint(word.lower() for word in inner[-CONJUNCTION_REACH:])

    def _can_precede(self, around: Surroundings) -> bool:
        """The word before the second verb is a noun, a name or a number, nothing that a participle follows."""
        if around.gap(-1).lstrip(CLOSING_QUOTES) not in (" ", ", "):
            return False
        entry = self._lexicon.get(around.word(-1).lower())
        if entry is None or entry.flags & flags.PROPER or is_capitalised(around.word(-1)):
            return True
        if entry.flags & flags.FUNCTION:
            return False
        return bool(self._endings) or bool(entry.flags & (flags.NOUN | flags.PLURAL))
