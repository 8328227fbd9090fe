"""Brackets and quotation marks that only one side has, and the keys of menus (“&File”, “_File”)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

ROLES = ("bracket-count", "quote-count", "accelerator-ampersand", "accelerator-underscore")

BRACKETS = lazy(r"[()（）\[\]［］【】]")
PAIRED = {"（": "(", "）": ")", "［": "[", "］": "]", "【": "[", "】": "]"}
QUOTES = lazy(r"[\"“”„«»『』「」〝〟]|''")
KEYS = {
    "accelerator-ampersand": (lazy(r"(?<!\w)&(?=\w)(?!\w+;)"), lazy(r"&(?=\w)(?![a-z]+\d*;)")),
    "accelerator-underscore": (lazy(r"(?<![\w/.-])_(?=[^\W_])(?!\w*_)"), lazy(r"_(?=[^\W_])")),
}
"""The sign before a letter: at the beginning of a word in the source, anywhere in the target."""

MOST_WORDS = 6
"""Words of a label."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield what is there in another number."""
    source, target = pair.source_words, pair.target_words
    for role, (in_source, in_target) in KEYS.items():
        if role in rules:
            yield from _key(pair, role, len(in_source.findall(pair.source)), len(in_target.findall(pair.target)))
    wanted, given = len(BRACKETS.findall(source)), len(BRACKETS.findall(target))
    if wanted % 2 == 0 and given < wanted:
        yield _count(pair, "bracket-count", wanted, given)
    wanted, given = len(QUOTES.findall(source)), len(QUOTES.findall(target))
    if wanted % 2 == 0 and bool(given) != bool(wanted):
        yield _count(pair, "quote-count", wanted, given)


def _count(pair: Pair, role: str, wanted: int, given: int) -> Sign:
    at = len(pair.target)
    return Sign(role, at, at, (("wanted", str(wanted)), ("given", str(given))))


def _key(pair: Pair, role: str, wanted: int, given: int) -> Iterator[Sign]:
    """Yield a sign if a label has one key on one side only; longer texts have such signs for other reasons."""
    if wanted == 1 and given == 0 and len(pair.source.split()) <= MOST_WORDS:
        yield Sign(role, 0, 0)
