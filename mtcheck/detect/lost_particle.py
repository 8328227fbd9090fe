"""The particle of an infinitive lost after a verb that asks for it: “decided quickly build a school”.

Method: docs/methods.md, “Lost particles”. The word after must be the base form of a verb; where it can be a noun
as well, an adverb must stand between ("agreed quickly change", but "needed help").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._chain import chained, nothing
from mtcheck.detect._surroundings import Surroundings, positions
from mtcheck.languages import Language, Lexicon, Word, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words

NAME = "lost-particle"
SCOPE = "passage"

ADVERBS = 2
"""Adverbs that may stand between."""

COUNTED = 8
"""Tagged uses from which the share of nouns is believed; below, the dictionary decides."""

NOUN_SHARE = 0.1
"""A word used as a noun in no more than this share of its uses is a verb."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without a lexicon for the language it finds nothing.

    Options: `governors`, the verb forms that ask for an infinitive with `particle`. After one of the language's
    `determiners` a governor is an adjective ("the planned move").
    """
    lexicon = language.lexicon
    if lexicon is None:
        return nothing
    return chained([_LostParticle(entry, language, lexicon).hits for entry in entries])


class _LostParticle:
    """One rule with its lists."""

    def __init__(self, entry: Entry, language: Language, lexicon: Lexicon) -> None:
        self._rule = entry.rule
        self._lexicon = lexicon
        self._particle = str(entry.match["particle"])
        self._determiners = language.words("determiners")
        self._governors = words(entry, "governors")

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per lost particle, from the governor to the verb."""
        for governor in sorted(self._governors & passage.types):
            for index in positions(passage.words, governor):
                around = Surroundings.of(passage, index)
                verb = self._verb(around)
                if verb:
                    edit = LocalEdit(passage.local(around.end(), around.end()), f" {self._particle}")
                    yield Hit(self._rule, passage.local(around.start(), around.end(verb)), (edit,))

    def _verb(self, around: Surroundings) -> int:
        """Return how many words after the governor the bare verb stands, 0 if there is none."""
        before = self._lexicon.get(around.word(-1).lower())
        if around.word(-1).lower() in self._determiners or (before and before.flags & flags.ADJECTIVE):
            return 0
        for offset in range(1, ADVERBS + 2):
            entry = self._lexicon.get(around.word(offset))
            if entry is None or around.gap(offset - 1) != " ":
                return 0
            if self._is_bare_verb(entry, after_adverb=offset > 1):
                return offset if self._takes_object(around, offset) else 0
            if not _is_adverb(entry):
                return 0
        return 0

    @staticmethod
    def _is_bare_verb(entry: Word, after_adverb: bool) -> bool:
        other = flags.PAST | flags.PARTICIPLE | flags.FUNCTION | flags.ADVERB | flags.PROPER
        if not entry.flags & flags.VERB or entry.flags & other:
            return False
        if entry.pos_n >= COUNTED:
            return after_adverb or entry.noun_share <= NOUN_SHARE
        return after_adverb or not entry.flags & (flags.NOUN | flags.ADJECTIVE)

    def _takes_object(self, around: Surroundings, offset: int) -> bool:
        """A determiner, a pronoun or another word follows the verb, not the end of the clause."""
        return around.gap(offset) == " "


def _is_adverb(entry: Word) -> bool:
    other = flags.NOUN | flags.FUNCTION | flags.ADJECTIVE | flags.FINITE
    return bool(entry.flags & flags.ADVERB) and not entry.flags & other
