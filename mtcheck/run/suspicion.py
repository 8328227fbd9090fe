"""What a draft was probably translated from, and what that says about its findings.

Rules that name source languages vote for them, each once, with one vote shared among its languages. Three rules must
name a language, and it needs more votes than any other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mtcheck import languages
from mtcheck.model import Rule, SuspectedSource

LEAST_RULES = 3
"""Fewer may be chance: neighbours share many calques."""


def suspected_source(rules: Iterable[Rule]) -> SuspectedSource | None:
    """Return what the rules that found something say about the source; None if they are too few, or divided."""
    telling = {rule.id: rule for rule in rules if rule.source_languages}
    votes: defaultdict[str, float] = defaultdict(float)
    for rule in telling.values():
        for tag in rule.source_languages:
            votes[tag] += 1 / len(rule.source_languages)
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    winner = ranked[0][0]
    named = tuple(sorted(name for name, rule in telling.items() if winner in rule.source_languages))
    return SuspectedSource(winner, named) if len(named) >= LEAST_RULES else None


def weighed(confidence: float, rule: Rule, source_language: str | None, is_known: bool) -> float:
    """Return the confidence in a finding of a rule, given what the draft was translated from.

    Half of the doubt goes where the rule names that language. Where it names others alone, and the language is known
    and not only suspected, half of the confidence goes.

    Args:
        confidence: That of the finding by itself, 0–1.
        rule: What was broken.
        source_language: BCP 47; None if nothing is known or suspected.
        is_known: Whether it is known.
    """
    if source_language is None or not rule.source_languages:
        return confidence
    if any(languages.is_same(tag, source_language) for tag in rule.source_languages):
        return 1 - (1 - confidence) / 2
    return confidence / 2 if is_known else confidence
