"""Damage where a text was cut at a link or emphasis and each piece translated alone.

The piece begins with a capital ("after a “quiet week” That nobody had planned"), a subject is said twice ("Ana Ruiz,
She opened"), or the stop before it is lost ("three years ago It said"). Each is one event and one finding.

Method: docs/methods.md, “Odd capitals and lost stops”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._capitals import Capital, Capitals
from mtcheck.detect._surroundings import Surroundings, is_capitalised
from mtcheck.detect._titles import TitleFilter
from mtcheck.languages import Language, flags
from mtcheck.languages.closed import Vocabulary, vocabulary
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role

NAME = "boundary"
SCOPE = "passage"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without word groups of the language it finds nothing."""
    lexicon = vocabulary(language)
    if lexicon is None:
        return lambda passage: ()
    return _Boundary(by_role(list(entries)), language, lexicon).hits


class _Boundary:
    """The rules of the four events with their word lists."""

    def __init__(self, rules: dict[str, Entry], language: Language, lexicon: Vocabulary) -> None:
        self._rules = rules
        self._lexicon = lexicon
        self._openers = language.words("openers")
        self._starters = language.words("starters")
        self._joiners = language.words("joiners")
        self._subordinators = language.words("subordinators")
        self._pronouns = language.words("subject-pronouns")
        self._auxiliaries = language.words("auxiliaries")
        self._small = language.words("title-words") - self._auxiliaries
        self._attaching = (language.words("determiners") | language.words("title-words")) - self._auxiliaries
        self._capitals = Capitals(language, lexicon)
        self._titles = TitleFilter(language, lexicon)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per event."""
        for capital in self._capitals.find(passage):
            around = Surroundings.of(passage, capital.number)
            if self._titles.allows(capital, around):
                hit = self._pleonasm(capital, around) or self._lost_stop(capital, around) or self._odd(capital, around)
                if hit is not None and not _is_named(capital, around):
                    yield hit

    def _pleonasm(self, capital: Capital, around: Surroundings) -> Hit | None:
        """A name and, right after it, the pronoun for it: “Ana Ruiz, She opened”."""
        if "pleonasm" not in self._rules or capital.folded not in self._pronouns:
            return None
        gap = around.gap(-1)
        if gap not in (" ", ", ") or not self._may_be_finite(around.word(1)) or around.gap(0) != " ":
            return None
        named = is_capitalised(around.word(-1)) and around.sentence()[0] < around.start(-1)
        if any(self._is_finite(word) for word in around.words_before()) or not (named or gap == ", "):
            return None
        edit = LocalEdit(around.passage.local(capital.start - 1, capital.end), "")
        return Hit(self._rules["pleonasm"].rule, around.passage.local(capital.start, capital.end), (edit,))

    def _may_be_finite(self, word: str) -> bool:
        entry = self._lexicon.get(word)
        return word in self._auxiliaries or bool(entry and entry.flags & (flags.PAST | flags.VERB_S))

    def _is_finite(self, word: str) -> bool:
        """Return whether the word can only be a finite verb (or is "said": a participle too, but seldom)."""
        folded = word.lower()
        entry = self._lexicon.get(folded)
        if folded in self._auxiliaries:
            return True
        if entry is None or entry.flags & (flags.NOUN | flags.PLURAL | flags.FUNCTION | flags.ADJECTIVE):
            return False
        return bool(entry.flags & (flags.PAST | flags.VERB_S))

    def _lost_stop(self, capital: Capital, around: Surroundings) -> Hit | None:
        """A subject with a capital after a word that can end a sentence: “three years ago It said”."""
        if "lost-stop" not in self._rules or around.gap(-1) != " " or not self._begins_sentence(capital, around):
            return None
        if self._expects_more(around.word(-1).lower()):
            return None
        local = around.passage.local(around.start(-1), capital.end)
        edit = LocalEdit(around.passage.local(capital.start - 1, capital.start - 1), ".")
        values = (("before", around.word(-1)), ("after", capital.word))
        return Hit(self._rules["lost-stop"].rule, local, (edit,), values)

    def _begins_sentence(self, capital: Capital, around: Surroundings) -> bool:
        """The word begins a clause with its own subject: “It”, “However”, “And if”."""
        if capital.folded in self._openers or capital.folded in self._starters:
            return True
        following = around.word(1)
        return capital.folded in self._joiners and (following in self._openers or following in self._subordinators)

    def _expects_more(self, word: str) -> bool:
        """Return whether a sentence can hardly end in this word: an article, a preposition, a conjunction."""
        entry = self._lexicon.get(word)
        return entry is not None and bool(entry.flags & flags.FUNCTION) and word not in self._pronouns

    def _odd(self, capital: Capital, around: Surroundings) -> Hit | None:
        passage = around.passage
        if "odd-capital" not in self._rules:
            return None
        lower = capital.word[0].lower()
        edit = LocalEdit(passage.local(capital.start, capital.start + 1), lower)
        # After an article, a preposition or a comma no sentence can begin; elsewhere a stop may be lost. A possessive
        # can end one, so it is not enough before a word that often begins one: “the child of mine However he …”.
        before = self._small if self._begins_sentence(capital, around) else self._attaching
        attached = around.gap(-1) == ", " or (around.gap(-1) == " " and around.word(-1).lower() in before)
        sure = capital.kind == "function" and attached
        return Hit(
            self._rules["odd-capital"].rule,
            passage.local(capital.start, capital.end),
            (edit,),
            applicability="safe" if sure else "unsafe",
        )


def _is_named(capital: Capital, around: Surroundings) -> bool:
    """Return whether the source has its capitals, too: “press Open” names a button."""
    from mtcheck.detect._source import names_as_many  # few drafts have such capitals

    return names_as_many(around.passage, capital.start)
