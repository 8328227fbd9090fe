"""Decides which words of a language are usually lower-case, always capitalised, or both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mtcheck.languages import Lexicon, flags
from tools.compile.casing import CaseCounts
from tools.compile.languages import CAPITAL_NOUNS, LIGHT, Spec
from tools.compile.universal import UniversalCounts

NAMES = flags.PROPER | flags.NAME
SEEN = 4
"""Mid-sentence uses from which the share of capitals means something."""

MOSTLY = 0.9
"""Share of capitals from which a word is a name, and of small letters from which it is a word."""

POLITE_USES = 20
POLITE_SHARE = 0.05
"""Uses of a function word, and share of capitals from which a capital is one of its spellings (“Sie”, “Lei”)."""

COMMON_ZIPF = 3.0
"""Frequency from which a form is a word although it was never seen in running text."""

PLAIN_ZIPF = 5.3
"""Frequency from which, in a language without running text, a word that is nobody's name in any language is taken to
be written in lower case."""

NAMELESS_ZIPF = 4.6
"""Frequency from which it does not matter that a lower-case word is a name elsewhere."""

HOME_ZIPF = 3.5
HOME_MARGIN = 1.0
"""Frequency, and by how much it is more frequent than in English, from which a name of other languages may be a word
of this one (“bonjour”)."""

SHARED_USES = 3
"""Capitalised uses, and none in lower case, that make a name for the other languages."""


@dataclass(frozen=True, slots=True)
class Casing:
    """What is known about names. `days` says for CLDR names whether they have a capital in the language."""

    spec: Spec
    days: Mapping[str, bool]
    names: frozenset[str]
    tags: UniversalCounts
    english: Lexicon

    def flags(self, form: str, zipf: float, lower: int, capital: int, is_function: bool) -> int:
        """Return LOWER, PROPER, NAME, COMMON and FUNCTION for a form with its mid-sentence counts."""
        if form.upper() == form:  # the script has no case
            return (flags.FUNCTION if is_function else 0) | (flags.COMMON if zipf >= COMMON_ZIPF else 0)
        if is_function:
            return flags.FUNCTION | flags.LOWER | (flags.NAME if _is_polite(lower, capital) else 0)
        if form in self.days:
            return self._day(form, lower, capital)
        if lower + capital >= SEEN:
            return self._counted(form, zipf, lower, capital)
        return self._guessed(form, zipf, lower, capital)

    def _day(self, form: str, lower: int, capital: int) -> int:
        if self.days[form]:
            return NAMES | (flags.LOWER if lower >= SEEN and lower > capital else 0)
        return flags.LOWER | (flags.PROPER if capital >= SEEN and capital > lower else 0)

    def _counted(self, form: str, zipf: float, lower: int, capital: int) -> int:
        share = capital / (lower + capital)
        is_name = flags.NAME if self._is_borrowed(form, zipf) else 0
        if share >= MOSTLY:
            return flags.PROPER | is_name
        if share > 1 - MOSTLY:
            return flags.LOWER | flags.PROPER | is_name
        return flags.LOWER | (is_name if zipf < NAMELESS_ZIPF else 0)

    def _guessed(self, form: str, zipf: float, lower: int, capital: int) -> int:
        if self._is_borrowed(form, zipf) or (self.tags.name_uses(form) and not lower):
            return NAMES | (flags.LOWER if lower else 0)
        if lower and not capital and (lower > 1 or zipf >= COMMON_ZIPF - 0.5):
            return flags.LOWER
        if capital or zipf < COMMON_ZIPF:
            return flags.COMMON if zipf >= COMMON_ZIPF else 0
        can_tell = self.spec.tag in LIGHT and form not in self.names and zipf >= PLAIN_ZIPF
        return flags.COMMON | (flags.LOWER if can_tell else 0)

    def _is_borrowed(self, form: str, zipf: float) -> bool:
        """Return whether the form is a name elsewhere and nothing speaks for a word of this language."""
        return form in self.names and (zipf < HOME_ZIPF or zipf - self.english.zipf(form) <= HOME_MARGIN)


def _is_polite(lower: int, capital: int) -> bool:
    """Return whether a capital is one of the spellings of a function word."""
    total = lower + capital
    return capital >= POLITE_SHARE * total if total >= POLITE_USES else capital > max(lower, 1)


@lru_cache(maxsize=64)
def calendar(spec: Spec) -> Mapping[str, bool]:
    """Return CLDR's names of languages, territories, months and days, by whether they have a capital."""
    found: dict[str, bool] = {}
    for name in _cldr_names(spec):
        if name.isalpha() and len(name) > 1 and not name.isupper():
            form = spec.lower(name)
            found[form] = name[0].isupper() and found.get(form, True)
    return found


def _cldr_names(spec: Spec) -> Iterator[str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(spec.locale)
    except UnknownLocaleError:
        return
    yield from locale.territories.values()
    yield from locale.languages.values()
    for table in (locale.months, locale.days):
        for context in ("format", "stand-alone"):
            yield from table[context]["wide"].values()


def shared_names(texts: Mapping[str, CaseCounts], english: Lexicon) -> frozenset[str]:
    """Return words that are names in English, or are only seen with a capital in the running text of any language."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for tag, counts in texts.items():
        if tag not in CAPITAL_NOUNS:
            capital.update(counts.capital)
            lower.update(counts.lower)
    seen = {form for form, count in capital.items() if count >= SHARED_USES and not lower[form]}
    return frozenset(seen | _english_names(english))


def _english_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        form for form in lexicon.words() if lexicon.flags(form) & NAMES and not lexicon.flags(form) & flags.LOWER
    )
