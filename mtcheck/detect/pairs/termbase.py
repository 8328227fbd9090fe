"""The terms of the project's termbases: one that the source has and the target does not, or a forbidden one.

Words have endings: a target has a term if it has words that begin like those of the term. What is the same in both
languages, such as the name of a product, must be there letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.languages import UNDETERMINED, Language
from mtcheck.model import Term, TermWord
from mtcheck.rulebook.entry import Entry
from mtcheck.text.solid import SOLID_RUN
from mtcheck.text.words import WORD

ROLES = ("term-unused", "term-forbidden", "term-translated")

LONG, ENDING = 5, 2
"""A word of so many letters is met without so many at its end."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield the terms that are not as the termbase wants them."""
    del rules
    if not pair.document.terms:
        return
    source, target = pair.source.casefold(), pair.target.casefold()
    for term in pair.document.terms:
        said = next((word for word in _of(term, "source", pair.source_language) if _has(source, word.text)), None)
        if said is not None:
            yield from _used(pair, term, said, target)


def _used(pair: Pair, term: Term, said: TermWord, target: str) -> Iterator[Sign]:
    wanted = _of(term, "target", pair.target_language)
    bad = next((word for word in wanted if word.is_forbidden and _has(target, word.text)), None)
    right = [word.text for word in wanted if not word.is_forbidden]
    if bad is not None:
        start = target.find(bad.text.casefold())
        values = (("part", bad.text), ("right", right[0] if right else "another word"))
        end = min(start + len(bad.text), len(pair.target))
        edits = ((start, end, right[0]),) if right else ()
        yield Sign("term-forbidden", start, end, values, edits)
    elif right and not any(_is_there(word, said.text, pair.target) for word in right):
        role = "term-translated" if said.text in right else "term-unused"
        at = pair.about(pair.source.casefold().find(said.text.casefold()))
        yield Sign(role, at, at, (("part", said.text), ("right", right[0])))


def _of(term: Term, side: str, language: Language) -> Sequence[TermWord]:
    """Return the words of a term on one side: those of its language, or those that the termbase puts there."""
    return [word for word in term.words if word.side == side or _is_of(word, language)]


def _is_of(word: TermWord, language: Language) -> bool:
    base = language.tag.partition("-")[0]
    return base != UNDETERMINED and word.language.partition("-")[0].lower() == base


def _is_there(word: str, said: str, target: str) -> bool:
    return word in target if word == said else _begins(target.casefold(), word.casefold())


def _has(text: str, word: str) -> bool:
    """Return whether a text, in small letters, has a term as whole words."""
    folded = word.casefold()
    if folded not in text:
        return False
    at = text.find(folded)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(folded) : at + len(folded) + 1]
        if SOLID_RUN.search(folded) or not (WORD.fullmatch(before) or WORD.fullmatch(after)):
            return True
        at = text.find(folded, at + 1)
    return False


def _begins(text: str, word: str) -> bool:
    """Return whether a text has words that begin like those of a term, in their order."""
    at = 0
    for stem in _stems(word):
        at = text.find(stem, at)
        if at < 0:
            return False
        at += len(stem)
    return True


@lru_cache(maxsize=10_000)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(one[:-ENDING] if len(one) >= LONG else one for one in word.split())
