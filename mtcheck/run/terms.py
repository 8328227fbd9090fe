"""Accepted words: a project's names and terms, within which nothing is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from mtcheck.model import Hit, LocalSpan
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_LETTERS
from mtcheck.text.words import JOINERS, MARKS

_WORD_EDGE = lazy(rf"[\w{MARKS}{JOINERS}]")
_SOLID = lazy(f"[{SOLID_LETTERS}]")

_WORD_CLASS = rf"[\w{MARKS}{JOINERS}]"


class Terms:
    """Accepted words and phrases.

    They are met as whole words with exactly these letters, composed or not; either apostrophe stands for both, and a
    blank for any white space, a line break too. In scripts without spaces a term may stand within a run of letters.
    A finding is left out if it lies within one term; one that is longer stays, such as a sentence in another language
    that holds the term.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(dict.fromkeys(form for word in words for form in _forms(word)))
        self._patterns: dict[str, re.Pattern[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._words)

    def without(self, hits: Iterable[Hit], prose: str) -> Iterator[Hit]:
        """Yield the hits that lie within no term."""
        return (hit for hit in hits if hit.place or not self.hold(hit.local, prose))

    def hold(self, local: LocalSpan, prose: str) -> bool:
        """Return whether a stretch of prose lies within a term. The place between two letters does if both do."""
        core = _core(local, prose)
        if core not in self._joined:
            return False
        # White space may be wider in the prose than in a term, so letters say how far one can reach.
        first, last = _back(prose, local.start, self._longest), _forth(prose, local.start, self._longest + 1)
        around = _plain(prose[first:last])
        near = (word for word in self._words if core in word and word in around)
        return any(self._covers(word, local, prose, first, last) for word in near)

    @cached_property
    def _joined(self) -> str:
        """All terms as one string: most findings are in none of them, and that is seen at once."""
        return "\n".join(self._words)

    @cached_property
    def _longest(self) -> int:
        """Code points of the longest term."""
        return max(map(len, self._words), default=0)

    def _covers(self, word: str, local: LocalSpan, prose: str, first: int, last: int) -> bool:
        if word not in self._patterns:
            self._patterns[word] = re.compile(_pattern(word))
        match = self._patterns[word].search(prose, first, last)
        while match and match.start() <= local.start:
            if local.end <= match.end() and (local.start < local.end or match.start() < local.start < match.end()):
                return True
            match = self._patterns[word].search(prose, match.start() + 1, last)
        return False


def _forms(word: str) -> tuple[str, ...]:
    """Return a term with single blanks, composed and decomposed; nothing for one without letters."""
    plain = _plain(word)
    if plain.isascii():
        return (plain,) if plain else ()
    from unicodedata import normalize  # not needed where terms are ASCII

    return (plain, normalize("NFC", plain), normalize("NFD", plain))


def _pattern(word: str) -> str:
    body = r"\s+".join(map(re.escape, word.split(" "))).replace("'", "['’]")
    before = rf"(?<!{_WORD_CLASS})" if _is_bound(word[0]) else ""
    after = rf"(?!{_WORD_CLASS})" if _is_bound(word[-1]) else ""
    return before + body + after


def _is_bound(letter: str) -> bool:
    """Return whether a letter at the edge of a term must not have another one beside it."""
    return bool(_WORD_EDGE.match(letter)) and not _SOLID.match(letter)


def _core(local: LocalSpan, prose: str) -> str:
    """Return what a term must hold to hold the stretch: white space at its edges with the letters beside it."""
    start, end = local.start, local.end
    if start == end or prose[start].isspace():
        start = _back(prose, start, 1)
    if local.start == local.end or prose[end - 1].isspace():
        end = _forth(prose, end, 1)
    return _plain(prose[start:end])


def _plain(text: str) -> str:
    """Return the text with single blanks and straight apostrophes."""
    return " ".join(text.split()).replace("’", "'")


def _back(prose: str, at: int, letters: int) -> int:
    """Return the place so many code points before another one, white space not counted."""
    while at and letters:
        at -= 1
        letters -= not prose[at].isspace()
    return at


def _forth(prose: str, at: int, letters: int) -> int:
    """Return the place so many code points behind another one, white space not counted."""
    while at < len(prose) and letters:
        letters -= not prose[at].isspace()
        at += 1
    return at
