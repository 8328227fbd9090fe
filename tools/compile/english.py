"""The English lexicon: brings together what the sources say about each word form."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from mtcheck.languages import flags
from mtcheck.languages.lexicon import Word
from tools.compile import sources as raw
from tools.compile.casing import CaseCounts
from tools.compile.names import NameLists, name_lists
from tools.compile.pos import dictionary_flags, reconciled_flags, tag_counts

FORM = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
SHARE_MINIMUM = 4
"""Mid-sentence uses below which the share of capitals is called unknown."""

DATA = Path(__file__).parents[1] / "data" / "en"

TERM_USES = 3
"""Mid-sentence uses in lower case from which a form counts as a word."""

FIRST_PERSON = frozenset(("i", "i'm", "i've", "i'd", "i'll"))
NAMESAKES = frozenset(("will", "down", "long", "so", "an", "may"))
"""Function words that are also common given names or surnames."""


def english_words(sources: raw.Sources, lemminflect_folder: Path) -> dict[str, Word]:
    """Return every word form of the lexicon with what is known about it."""
    frequency = zipf_values()
    names = name_lists(sources)
    pos = dictionary_flags(sources.wordnet, lemminflect_folder, frequency)
    casing = case_counts(sources)
    tags = tag_counts(treebank(sources))
    listed = word_forms(frequency, names, pos, casing)
    begin, end = productivity(frequency)
    function = function_words()
    return {
        form: Word(
            zipf=frequency.get(form, 0.0),
            flags=_flags(form, frequency.get(form, 0.0), names, casing, form in function)
            | reconciled_flags(form, pos.get(form, 0), tags, form in function),
            cap_share=_share(casing.capital[form], casing.lower[form]),
            cap_n=casing.capital[form] + casing.lower[form],
            noun_share=tags.noun_share(form),
            pos_n=tags.total(form),
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


def word_forms(frequency: dict[str, float], names: NameLists, pos: dict[str, int], casing: CaseCounts) -> list[str]:
    """Return the forms that the lexicon lists, sorted.

    What running text uses several times is a term even if no dictionary has it ("filesystem", "startswith").
    """
    extra = {form for form in names.lower | names.upper if FORM.fullmatch(form) and not form.endswith("'s")}
    extra |= {form for form in pos if FORM.fullmatch(form)}
    extra |= {form for form, count in casing.lower.items() if count >= TERM_USES and form.isalpha() and form.islower()}
    return sorted({*frequency, *extra, *function_words()})


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


def _flags(form: str, zipf: float, names: NameLists, casing: CaseCounts, is_function: bool) -> int:
    if form in FIRST_PERSON:
        return flags.FUNCTION | flags.PROPER
    if is_function:
        return flags.FUNCTION | flags.LOWER | (flags.NAME if form in names.calendar or form in NAMESAKES else 0)
    return names.case_flags(form, zipf, casing.lower[form], casing.capital[form])
