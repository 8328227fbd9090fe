"""Decides which English words are usually lower-case, always capitalised, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.languages import flags
from tools.compile import sources as raw

SPELLINGS = ("english", "american", "british", "british_z", "canadian", "australian", "variant_1", "variant_2")
PROPER_SHARE = 0.2
"""Share of capitalised uses from which a word that is listed both ways also counts as a proper one."""


@dataclass(frozen=True, slots=True)
class NameLists:
    """Lower-cased forms by how word lists write them.

    `lower` and `upper` are from lists that a person checked; `rare` are lower-case words of the largest lists, which
    are full of chance homographs of names; `names` are names of persons and places; `calendar` are names
    of months, days, languages and territories.
    """

    lower: frozenset[str]
    upper: frozenset[str]
    rare: frozenset[str]
    names: frozenset[str]
    calendar: frozenset[str]

    def case_flags(self, form: str, lower_n: int, capital_n: int) -> int:
        """Return LOWER, PROPER and NAME for a form with its mid-sentence counts."""
        total = lower_n + capital_n
        share = capital_n / total if total else 0.0
        is_name = flags.NAME if form in self.names else 0
        if form in self.lower:
            if form not in self.upper and form not in self.calendar:
                return flags.LOWER | is_name
            both = form in self.calendar or (total >= 4 and share >= PROPER_SHARE)
            return flags.LOWER | flags.NAME | (flags.PROPER if both else 0)
        if form in self.upper or form in self.calendar:
            return flags.PROPER | is_name
        if total >= 4:
            return (flags.PROPER if share >= 0.9 else 0) | (flags.LOWER if share <= 0.1 else 0) | is_name
        if is_name:
            return flags.PROPER | flags.NAME
        return flags.LOWER if form in self.rare else 0


def name_lists(sources: raw.Sources) -> NameLists:
    """Return the word lists by case, from SCOWL, WordNet and CLDR."""
    scowl = sources.scowl
    lemmas = {lemma for lemma, _, _ in raw.wordnet_lemmas(sources.wordnet)}
    single = {lemma for lemma in lemmas if lemma.isalpha()}
    upper = raw.scowl_words(scowl, ("upper",), 80, SPELLINGS) | {
        w for w in single if w[0].isupper() and not w.isupper()
    }
    lower = raw.scowl_words(scowl, ("words",), 70, SPELLINGS) | {w for w in single if w.islower()}
    names = raw.scowl_words(scowl, ("proper-names",), 95, SPELLINGS) | upper | set(_name_parts(lemmas))
    return NameLists(
        lower=_folded(word for word in lower if word.islower()),
        upper=_folded(word for word in upper if not word.isupper()),
        rare=_folded(raw.scowl_words(scowl, ("words",), 95, SPELLINGS)),
        names=_folded(name for name in names if name.istitle()),
        calendar=frozenset(_cldr_names()),
    )


def _folded(words: object) -> frozenset[str]:
    return frozenset(word.lower() for word in words)  # type: ignore[attr-defined]


def _name_parts(lemmas: set[str]) -> Iterator[str]:
    for lemma in lemmas:
        parts = lemma.split("_")
        if len(parts) > 1 and all(part[:1].isupper() for part in parts):
            yield from (part for part in parts if part.isalpha() and len(part) > 2)


def _cldr_names() -> Iterator[str]:
    from babel import Locale

    locale = Locale("en")
    calendars = (locale.months["format"]["wide"], locale.days["format"]["wide"])
    for table in (locale.languages, locale.territories, *calendars):
        for name in table.values():
            if name.isalpha() and name[0].isupper():
                yield name.lower()
