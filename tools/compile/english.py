"""The English lexicon: brings together what the sources say about each word form."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from mtcheck.languages import flags
from mtcheck.languages.lexicon import Word
from tools.compile import sources as raw
from tools.compile.casing import CaseCounts
from tools.compile.names import NameLists, name_lists

FORM = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
SHARE_MINIMUM = 4
"""Mid-sentence uses below which the share of capitals is called unknown."""

NOUN_LIKE = frozenset(("NOUN", "PROPN", "ADJ", "X", "NUM"))
DATA = Path(__file__).parents[1] / "data" / "en"

WORDNET_FLAGS = {"noun": flags.NOUN, "verb": flags.VERB, "adj": flags.ADJECTIVE, "adv": flags.ADVERB}
VERB_COLUMNS = (flags.PAST, flags.PARTICIPLE, flags.GERUND, flags.VERB_S)


def english_words(sources: raw.Sources, lemminflect_folder: Path) -> dict[str, Word]:
    """Return every word form of the lexicon with what is known about it."""
    frequency = zipf_values()
    names = name_lists(sources)
    pos = pos_flags(sources, lemminflect_folder)
    casing = case_counts(sources)
    tags = tag_counts(sources)
    listed = word_forms(frequency, names, pos)
    begin, end = productivity(frequency)
    function = function_words()
    return {
        form: Word(
            zipf=frequency.get(form, 0.0),
            flags=_flags(form, names, pos, casing, form in function),
            cap_share=_share(casing.capital[form], casing.lower[form]),
            cap_n=casing.capital[form] + casing.lower[form],
            noun_share=_noun_share(tags.get(form)),
            pos_n=sum(tags[form].values()) if form in tags else 0,
            prefixes=math.log1p(begin[form]),
            suffixes=math.log1p(end[form]),
        )
        for form in listed
    }


def zipf_values() -> dict[str, float]:
    """Return the Zipf value of each form of wordfreq's large list; possessives are left to their base."""
    import wordfreq

    table = wordfreq.get_frequency_dict("en", "best")
    kept = {form: math.log10(share) + 9 for form, share in table.items() if FORM.fullmatch(form)}
    return {form: zipf for form, zipf in kept.items() if not _is_possessive(form, kept)}


def _is_possessive(form: str, known: dict[str, float]) -> bool:
    return form.endswith("'s") and form[:-2] in known and form not in function_words()


def function_words() -> frozenset[str]:
    """Return the closed-class words."""
    lines = (DATA / "function-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def word_forms(frequency: dict[str, float], names: NameLists, pos: dict[str, int]) -> list[str]:
    """Return the forms that the lexicon lists, sorted."""
    extra = {form for form in names.lower | names.upper if FORM.fullmatch(form) and not form.endswith("'s")}
    extra |= {form for form in pos if FORM.fullmatch(form)}
    return sorted({*frequency, *extra, *function_words()})


def pos_flags(sources: raw.Sources, lemminflect_folder: Path) -> dict[str, int]:
    """Return part-of-speech bits of lower-cased forms, from WordNet and the NIH SPECIALIST lexicon."""
    bits: defaultdict[str, int] = defaultdict(int)
    for lemma, pos, _ in raw.wordnet_lemmas(sources.wordnet):
        bits[lemma.lower()] |= WORDNET_FLAGS[pos]
    for lemma, pos, columns in raw.inflections(lemminflect_folder):
        bits[lemma.lower()] |= WORDNET_FLAGS[pos]
        if pos == "verb":
            _add_verb_forms(bits, columns)
        for form in columns[0] if pos == "noun" else ():
            bits[form.lower()] |= flags.PLURAL | flags.NOUN
    return {form: value for form, value in bits.items() if "_" not in form and form}


def _add_verb_forms(bits: defaultdict[str, int], columns: list[list[str]]) -> None:
    if columns[1] == [""]:  # the participle is not given where it is the past form
        columns[1] = columns[0]
    for column, flag in zip(columns, VERB_COLUMNS, strict=False):
        for form in column:
            bits[form.lower()] |= flag


def case_counts(sources: raw.Sources) -> CaseCounts:
    """Return mid-sentence casing in the treebank, in WordNet's glosses and in running text."""
    counts = CaseCounts()
    counts.add(_treebank_texts(sources), runs=True)
    counts.add(raw.wordnet_glosses(sources.wordnet), runs=True)
    counts.add(raw.paragraphs(sources.data / "text" / "en.txt.xz"), runs=False)
    return counts


def _treebank_texts(sources: raw.Sources) -> Iterable[str]:
    for sentence in raw.treebank_sentences(treebank(sources)):
        yield " ".join(token.form for token in sentence)


def treebank(sources: raw.Sources) -> Path:
    """Return the English treebank."""
    return sources.data / "train" / "en.English-EWT.conllu.xz"


def tag_counts(sources: raw.Sources) -> dict[str, Counter[str]]:
    """Return how often each lower-cased form has each universal part of speech."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in raw.treebank_sentences(treebank(sources)):
        for token in sentence:
            counts[token.form.lower()][token.upos] += 1
    return counts


def productivity(frequency: dict[str, float]) -> tuple[Counter[str], Counter[str]]:
    """Return how many other listed words begin, and end, with each string (docs: glued words)."""
    begin: Counter[str] = Counter()
    end: Counter[str] = Counter()
    for form, zipf in frequency.items():
        if len(form) >= 4 and zipf >= 1.2 and form.isalpha():
            begin.update(form[:length] for length in range(1, len(form)))
            end.update(form[length:] for length in range(1, len(form)))
    return begin, end


def _share(capital: int, lower: int) -> float:
    total = capital + lower
    return -1.0 if total < SHARE_MINIMUM else capital / total


def _noun_share(tags: Counter[str] | None) -> float:
    if not tags:
        return -1.0
    return sum(count for tag, count in tags.items() if tag in NOUN_LIKE) / sum(tags.values())


def _flags(form: str, names: NameLists, pos: dict[str, int], casing: CaseCounts, is_function: bool) -> int:
    if is_function:
        return flags.FUNCTION | flags.LOWER | pos.get(form, 0)
    return pos.get(form, 0) | names.case_flags(form, casing.lower[form], casing.capital[form])
