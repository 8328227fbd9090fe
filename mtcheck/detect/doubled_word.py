"""A word said twice: “in the the garden”.

Two equal words, compared in lower case, with nothing but one blank between them. What may stand twice is listed for
the language: particles that meet a preposition ("logged on on Monday"), auxiliaries across a clause edge ("had had"),
intensifiers and cries. Three and more in a row are the business of `phrase-loop`.

Deliberately left alone: pairs whose second word has a capital of its own ("Walla Walla", "the Perl Perl module"),
pairs with a capital in mid-sentence, which are a name and a word or the Latin name of an animal ("the Port port",
"Gorilla gorilla"), letters after a letter ("x y y"), parts of longer signs ("host host-name"), and a pair that comes
back in the same passage, which is a term.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import eq

from mtcheck.languages import Language, flags
from mtcheck.languages.closed import vocabulary
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry

NAME = "doubled-word"
SCOPE = "passage"

GAPS = frozenset({" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"})
"""What may stand between the two. A tab or several blanks separate columns."""

SIGN_PARTS = frozenset("-‐‑/\\_.@#&:=+*<>’'\N{MIDDLE DOT}\N{OBJECT REPLACEMENT CHARACTER}")
"""Next to a word they make it part of something longer: a compound, an address, a command."""

REACH = 12
"""Words before a pair in which the clause may open that ends with the first."""

BEFORE_MIDDLE = frozenset(" \N{NO-BREAK SPACE},;(")
"""What stands before a word in mid-sentence, or in brackets, where Latin names are given."""

VERB_FORMS = flags.FINITE | flags.PARTICIPLE | flags.GERUND

NOT_ONLY_NOUN = VERB_FORMS | flags.ADJECTIVE | flags.ADVERB | flags.FUNCTION

ORDINARY = flags.PAST | flags.ADVERB | flags.GERUND | flags.FUNCTION
"""Words that never make a name when said twice in title case."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it.

    A language without the group `doubles-legal` (an empty list is one) doubles words freely: only what is
    `doubles-safe`, and never stands twice, is found there. Other groups: `doubles-after-verbs` may stand twice after a
    verb; `doubles-clause-edge` may after one of the `clause-openers`; `doubles-before-names` may before a name ("la
    politique de de Gaulle"); `doubles-elliptic` may where the noun between the two is left out, which it cannot be
    right after a noun ("diferente do do ano passado"); words that end in one of `doubles-endings` may stand twice.
    """
    if not language.has_words("doubles-legal") and not language.words("doubles-safe"):
        return lambda passage: ()
    return _DoubledWord(entries[0], language).hits


class _DoubledWord:
    def __init__(self, entry: Entry, language: Language) -> None:
        self._entry = entry
        self._lexicon = vocabulary(language)
        self._doubles_freely = not language.has_words("doubles-legal")
        self._legal = language.words("doubles-legal")
        self._safe = language.words("doubles-safe")
        self._after_verbs = language.words("doubles-after-verbs")
        self._clause_edge = language.words("doubles-clause-edge")
        self._openers = language.words("clause-openers")
        self._before_names = language.words("doubles-before-names")
        self._elliptic = language.words("doubles-elliptic")
        self._endings = tuple(sorted(language.words("doubles-endings")))

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per doubled word."""
        folded = passage.folded
        same = bytes(map(eq, folded, islice(folded, 1, None)))
        at = same.find(1)
        if at < 0:
            return
        found = [index for index in _pairs(same, at) if self._is_doubled(passage, index)]
        often = Counter(folded[index] for index in found)
        for index in found:
            if often[folded[index]] == 1 or folded[index] in self._safe:
                yield self._hit(passage, index)

    def _is_doubled(self, passage: Passage, index: int) -> bool:
        word, first, second = passage.folded[index], passage.words[index], passage.words[index + 1]
        if word in self._legal or not (len(word) > 1 or word in self._safe) or any(map(str.isdigit, word)):
            return False
        if self._doubles_freely and word not in self._safe:
            return False
        start, end = passage.starts[index], passage.starts[index + 1] + len(second)
        gap = passage.text[start + len(first) : passage.starts[index + 1]]
        if gap not in GAPS or passage.text[start - 1 : start] in SIGN_PARTS:
            return False
        if self._may_meet(passage, index, word):
            return False
        if first != second and _is_middle(passage, index):
            return False
        return _stands_alone(passage.text, end) and self._is_written_alike(first, second)

    def _may_meet(self, passage: Passage, index: int, word: str) -> bool:
        """Return whether the first of the pair may belong to what comes before it, the second to what follows."""
        before = passage.folded[index - 1] if index else ""
        if word in self._after_verbs and self._is_verb(before):
            return True
        if word in self._clause_edge and not self._openers.isdisjoint(passage.folded[max(0, index - REACH) : index]):
            return True
        if word in self._before_names and _is_name_near(passage.words[index + 2 : index + 4]):
            return True
        if word in self._elliptic and not self._is_noun(before):
            return True
        return word.endswith(self._endings) or (len(word) == len(before) == 1 and not self._is_function(before))

    def _begins_sentences(self, word: str) -> bool:
        """Return whether a word with a capital and the same without are one word said twice, and no “Bison bison”."""
        if word in self._safe or self._lexicon is None:
            return True
        return self._lexicon.get(word) is not None and not self._is_noun(word)

    def _is_verb(self, word: str) -> bool:
        entry = self._lexicon.get(word) if self._lexicon else None
        return entry is None or bool(entry.flags & VERB_FORMS)

    def _is_function(self, word: str) -> bool:
        entry = self._lexicon.get(word) if self._lexicon else None
        return entry is not None and bool(entry.flags & flags.FUNCTION)

    def _is_noun(self, word: str) -> bool:
        """Return whether a word is a noun and nothing that an article without its noun can follow."""
        entry = self._lexicon.get(word) if self._lexicon else None
        return entry is not None and bool(entry.flags & flags.NOUN) and not entry.flags & NOT_ONLY_NOUN

    def _is_written_alike(self, first: str, second: str) -> bool:
        if second == second.lower():  # not islower: most scripts have no case
            return first == second or (first == second.capitalize() and self._begins_sentences(second))
        if first != second:
            return False
        if second.isupper():
            return len(second) > 1
        entry = self._lexicon.get(first.lower()) if self._lexicon else None
        if entry is None or entry.flags & (flags.PROPER | flags.NAME) or len(first) < 4:
            return False
        return bool(entry.flags & ORDINARY)

    def _hit(self, passage: Passage, index: int) -> Hit:
        start, second = passage.starts[index], passage.starts[index + 1]
        first_end, end = start + len(passage.words[index]), second + len(passage.words[index + 1])
        return Hit(
            self._entry.rule,
            passage.local(start, end),
            (LocalEdit(passage.local(first_end, end), ""),),
            values=(("word", passage.words[index]),),
            applicability="safe" if passage.folded[index] in self._safe else "unsafe",
        )


def _pairs(same: bytes, at: int) -> Iterator[int]:
    """Yield where a word equals the next one, runs of three and more words left out."""
    while at >= 0:
        end = at
        while same[end : end + 1] == b"\1":
            end += 1
        if end - at == 1:
            yield at
        at = same.find(1, end)


def _is_middle(passage: Passage, index: int) -> bool:
    """Return whether a word follows another in its sentence, or stands first in brackets."""
    before = passage.starts[index - 1] + len(passage.words[index - 1]) if index else 0
    gap = passage.text[before : passage.starts[index]]
    return gap != "" and BEFORE_MIDDLE.issuperset(gap)


def _is_name_near(following: Sequence[str]) -> bool:
    return any(word[0].isupper() for word in following)


def _stands_alone(text: str, end: int) -> bool:
    """Return whether the word that ends here is not the beginning of a longer sign; a stop may follow it."""
    return not (text[end : end + 1] in SIGN_PARTS and text[end + 1 : end + 2].isalnum())
