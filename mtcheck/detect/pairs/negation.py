"""A source that denies something and a target that does not, or the other way round: a suspicion.

Languages deny in many ways (“unable”, “fail to”, “without”); only texts with one sentence are compared, by the words
under `negations` and the beginnings under `negation-beginnings` in `grammar.json`. A language without them is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.languages import Language
from mtcheck.rulebook.entry import Entry
from mtcheck.text import sentence_spans
from mtcheck.text.words import WORD

ROLES = ("negation-missing", "negation-added")


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield a denial on one side only."""
    if len(sentence_spans(pair.source_words.strip())) != 1:
        return
    wanted = _denial(pair.source_words, pair.source_language)
    given = _denial(pair.target_words, pair.target_language)
    if wanted is None or given is None or bool(wanted) == bool(given):
        return
    if wanted and "negation-missing" in rules:
        at = pair.about(pair.source.find(wanted))
        yield Sign("negation-missing", at, at, (("part", wanted),))
    elif given:
        start = pair.target.find(given)
        yield Sign("negation-added", start, start + len(given), (("part", given),))


def _denial(text: str, language: Language) -> str | None:
    """Return the first word that denies, empty if there is none; None if the language's words are not known."""
    words, signs_within = language.words("negations"), language.words("negation-letters")
    if not words and not signs_within:
        return None
    for word in WORD.findall(text):
        folded = word.lower().replace("’", "'")
        if folded in words or any(letters in folded for letters in signs_within):
            return str(word)
    return ""
