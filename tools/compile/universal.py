"""Parts of speech and verb forms in treebanks with universal tags and features."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mtcheck.languages import flags
from tools.compile import sources as raw
from tools.compile.pos import USUAL, noun_share, uses

CLOSED = frozenset(("ADP", "AUX", "CCONJ", "SCONJ", "DET", "PRON", "PART"))
CLOSED_SHARE = 0.8
CLOSED_USES = 3
"""Uses, and share of closed-class tags among them, that make a function word."""

TAG_FLAGS = {"NOUN": flags.NOUN, "ADJ": flags.ADJECTIVE, "ADV": flags.ADVERB}
PAST_TENSES = ("Tense=Past", "Tense=Imp", "Tense=Pqp")


@dataclass(frozen=True, slots=True)
class UniversalCounts:
    """Uses of each lower-cased form, by universal tag and by the bits of the reading."""

    tags: Mapping[str, Counter[str]]
    bits: Mapping[str, Counter[int]]

    def total(self, form: str) -> int:
        """Return how often the form occurs."""
        return uses(self.tags, form)

    def noun_share(self, form: str) -> float:
        """Return the share of noun-like uses, -1 if the form does not occur."""
        return noun_share(self.tags, form)

    def name_uses(self, form: str) -> int:
        """Return how often the form is tagged as a name."""
        return self.tags[form]["PROPN"] if form in self.tags else 0

    def flags(self, form: str) -> int:
        """Return the bits of the readings; a frequent form's readings must occur twice (one may be a slip)."""
        least = 2 if self.total(form) >= USUAL else 1
        result = 0
        for value, count in self.bits.get(form, {}).items():
            if count >= least:
                result |= value
        return result

    def function_words(self) -> frozenset[str]:
        """Return the words that are nearly always tagged with a closed class."""
        return frozenset(form for form, counts in self.tags.items() if _is_closed(counts) and form.isalpha())


def _is_closed(counts: Counter[str]) -> bool:
    closed = sum(count for tag, count in counts.items() if tag in CLOSED)
    return closed >= CLOSED_USES and closed >= CLOSED_SHARE * sum(counts.values())


def universal_counts(treebank: Path | None, lower: Callable[[str], str]) -> UniversalCounts:
    """Count the tags of a treebank; nothing if there is none."""
    tags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    bits: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for sentence in raw.treebank_sentences(treebank) if treebank else ():
        for token in sentence:
            form = lower(token.form).replace("’", "'").rstrip("'")
            tags[form][token.upos] += 1
            bits[form][_bits(token)] += 1
    return UniversalCounts(dict(tags), dict(bits))


def _bits(token: raw.Token) -> int:
    features = token.features.split("|")
    if token.upos in ("VERB", "AUX"):
        return _verb_bits(features)
    plural = flags.PLURAL if token.upos == "NOUN" and "Number=Plur" in features else 0
    return TAG_FLAGS.get(token.upos, 0) | plural


def _verb_bits(features: list[str]) -> int:
    form = next((feature for feature in features if feature.startswith("VerbForm=")), "VerbForm=Inf")
    if form == "VerbForm=Part":
        return flags.PARTICIPLE
    if form in ("VerbForm=Ger", "VerbForm=Conv"):
        return flags.GERUND
    if form == "VerbForm=Fin":
        return flags.PAST if any(tense in features for tense in PAST_TENSES) else flags.VERB_S
    return flags.VERB
