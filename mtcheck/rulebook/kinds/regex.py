"""Rules that are one regular expression, in linear time (RE2).

One alternation of the patterns, on the bytes of a passage, tells that nothing matches: this is all that clean text
costs. Where something does, a set tells which rules, and only these are compiled and look for places. Patterns
with counts would make the automaton of all together too large, which costs twenty times as much: each of them is asked
by itself, if the pieces of text are there that it needs.

Deliberately left alone: line ends. A pattern never matches across one, so `^` and `$` are the edges of a unit.

Method: docs/methods.md, “Regular expressions”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import cast

from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._offsets import encoded
from mtcheck.rulebook.kinds._re2 import Match, alternation, escaped, pattern_set
from mtcheck.rulebook.kinds._regex_rule import RegexRule, source
from mtcheck.rulebook.options import check_keys, choice, text

NAME = "regex"
SCOPE = "passage"

FIRST_PASSAGES = 4
"""So long each rule is asked by itself: for one short file that is sooner done than compiling them all together."""

LONG = 1
"""Most repetitions of a count (`{0,12}`) that a pattern may have to be asked together with the others."""

COUNT = r"\{\d*,?(\d+)\}"
Prepared = tuple[str, tuple[tuple[str, ...], ...], str, str]
MATCH_KEYS = ("pattern", "report", "whole-words", "case", "unless", "unless-next", "scope")
FIX_KEYS = ("applicability", "replace")


def check(entry: Entry) -> None:
    """Check the rule's keys, patterns and templates.

    Raises:
        RuleError: one is wrong.
    """
    check_keys(entry, "match", MATCH_KEYS)
    check_keys(entry, "fix", FIX_KEYS)
    choice(entry, "match", "scope", ("unit",))
    RegexRule(entry).check()


def prepared(entry: Entry, language: Language) -> Value:
    """Return whether the pattern has a long gap, sets of pieces of text, the pattern for RE2 and the coarse one.

    One piece of each set, in lower case, stands in everything that the rule matches.

    Raises:
        RuleError: the pattern uses what RE2 lacks.
    """
    from mtcheck.rulebook.kinds._coarse import coarse  # these only when rules are read
    from mtcheck.rulebook.kinds._literals import literals

    pattern = text(entry, "match", "pattern") or ""
    is_long = any(int(count) > LONG for count in re.findall(COUNT, pattern))
    exact = source(entry)
    return ("long" if is_long else "short", literals(pattern), exact, coarse(exact))


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector of all regex rules."""
    return _RegexRules(entries, language).hits


class _RegexRules:
    def __init__(self, entries: Sequence[Entry], language: Language) -> None:
        self._entries = entries
        self._prepared = [cast(Prepared, entry.prepared or prepared(entry, language)) for entry in entries]
        self._gaped = [index for index, (length, *_) in enumerate(self._prepared) if length == "long"]
        alone = frozenset(self._gaped)
        self._others = [index for index in range(len(entries)) if index not in alone]
        self._rules: dict[int, RegexRule] = {}
        self._coarse_rules: dict[int, Callable[[bytes], Match | None]] = {}
        self._passages = 0

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what the rules find, rule by rule."""
        data = encoded(passage.text)
        self._passages += 1
        if self._passages <= FIRST_PASSAGES:
            asked = [index for index in self._possible(passage, range(len(self._entries))) if self._coarse(index)(data)]
        else:
            asked = sorted((*self._matching(data), *self._gaped_possible(passage)))
        for index in asked:
            yield from self._rule(index).hits(passage, data)

    def _matching(self, data: bytes) -> list[int]:
        """Return the numbers of the rules that match, of those that are asked together."""
        if not self._others or not self._any(data):
            return []
        # None after a match means that the set ran out of memory: then every rule is asked.
        found = self._which(data)
        return self._others if found is None else [self._others[number] for number in found]

    def _possible(self, passage: Passage, numbers: Iterable[int]) -> list[int]:
        """Return the numbers of the rules whose pieces of text stand in a passage, or that need none."""
        has = passage.text.lower().__contains__
        return [number for number in numbers if all(any(map(has, pieces)) for pieces in self._prepared[number][1])]

    def _gaped_possible(self, passage: Passage) -> list[int]:
        """Return the same of the rules that are asked by themselves, in one pass over the text."""
        pieces, is_there = self._pieces
        found = is_there(encoded(passage.text.lower()))
        if found is None:
            return self._possible(passage, self._gaped)
        there = {pieces[number] for number in found}
        return [number for number in self._gaped if all(map(there.intersection, self._prepared[number][1]))]

    @cached_property
    def _pieces(self) -> tuple[Sequence[str], Callable[[bytes], Sequence[int] | None]]:
        """The pieces that rules need which are asked by themselves, and what tells which of them a text has."""
        pieces = sorted({piece for number in self._gaped for set_ in self._prepared[number][1] for piece in set_})
        return pieces, pattern_set(map(escaped, pieces))

    def _coarse(self, index: int) -> Callable[[bytes], Match | None]:
        """Return a function that tells whether a rule may match, compiled faster than the rule."""
        if index not in self._coarse_rules:
            self._coarse_rules[index] = alternation([self._prepared[index][3]])
        return self._coarse_rules[index]

    def _rule(self, index: int) -> RegexRule:
        if index not in self._rules:
            self._rules[index] = RegexRule(self._entries[index])
        return self._rules[index]

    @cached_property
    def _sources(self) -> list[str]:
        return [self._prepared[index][2] for index in self._others]

    @cached_property
    def _any(self) -> Callable[[bytes], Match | None]:
        return alternation(self._sources)

    @cached_property
    def _which(self) -> Callable[[bytes], Sequence[int] | None]:
        return pattern_set(self._sources)
