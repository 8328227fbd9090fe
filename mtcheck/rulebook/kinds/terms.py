"""Rules that are a table: wrong words on the left, right ones on the right.

Looked up by their first word, whole words only, in any case unless the rule says otherwise; the repair keeps the
case of what it replaces.

Deliberately left alone: a term that is part of a longer sign ("web-site-like").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from mtcheck.languages import Language, Lexicon
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._edits import in_case_of, replaced
from mtcheck.rulebook.kinds._surroundings import KEYS as SURROUNDINGS
from mtcheck.rulebook.kinds._surroundings import Surroundings
from mtcheck.rulebook.kinds._templates import check_message
from mtcheck.rulebook.kinds._terms import Term, term, terms
from mtcheck.rulebook.kinds._words import positions, stands_alone
from mtcheck.rulebook.options import check_keys, choice, mapping, proposes

NAME = "terms"
SCOPE = "passage"

MATCH_KEYS = ("terms", "case", *SURROUNDINGS)
Prepared = tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...]
FIX_KEYS = ("applicability",)


def check(entry: Entry) -> None:
    """Check the rule's keys and terms.

    Raises:
        RuleError: one is wrong.
    """
    check_keys(entry, "match", MATCH_KEYS)
    check_keys(entry, "fix", FIX_KEYS)
    check_message(entry, ["right"])
    terms(entry, _is_sensitive(entry))
    _TermsRule(entry, None)


def prepared(entry: Entry, language: Language) -> Value:
    """Return for each term the number of the word that it is looked up by, its spellings, and a second word.

    The second word, if there is one, is given by its distance from the first and its spellings.
    """
    made = []
    for one in terms(entry, _is_sensitive(entry)):
        first, *others = one.ranked(language.lexicon)
        second = others[0] if others else first
        made.append((str(first), one.forms(first), str(second - first), one.forms(second)))
    return tuple(made)


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector of all terms rules."""
    return _Tables(entries, language).hits


class _TermsRule:
    """One table, with the conditions around its terms. Terms are cut into words when they are looked for."""

    def __init__(self, entry: Entry, lexicon: Lexicon | None) -> None:
        self._entry = entry
        self._surroundings = Surroundings(entry, lexicon)
        self._sensitive = _is_sensitive(entry)
        self._pairs = tuple(mapping(entry, "match", "terms").items())
        self._terms: dict[int, Term] = {}

    def term(self, number: int) -> Term:
        """Return the term with a number."""
        if number not in self._terms:
            self._terms[number] = term(self._entry, *self._pairs[number], self._sensitive)
        return self._terms[number]

    def hit(self, passage: Passage, index: int, found: Term) -> Hit | None:
        """Return the hit of a term whose first word is the one with this number; None if the term is not there."""
        end = found.end(passage, index)
        if end is None or not self._surroundings.allow(passage, index, index + len(found.words)):
            return None
        start = passage.starts[index]
        if not stands_alone(passage.text, start, end):
            return None
        edits = self._edits(passage, start, end, found) if proposes(self._entry) else ()
        return Hit(self._entry.rule, passage.local(start, end), edits, values=(("right", found.right),))

    def _edits(self, passage: Passage, start: int, end: int, found: Term) -> tuple[LocalEdit, ...]:
        new = _in_case(passage.text[start:end], found)
        return replaced(passage.document.prose, passage.local(start, end), new)


class _Place(NamedTuple):
    """A term: the numbers of its rule, of the term, and of the word that it is looked up by.

    At the distance `away` from that word stands one of the words `beside`.
    """

    rule: int
    term: int
    anchor: int
    away: int
    beside: tuple[str, ...]


class _Tables:
    """All terms by the word that they are looked up by. A table is built when one of its words is first met."""

    def __init__(self, entries: Sequence[Entry], language: Language) -> None:
        self._entries = entries
        self._lexicon = language.lexicon
        self._built: dict[int, _TermsRule] = {}
        self._by_word: defaultdict[str, list[_Place]] = defaultdict(list)
        for number, entry in enumerate(entries):
            anchors = cast(Prepared, entry.prepared or prepared(entry, language))
            for index, (anchor, forms, away, beside) in enumerate(anchors):
                place = _Place(number, index, int(anchor), int(away), beside)
                for form in forms:
                    self._by_word[form].append(place)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what the tables find, in reading order; of the terms of one rule the longest at a place."""
        places = [
            (at - place.anchor, -len(self._rule(place.rule).term(place.term).wrong), place.rule, place.term)
            for at, place in self._candidates(passage)
        ]
        done: dict[int, int] = {}
        for start, _, number, index in sorted(places):
            rule = self._rule(number)
            found = rule.term(index)
            if start >= done.get(number, 0) and (hit := rule.hit(passage, start, found)):
                done[number] = start + len(found.words)
                yield hit

    def _candidates(self, passage: Passage) -> Iterator[tuple[int, _Place]]:
        words, count = passage.folded, len(passage.folded)
        for at in positions(passage, self._by_word):
            for place in self._by_word[words[at]]:
                second = at + place.away
                if at >= place.anchor and second < count and words[second] in place.beside:
                    yield at, place

    def _rule(self, number: int) -> _TermsRule:
        if number not in self._built:
            self._built[number] = _TermsRule(self._entries[number], self._lexicon)
        return self._built[number]


def _is_sensitive(entry: Entry) -> bool:
    return choice(entry, "match", "case", ("insensitive", "sensitive")) == "sensitive"


def _in_case(written: str, found: Term) -> str:
    """Return the right term in the case of what is written, word by word if all words are capitalised."""
    if found.wrong[:1].isupper() and not written.isupper():
        return found.right  # a name: its capital says nothing about the place it stands in
    old, new = written.split(), found.right.split()
    if len(old) == len(new) > 1 and all(word[:1].isupper() for word in old) and not written.isupper():
        return " ".join(map(in_case_of, old, new))
    return in_case_of(written, found.right)
