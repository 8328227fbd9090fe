"""What a message has in common with its source and no translator touches: names of code, and keys of menus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.model import OBJECT
from mtcheck.text import lazy

CODE = lazy(
    r"""(?<![\w:]) :[A-Za-z][\w+.-]*: (?![\w:])
    | (?<![\w-]) --?[A-Za-z][\w-]* (?: =[\w./-]+ )? (?![\w-])
    | (?<![\w./\\~@-]) [\w.~@-]{0,60} [/\\] [\w.~@/\\-]* \w
    | (?<!\w) [A-Za-z0-9]+ _ \w* [A-Za-z0-9]
    | (?<![\w.]) [A-Za-z]\w+ (?: \.[A-Za-z]\w+ )+
    | (?<![\w.]) \.[A-Za-z]\w* | (?<!\w) [A-Za-z_]\w* \(\)""",
    re.VERBOSE | re.ASCII,
)
"""A role, an option, a path, a dotted name, a suffix, a call."""

_KEYS = {sign: (lazy(rf"(?<![{sign}\w]){sign}(?=\w)|(?<=\w){sign}(?=\w)"), sign) for sign in "&_~"}
_KEY_BEHIND = lazy(r"\s?\([&_~][A-Za-z0-9]\)")
"""The key of a menu behind its word, where the letters of the script are on no key."""

_ENTITY = lazy(r"&#?\w+;")


class Kept(NamedTuple):
    """A stretch of a message, half-open in its code points, and what a reader sees of it."""

    start: int
    end: int
    shown: str


def kept(text: str, source: str) -> list[Kept]:
    """Return what a message has from its source, left to right: code as an object, keys of menus as nothing.

    >>> kept("Siehe docs/readme.txt", "See docs/readme.txt")[0][:2], kept("Ö&ffnen", "&Open")[0][1:]
    ((6, 21), (2, ''))
    """
    codes = _codes(text) & _codes(source) if CODE.search(text) else frozenset()
    found = [Kept(*match.span(), OBJECT) for match in CODE.finditer(text) if match[0] in codes] if codes else []
    if any(sign in text and sign in source for sign in _KEYS):
        found += _menu_keys(_without_code(text, codes), _without_code(source, codes))
        found.sort()
    return found


def _codes(text: str) -> frozenset[str]:
    return frozenset(match[0] for match in CODE.finditer(text) if re.search(r"[^\W\d_]", match[0]))


def _menu_keys(text: str, source: str) -> Iterator[Kept]:
    """Yield the sign before the letter that opens a menu, if both have one."""
    for pattern, sign in _KEYS.values():
        if sign not in text or len(pattern.findall(source)) != 1:
            continue
        behind = _KEY_BEHIND.search(text)
        matches = list(pattern.finditer(text))
        if behind and sign in behind[0]:
            yield Kept(*behind.span(), "")
        elif len(matches) == 1:
            yield Kept(*matches[0].span(), "")


def _without_code(text: str, codes: frozenset[str]) -> str:
    """Return a text of the same length with blanks for code and for entities."""
    text = masked(text, (match.span() for match in CODE.finditer(text) if match[0] in codes)) if codes else text
    return masked(text, (match.span() for match in _ENTITY.finditer(text)))


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length with blanks for some stretches; they ascend and do not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
