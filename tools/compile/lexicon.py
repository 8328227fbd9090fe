"""The lexicon of any language but English: brings together what the sources say about each word form."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mtcheck.languages.lexicon import Lexicon, Word
from mtcheck.text.words import JOINERS, MARKS
from tools.compile import sources as raw
from tools.compile.casing import CaseCounts
from tools.compile.english import SHARE_MINIMUM, productivity
from tools.compile.languages import DEEP, LIGHT, Spec, plain_lower
from tools.compile.universal import UniversalCounts, universal_counts
from tools.compile.writing import Casing, calendar, shared_names

FORM = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}{JOINERS}])*(?:'(?:[^\W\d_]|[{MARKS}])+)*")

CLOSED_GROUPS = (
    *("auxiliaries", "clause-openers", "determiners", "function-words", "infinitive-markers", "joiners", "openers"),
    *("starters", "subject-pronouns", "subordinators", "title-words"),
)
"""Groups of `grammar.json` whose words make up the closed classes."""

TERM_USES = 3
"""Mid-sentence uses in lower case from which a form counts as a word although no list has it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What running text and treebank of a language say."""

    casing: CaseCounts
    tags: UniversalCounts


def lexicon_words(spec: Spec, sources: raw.Sources, rules: Path) -> dict[str, Word]:
    """Return the word forms of the lexicon with what is known about them.

    `rules` is the folder of the languages: closed classes are read from `grammar.json`.
    """
    counts = counts_of(spec.tag, sources.data)
    frequency = with_sharp_s(zipf_values(spec), counts)
    function = closed_classes(rules / spec.tag / "grammar.json") | counts.tags.function_words()
    begin, end = productivity(frequency)
    casing = casing_of(spec, sources, rules, counts)
    words = {}
    for form in listed(spec, frequency, counts, function):
        zipf = frequency.get(form, 0.0)
        lower, capital = counts.casing.lower[form], counts.casing.capital[form]
        total = lower + capital
        words[form] = Word(
            zipf=zipf,
            flags=casing.flags(form, zipf, lower, capital, form in function) | counts.tags.flags(form),
            cap_share=capital / total if total >= SHARE_MINIMUM else -1.0,
            cap_n=total,
            noun_share=counts.tags.noun_share(form),
            pos_n=counts.tags.total(form),
            prefixes=math.log1p(begin[form]),
            suffixes=math.log1p(end[form]),
        )
    return with_spellings(spec, words)


def casing_of(spec: Spec, sources: raw.Sources, rules: Path, counts: Counts) -> Casing:
    """Return what decides about the case of words of the language."""
    texts = {tag: counts_of(tag, sources.data).casing for tag in DEEP}
    english = Lexicon(str(rules / "en" / "lexicon.trie"), str(rules / "en" / "lexicon.bin"))
    return Casing(spec, calendar(spec), shared_names(texts, english), counts.tags, english)


def zipf_values(spec: Spec) -> dict[str, float]:
    """Return the Zipf value of each form of wordfreq's largest list, in its usual spelling."""
    import wordfreq

    values: dict[str, float] = {}
    for form, share in wordfreq.get_frequency_dict(spec.frequencies, "best").items():
        for spelling in spec.spellings(form):
            if FORM.fullmatch(spelling):
                values.setdefault(spelling, math.log10(share) + 9)
    return values


def with_sharp_s(frequency: dict[str, float], counts: Counts) -> dict[str, float]:
    """Return the values with those of spellings with “ß” that running text has: wordfreq writes “ss” for it."""
    seen = {form for form in {*counts.casing.lower, *counts.casing.capital, *counts.tags.tags} if "ß" in form}
    return {**{form: frequency.get(form.replace("ß", "ss"), 0.0) for form in seen}, **frequency}


def listed(spec: Spec, frequency: Mapping[str, float], counts: Counts, function: frozenset[str]) -> list[str]:
    """Return the forms that the lexicon lists, sorted: the most frequent, and what is seen elsewhere several times."""
    common = sorted(frequency, key=lambda form: (-frequency[form], form))[: spec.size]
    terms = {form for form, count in counts.casing.lower.items() if count >= TERM_USES and form.islower()}
    names = {form for form in counts.tags.tags if counts.tags.name_uses(form) > 1}
    extra = {form for form in {*terms, *names, *calendar(spec)} if FORM.fullmatch(form) and len(form) > 1}
    return sorted({*common, *extra, *(form for form in function if FORM.fullmatch(form))})


def closed_classes(grammar: Path) -> frozenset[str]:
    """Return the single words of the closed classes in a `grammar.json`, empty if there is none."""
    if not grammar.is_file():
        return frozenset()
    groups: dict[str, list[str]] = json.loads(grammar.read_text(encoding="utf-8"))
    words = (word for group in CLOSED_GROUPS for word in groups.get(group, ()))
    return frozenset(word.replace("’", "'") for word in words if " " not in word)


@lru_cache(maxsize=64)
def counts_of(tag: str, data: Path) -> Counts:
    """Count casing and parts of speech in the running text and the treebank of a language."""
    spec = Spec(tag)
    casing = CaseCounts(lowered=spec.lower)
    text, treebank = spec.text(data), spec.treebank(data)
    if treebank:
        casing.add(_parted(spec, _treebank_texts(treebank)), runs=True)
    if text:
        casing.add(_parted(spec, raw.paragraphs(text)), runs=False)
    return Counts(casing, universal_counts(treebank, spec.lower))


def _treebank_texts(treebank: Path) -> Iterator[str]:
    for sentence in raw.treebank_sentences(treebank):
        yield " ".join(token.form for token in sentence)


def _parted(spec: Spec, texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts with elided words parted from the next word, and without endings after an apostrophe."""
    elided = re.compile(rf"(?<!\w)({'|'.join(spec.elisions) or '(?!)'})['’] ?", re.IGNORECASE)
    for text in texts:
        plain = elided.sub(r"\1 ", text)
        yield re.sub(r"(?<=\w)['’]\w+", "", plain) if spec.joins_endings else plain


def with_spellings(spec: Spec, words: dict[str, Word]) -> dict[str, Word]:
    """Return the words with the other forms that `str.lower` may ask for: Turkish İ and I."""
    extra = {}
    for form, word in words.items():
        if spec.tag == "tr" and form[0] in "iı":
            extra[plain_lower(form)] = word
    return {**extra, **words}


def lexicon_header(spec: Spec) -> dict[str, str]:
    """Return the facts of the header that the reader of the file needs."""
    prefixes = " ".join(f"{word}'" for word in spec.elisions)
    return {"language": spec.tag, "evidence": "frequency", **({"clitic-prefixes": prefixes} if prefixes else {})}


def tags() -> tuple[str, ...]:
    """Return the languages that this builder knows."""
    return (*DEEP, *LIGHT)
