"""Rules that are a sequence of words, each with what it must be: forms, flags of the lexicon, a pattern.

Each rule is looked for where its rarest required word stands; one pass in C over the words of a passage finds these
places for all rules together.

Deliberately left alone: words with anything but blanks between them, and expressions that are part of a longer sign
("make sense-based"). Languages without blanks between words need the regex kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._surroundings import KEYS as SURROUNDINGS
from mtcheck.rulebook.kinds._token_rule import TokenRule, token_rules
from mtcheck.rulebook.kinds._words import positions
from mtcheck.rulebook.options import check_keys

NAME = "tokens"
SCOPE = "passage"

MATCH_KEYS = ("pattern", "patterns", "report", *SURROUNDINGS)


def check(entry: Entry) -> None:
    """Check the rule's keys, tokens and templates.

    Raises:
        RuleError: one is wrong.
    """
    check_keys(entry, "match", MATCH_KEYS)
    # A language without data: what is checked does not depend on any.
    token_rules(entry, Language(""))


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector of all tokens rules."""
    return _TokenRules([rule for entry in entries for rule in token_rules(entry, language)]).hits


class _TokenRules:
    def __init__(self, rules: Sequence[TokenRule]) -> None:
        self._by_anchor: defaultdict[str, list[TokenRule]] = defaultdict(list)
        for rule in rules:
            for form in rule.anchor.forms:
                self._by_anchor[form].append(rule)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what the rules find, rule by rule."""
        anchors: defaultdict[TokenRule, list[int]] = defaultdict(list)
        for at in positions(passage, self._by_anchor):
            for rule in self._by_anchor[passage.folded[at]]:
                anchors[rule].append(at)
        found: defaultdict[str, list[Hit]] = defaultdict(list)
        for rule, places in anchors.items():
            for hit in rule.hits(passage, places):
                found[hit.rule.id].append(hit)
        for hits in found.values():
            yield from _apart(hits)


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """Yield the hits of a rule in reading order, of those that overlap the first and longest: its patterns may meet."""
    done = 0
    for hit in sorted(hits, key=lambda hit: (hit.local.start, -hit.local.end)):
        if hit.local.start >= done:
            done = hit.local.end
            yield hit
