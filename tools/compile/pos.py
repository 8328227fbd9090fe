"""Parts of speech of English word forms: dictionaries say what is possible, a treebank what is usual."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mtcheck.languages import flags
from tools.compile import sources as raw

NOUN_LIKE = frozenset(("NOUN", "PROPN", "ADJ", "X", "NUM"))

WORDNET_FLAGS = {"noun": flags.NOUN, "verb": flags.VERB, "adj": flags.ADJECTIVE, "adv": flags.ADVERB}
VERB_COLUMNS = (flags.PAST, flags.PARTICIPLE, flags.GERUND, flags.VERB_S)
PENN_FLAGS = {
    "NN": flags.NOUN,
    "NNS": flags.NOUN | flags.PLURAL,
    "VB": flags.VERB,
    "VBP": flags.VERB,
    "VBZ": flags.VERB_S,
    "VBD": flags.PAST,
    "VBN": flags.PARTICIPLE,
    "VBG": flags.GERUND,
    "JJ": flags.ADJECTIVE,
    "RB": flags.ADVERB,
}

ATTESTED = 2
"""Uses in the treebank from which a reading counts although no dictionary has it (one may be a slip)."""

USUAL = 30
"""Uses of a form from which a reading that never occurs is dropped: it is rarer than one in ten (95 %)."""


def uses(tags: Mapping[str, Counter[str]], form: str) -> int:
    """Return how often a form occurs."""
    return sum(tags[form].values()) if form in tags else 0


def noun_share(tags: Mapping[str, Counter[str]], form: str) -> float:
    """Return the share of noun-like uses of a form, -1 if it does not occur."""
    counts = tags.get(form)
    return sum(count for tag, count in counts.items() if tag in NOUN_LIKE) / sum(counts.values()) if counts else -1.0


@dataclass(frozen=True, slots=True)
class TagCounts:
    """Uses of each lower-cased form in a treebank, by universal and by Penn tag."""

    universal: dict[str, Counter[str]]
    penn: dict[str, Counter[str]]

    def total(self, form: str) -> int:
        """Return how often the form occurs."""
        return uses(self.universal, form)

    def noun_share(self, form: str) -> float:
        """Return the share of noun-like uses, -1 if the form does not occur."""
        return noun_share(self.universal, form)

    def flags(self, form: str, minimum: int) -> int:
        """Return the bits of the readings that occur at least `minimum` times."""
        bits = 0
        for tag, count in self.penn.get(form, {}).items():
            if count >= minimum:
                bits |= PENN_FLAGS.get(tag, 0)
        return bits


def tag_counts(treebank: Path) -> TagCounts:
    """Count the tags of a treebank."""
    universal: defaultdict[str, Counter[str]] = defaultdict(Counter)
    penn: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in raw.treebank_sentences(treebank):
        for token in sentence:
            universal[token.form.lower()][token.upos] += 1
            penn[token.form.lower()][token.xpos] += 1
    return TagCounts(dict(universal), dict(penn))


def reconciled_flags(form: str, dictionary: int, tags: TagCounts, is_function: bool) -> int:
    """Return the bits of a form: those of the dictionaries, corrected where the treebank knows the form well."""
    if is_function:  # dictionaries find a noun in "in", "an" and "will"
        return tags.flags(form, ATTESTED)
    bits = dictionary | tags.flags(form, ATTESTED)
    return bits & tags.flags(form, 1) if tags.total(form) >= USUAL else bits


def dictionary_flags(wordnet: Path, lemminflect_folder: Path, known: Iterable[str]) -> dict[str, int]:
    """Return the bits of lower-cased forms from WordNet and from the NIH SPECIALIST lexicon.

    SPECIALIST has readings that nobody uses outside medicine ("to general"): for a lemma that WordNet knows,
    only the parts of speech that WordNet gives it count. `known` are the forms that exist; regular inflections are
    made up only if they are among them.
    """
    lemmas: defaultdict[str, int] = defaultdict(int)
    for lemma, pos, _ in raw.wordnet_lemmas(wordnet):
        lemmas[lemma.lower()] |= WORDNET_FLAGS[pos]
    bits = defaultdict(int, lemmas)
    for lemma, pos, columns in raw.inflections(lemminflect_folder):
        lemma = lemma.lower()
        if lemmas.get(lemma, WORDNET_FLAGS[pos]) & WORDNET_FLAGS[pos]:
            bits[lemma] |= WORDNET_FLAGS[pos]
            _add_forms(bits, lemma, pos, columns)
    _add_regular_forms(bits, lemmas, frozenset(known))
    return {form: value for form, value in bits.items() if form and "_" not in form}


def _add_forms(bits: defaultdict[str, int], lemma: str, pos: str, columns: list[list[str]]) -> None:
    if pos == "verb":
        if columns[1] == [""]:  # the participle is not given where it is the past form
            columns[1] = columns[0]
        for column, flag in zip(columns, VERB_COLUMNS, strict=False):
            for form in column:
                bits[form.lower()] |= flag
    elif pos == "noun":
        for form in columns[0]:
            if form.lower() != lemma:  # "information" is given as its own plural
                bits[form.lower()] |= flags.PLURAL | flags.NOUN


def _add_regular_forms(bits: defaultdict[str, int], lemmas: Mapping[str, int], known: frozenset[str]) -> None:
    for lemma, value in lemmas.items():
        if value & flags.VERB and lemma.isalpha() and len(lemma) > 2:
            stem = lemma.removesuffix("e")
            for form, flag in (
                (lemma + "s", flags.VERB_S),
                (stem + "ed", flags.PAST | flags.PARTICIPLE),
                (stem + "ing", flags.GERUND),
            ):
                if form in known and not bits.get(form, 0) & (flags.NOUN | flags.ADJECTIVE):
                    bits[form] |= flag
