"""Decides which English words are usually lower-case, always capitalised, or both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mtcheck.languages import flags
from tools.compile import sources as raw

SPELLINGS = ("english", "american", "british", "british_z", "canadian", "australian", "variant_1", "variant_2")
PROPER_SHARE = 0.2
"""Share of capitalised uses from which a word that is listed both ways also counts as a proper one."""

COMMON = 4.6
"""Zipf value from which a word is so common that a rare surname of the same form does not matter."""

SEEN = 4
"""Mid-sentence uses from which the share of capitals means something."""

WELL_SEEN = 8
NEARLY_ALL = 0.97
"""Uses, and share of capitals among them, from which the lower-case homograph of a CLDR name is left out."""

FOREIGN_ZIPF = 5.5
FOREIGN_MARGIN = 1.5
FOREIGN = ("de", "fr", "es", "it", "pt", "nl")
"""Common words of these languages that are much rarer in English are not called English names although somebody or
something is called so ("dans", "bien", "las")."""


@dataclass(frozen=True, slots=True)
class NameLists:
    """Lower-cased forms by how word lists write them.

    `lower` and `upper` are from lists that a person checked; `rare` are lower-case words of a larger list, which
    is full of chance homographs of names; `names` are names of persons and places, `usual` those of them that are
    well known or have been borne by somebody well known; `calendar` are names of months, days, languages and
    territories; `foreign` are common words of other languages.
    """

    lower: frozenset[str]
    upper: frozenset[str]
    rare: frozenset[str]
    names: frozenset[str]
    usual: frozenset[str]
    calendar: frozenset[str]
    foreign: frozenset[str]

    def case_flags(self, form: str, zipf: float, lower_n: int, capital_n: int) -> int:
        """Return LOWER, PROPER and NAME for a form with its Zipf value and its mid-sentence counts.

        Nearly every common word is somebody's surname ("came", "learned"): those need better evidence.
        """
        total = lower_n + capital_n
        share = capital_n / total if total else 0.0
        is_name = flags.NAME if form in (self.usual if zipf >= COMMON else self.names) else 0
        if form in self.calendar and total >= WELL_SEEN and share >= NEARLY_ALL:
            return flags.PROPER | flags.NAME  # "welsh" is a verb that nobody uses
        if form in self.lower:
            return flags.LOWER | self._also_upper(form, total, share) | is_name
        if form in self.foreign and total < SEEN:
            return is_name
        if form in self.upper or form in self.calendar:
            return (flags.LOWER if total >= SEEN and share < 0.5 else flags.PROPER) | is_name
        if total >= SEEN:
            proper = flags.PROPER if share >= (0.5 if is_name else 0.9) else 0
            return proper | (flags.LOWER if share <= 0.1 else 0) | is_name
        if is_name:
            return flags.NAME | flags.PROPER
        return flags.LOWER if form in self.rare else 0

    def _also_upper(self, form: str, total: int, share: float) -> int:
        if form in self.calendar:
            return flags.PROPER | flags.NAME
        if form not in self.upper:
            return 0
        return flags.PROPER | flags.NAME if total >= SEEN and share >= PROPER_SHARE else 0


def name_lists(sources: raw.Sources) -> NameLists:
    """Return the word lists by case, from SCOWL, WordNet and CLDR."""
    scowl = sources.scowl
    lemmas = {lemma for lemma, _, _ in raw.wordnet_lemmas(sources.wordnet)}
    single = {lemma for lemma in lemmas if lemma.isalpha()}
    upper = raw.scowl_words(scowl, ("upper",), 80, SPELLINGS) | {
        w for w in single if w[0].isupper() and not w.isupper()
    }
    lower = raw.scowl_words(scowl, ("words",), 70, SPELLINGS) | {w for w in single if w.islower()}
    persons = {part for part in raw.wordnet_persons(sources.wordnet) if _is_capitalised(part) and len(part) > 2}
    wide = raw.scowl_words(scowl, ("proper-names",), 95, SPELLINGS) | upper
    usual = raw.scowl_words(scowl, ("proper-names",), 80, SPELLINGS) | raw.scowl_words(scowl, ("upper",), 60, SPELLINGS)
    return NameLists(
        lower=_folded(word for word in lower if word.islower()),
        upper=_folded(word for word in upper if not word.isupper()),
        rare=_folded(raw.scowl_words(scowl, ("words",), 80, SPELLINGS)),
        names=_folded(filter(_is_capitalised, wide | persons)),
        usual=_folded(filter(_is_capitalised, usual | (wide & persons))),
        calendar=frozenset(_cldr_names()),
        foreign=frozenset(_foreign_words()),
    )


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _cldr_names() -> Iterator[str]:
    from babel import Locale

    locale = Locale("en")
    calendars = (locale.months["format"]["wide"], locale.days["format"]["wide"])
    for table in (locale.languages, locale.territories, *calendars):
        for name in table.values():
            if name.isalpha() and name[0].isupper():
                yield name.lower()


def _foreign_words() -> Iterator[str]:
    import wordfreq

    english = wordfreq.get_frequency_dict("en", "best")
    for code in FOREIGN:
        for word, share in wordfreq.get_frequency_dict(code, "small").items():
            if share >= 10 ** (FOREIGN_ZIPF - 9) and share >= english.get(word, 0.0) * 10**FOREIGN_MARGIN:
                yield word
