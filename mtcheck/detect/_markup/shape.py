"""A broken piece of markup and its repair, for all kinds of markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from mtcheck.text import lazy

BLANK = lazy(r"[ \xa0\u202f\u3000]+")

SOLID = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of scripts without spaces, and of Korean, whose endings follow a placeholder at once."""

Change = tuple[int, int, str]
"""A stretch and its new text."""

WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "}
"""Signs as wide as a Chinese character, each with the sign of ASCII that a program expects."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A broken piece of markup, its stretch in a text, and the repair: stretches with their new text, in order.

    All offsets are code points of the text. `is_mended` tells that the repair makes whole markup of it. `is_certain`
    tells that it can be made unseen. `values` fill the message of the rule.
    """

    start: int
    end: int
    changes: tuple[Change, ...] = ()
    is_mended: bool = True
    is_certain: bool = True
    values: tuple[tuple[str, str], ...] = ()


def has(text: str, signs: Iterable[str]) -> bool:
    """Return whether a text has one of some rare signs. A single character is looked for ten times as fast as two."""
    return any(sign[0] in text and sign[-1] in text and sign in text for sign in signs)


def blanks(text: str, start: int, end: int) -> tuple[Change, ...]:
    """Return the deletions of all blanks in a stretch."""
    return tuple((*blank.span(), "") for blank in BLANK.finditer(text, start, end))


def edges(text: str, start: int, end: int) -> tuple[Change, ...]:
    """Return the deletions of the blanks at both ends of a stretch."""
    inner = text[start:end]
    left, right = len(inner) - len(inner.lstrip()), len(inner.rstrip())
    return tuple((first, last, "") for first, last in ((start, start + left), (start + right, end)) if first < last)


def narrowed(text: str, start: int, end: int) -> tuple[Change, ...]:
    """Return the changes of wide signs in a stretch to those of ASCII."""
    return tuple((at, at + 1, WIDE[text[at]]) for at in range(start, end) if text[at] in WIDE)


def groups(match: re.Match[str], new: dict[str, str]) -> tuple[Change, ...]:
    """Return the changes of groups of a match to new texts; those that are there already are left out."""
    found = [(*match.span(name), text) for name, text in new.items() if match[name] not in (None, text)]
    return tuple(sorted(found))


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with the place where each begins."""
    ends = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
    for before, end in pairwise(ends):
        yield before + 1, text[before + 1 : end]
