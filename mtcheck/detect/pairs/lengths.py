"""A target that is far too long or too short for its source, or has other sentences: something was lost or doubled.

How long a text becomes is measured for each language against English: `lengths.json` has the mean and the deviation of
the logarithm of length by length, of paragraphs of news. Between two other languages the means are subtracted and the
deviations added as independent ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import hypot, log

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.languages import ANY, Language, data_file, fallback_tags
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.text import sentence_spans

ROLES = ("too-long", "too-short", "sentence-count")

SHORT = 40
"""Code points of the words of a source from which its length tells anything."""

UNKNOWN = (0.0, 0.35)
"""Mean and deviation of a language that was not measured."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield what the length or the number of sentences tells."""
    source, target = "".join(pair.source_words.split()), "".join(pair.target_words.split())
    if len(source) < SHORT or not target:
        return
    deviation = _deviation(len(source), len(target), pair)
    role = "too-long" if deviation > 0 else "too-short"
    if role in rules and abs(deviation) > number(rules[role], "deviations", 5):
        yield _whole(pair, role)
    elif "sentence-count" in rules:
        yield from _sentences(pair, deviation, number(rules["sentence-count"], "deviations", 2))


def _sentences(pair: Pair, deviation: float, least: float) -> Iterator[Sign]:
    """Yield a sign if there are fewer sentences in a short text, or more in a long one."""
    wanted, given = (len(sentence_spans(text.strip())) for text in (pair.source_words, pair.target_words))
    if (given < wanted and deviation < -least) or (given > wanted and deviation > least):
        at = len(pair.target)
        yield Sign("sentence-count", at, at, (("wanted", str(wanted)), ("given", str(given))))


def _whole(pair: Pair, role: str) -> Sign:
    at = len(pair.target)
    return Sign(role, at, at, (("source", str(len(pair.source))), ("target", str(len(pair.target)))))


def _deviation(source: int, target: int, pair: Pair) -> float:
    """Return by how many deviations the length is off. Short texts vary more."""
    one, other = _facts(pair.source_language), _facts(pair.target_language)
    spread: float = hypot(one[1], other[1]) * max(1.0, (4 * SHORT / source) ** 0.5)
    return (log(target / source) - (other[0] - one[0])) / spread


def _facts(language: Language) -> tuple[float, float]:
    known = _lengths()
    tags = (language.tag, *fallback_tags(language.tag))
    return next((known[tag] for tag in tags if tag in known), UNKNOWN)


@lru_cache(maxsize=1)
def _lengths() -> Mapping[str, tuple[float, float]]:
    path = data_file(ANY, "lengths.json")
    if path is None:
        return {}
    with open(path, encoding="utf-8") as file:
        return {tag: (mean, spread) for tag, (mean, spread) in json.load(file).items()}
