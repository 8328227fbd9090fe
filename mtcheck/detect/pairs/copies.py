"""A unit that is still in the language of its source: the same text, or nearly the same.

Names, labels, code and short phrases are the same in many languages; only running text counts: several words in small
letters that the language of the source has and that of the target does not. How near is near enough was measured with
chrF: of 26,700 translated paragraphs of news with six words or more, in 48 languages, none came above 78 (a headline
full of names, in Dutch), but for one that was left in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.engines.similarity import chrf
from mtcheck.languages import UNDETERMINED, Language, identify
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.text.words import WORD

ROLES = ("untranslated-copy",)

LEAST_WORDS = 4
"""Words in small letters, of three letters or more."""

SHARED = 0.7
"""Share of the words of the source that a near copy has too: only these are compared letter by letter."""

COMMON = 3.0
"""Zipf value from which the language of the target has a word of its own."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield a copy, over its whole length."""
    if not _may_be_copy(pair):
        return
    entry = rules[ROLES[0]]
    if pair.source != pair.target and chrf(pair.source, pair.target) < number(entry, "near", 80):
        return
    if _is_running_text(pair):
        stripped = pair.target.rstrip()
        yield Sign(ROLES[0], len(stripped) - len(stripped.lstrip()), len(stripped))


def _may_be_copy(pair: Pair) -> bool:
    if pair.source == pair.target:
        return any(letter.islower() for letter in pair.target)
    if not pair.target[:1].isascii() or abs(len(pair.source) - len(pair.target)) > len(pair.source) / 3:
        return False
    words = pair.source_words.split()
    if not words or not (words[0] in pair.target or words[-1] in pair.target):
        return False
    source, target = set(words), set(pair.target_words.split())
    return len(source & target) >= SHARED * len(source)


def _is_running_text(pair: Pair) -> bool:
    words = [word for word in WORD.findall(pair.target_words) if len(word) > 2 and word.islower()]
    if len(words) < LEAST_WORDS or _base(pair.source_language) == _base(pair.target_language):
        return False
    found = identify(pair.target_words).partition("-")[0]
    if found != UNDETERMINED:
        return found == _base(pair.source_language) != UNDETERMINED
    return not any(_is_own(word, pair.target_language) for word in words)


def _is_own(word: str, language: Language) -> bool:
    return language.lexicon is None or language.lexicon.is_word(word)


def _base(language: Language) -> str:
    return language.tag.partition("-")[0]
