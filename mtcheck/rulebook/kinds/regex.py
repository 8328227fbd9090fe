"""Rules that are one regular expression, in linear time (RE2).

One alternation of all patterns, on the bytes of a passage, tells that nothing matches: this is all that clean text
costs. Where something does, a set tells which rules, and only these are compiled and look for places.

Deliberately left alone: line ends. A pattern never matches across one, so `^` and `$` are the edges of a unit.

Method: docs/methods.md, “Regular expressions”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import cast

from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._literals import literals
from mtcheck.rulebook.kinds._offsets import encoded
from mtcheck.rulebook.kinds._re2 import Match, alternation, pattern_set
from mtcheck.rulebook.kinds._regex_rule import RegexRule, source
from mtcheck.rulebook.options import check_keys, choice, text

NAME = "regex"
SCOPE = "passage"

FIRST_PASSAGES = 4
"""So long each rule is asked by itself: for one short file that is sooner done than compiling them all together."""

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
    """Return pieces of text, in lower case, one of which stands in everything that the rule matches."""
    return literals(text(entry, "match", "pattern") or "")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector of all regex rules."""
    return _RegexRules(entries).hits


class _RegexRules:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._sources = [source(entry) for entry in entries]
        self._rules: dict[int, RegexRule] = {}
        self._passages = 0

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what the rules find, rule by rule."""
        data = encoded(passage.text)
        self._passages += 1
        if self._passages <= FIRST_PASSAGES:
            for index in self._possible(passage.text.lower()):
                yield from self._rule(index).hits(passage, data)
            return
        if not self._any(data):
            return
        # None after a match means that the set ran out of memory: then every rule is asked.
        for index in sorted(self._which(data) or range(len(self._entries))):
            yield from self._rule(index).hits(passage, data)

    def _possible(self, lower: str) -> list[int]:
        """Return the numbers of the rules whose pieces of text stand in a passage, or that have none."""
        pieces = (cast("tuple[str, ...]", entry.prepared) for entry in self._entries)
        return [index for index, any_of in enumerate(pieces) if not any_of or any(map(lower.__contains__, any_of))]

    def _rule(self, index: int) -> RegexRule:
        if index not in self._rules:
            self._rules[index] = RegexRule(self._entries[index])
        return self._rules[index]

    @cached_property
    def _any(self) -> Callable[[bytes], Match | None]:
        return alternation(self._sources)

    @cached_property
    def _which(self) -> Callable[[bytes], Sequence[int] | None]:
        return pattern_set(self._sources)
