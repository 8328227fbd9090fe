"""Rules that are a sequence of words, each with what it must be: forms, flags of the lexicon, a pattern.

Each rule is looked for where its rarest required word stands; one pass in C over the words of a passage finds these
places for all rules together.

Deliberately left alone: words with anything but blanks between them, and expressions that are part of a longer sign
("make sense-based"). Languages without blanks between words need the regex kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._elements import alternatives, anchor, companion, rarest
from mtcheck.rulebook.kinds._surroundings import KEYS as SURROUNDINGS
from mtcheck.rulebook.kinds._token_rule import TokenRule
from mtcheck.rulebook.kinds._words import positions
from mtcheck.rulebook.options import check_keys

NAME = "tokens"
SCOPE = "passage"

Prepared = tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...]
MATCH_KEYS = ("pattern", "patterns", "report", *SURROUNDINGS)


def check(entry: Entry) -> None:
    """Check the rule's keys, tokens and templates.

    Raises:
        RuleError: one is wrong.
    """
    check_keys(entry, "match", MATCH_KEYS)
    # A language without data: what is checked does not depend on any.
    for pattern in alternatives(entry):
        TokenRule(entry, pattern, rarest(pattern, None), Language(""))


def prepared(entry: Entry, language: Language) -> Value:
    """Return for each pattern the number of the element that it is searched by, its forms, and a companion.

    The companion is given by how many words away from the first it may stand, and its forms; no forms if there is none.
    """
    made = []
    for pattern in alternatives(entry):
        index = rarest(pattern, language.lexicon)
        beside = companion(pattern, index, language.lexicon)
        reach = sum(element.most + element.max_gap for element in pattern)
        made.append((str(index), tuple(sorted(anchor(pattern, index).forms)), str(reach), tuple(sorted(beside))))
    return tuple(made)


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector of all tokens rules."""
    return _TokenRules(entries, language).hits


class _Place(NamedTuple):
    """A pattern of a rule: the numbers of the rule, of the pattern, and of the element that it is searched by.

    One of the words `beside`, if there are any, is in every match, at most `reach` words away from that element.
    """

    rule: int
    pattern: int
    anchor: int
    reach: int
    beside: frozenset[str]


class _TokenRules:
    """All rules by the forms that they are searched by. A rule is built when one of these is first met."""

    def __init__(self, entries: Sequence[Entry], language: Language) -> None:
        self._entries = entries
        self._language = language
        self._built: dict[_Place, TokenRule] = {}
        self._by_anchor: defaultdict[str, list[_Place]] = defaultdict(list)
        for number, entry in enumerate(entries):
            anchors = cast(Prepared, entry.prepared or prepared(entry, language))
            for pattern, (index, forms, reach, beside) in enumerate(anchors):
                place = _Place(number, pattern, int(index), int(reach), frozenset(beside))
                for form in forms:
                    self._by_anchor[form].append(place)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what the rules find, rule by rule."""
        anchors: defaultdict[_Place, list[int]] = defaultdict(list)
        words = passage.folded
        for at in positions(passage, self._by_anchor):
            for place in self._by_anchor[words[at]]:
                near = words[max(0, at - place.reach) : at + place.reach]
                if not place.beside or not place.beside.isdisjoint(near):
                    anchors[place].append(at)
        found: defaultdict[int, list[Hit]] = defaultdict(list)
        for place, places in anchors.items():
            found[place.rule].extend(self._rule(place).hits(passage, places))
        for hits in found.values():
            yield from _apart(hits)

    def _rule(self, place: _Place) -> TokenRule:
        if place not in self._built:
            entry = self._entries[place.rule]
            self._built[place] = TokenRule(entry, alternatives(entry)[place.pattern], place.anchor, self._language)
        return self._built[place]


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """Yield the hits of a rule in reading order, of those that overlap the first and longest: its patterns may meet."""
    done = 0
    for hit in sorted(hits, key=lambda hit: (hit.local.start, -hit.local.end)):
        if hit.local.start >= done:
            done = hit.local.end
            yield hit
