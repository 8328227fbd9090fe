"""Straight quotation marks among typographic ones, or the other way round, in one text.

A sentence that was translated by itself may keep the marks of the original. Which style a text prefers is counted;
the smaller part is reported, and straight marks where both are equal.

Deliberately left alone: texts of one style, single marks (apostrophes, feet and inches), marks around code.
Which mark is the right one of a language is not asked: houses differ, and a text need only agree with itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import OBJECT, Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.text import lazy

NAME = "quotes"
SCOPE = "document"

STRAIGHT = lazy(r"\"(?<![\w\"=]\")(?=[^\s\"])[^\"\n]{1,300}(?<=[^\s\"])\"(?![\w\"])")
CURLY = lazy(r"[„“«](?=[^\s\"])[^„“”«»\"\n]{1,300}[“”»]|„[^„“”\"\n]{1,300}”|«\s[^«»\n]{1,300}\s»")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it.

    Options: `most` (stretches of the smaller part up to which all are reported; where there are more, the first).
    """
    del language
    entry = entries[0]
    most = int(number(entry, "most", 3))
    return lambda document: _hits(document, entry, most)


def _hits(document: Document, entry: Entry, most: int) -> Iterator[Hit]:
    prose = document.prose
    if '"' not in prose:
        return
    straight = [match for match in STRAIGHT.finditer(prose) if OBJECT not in match[0]]
    curly = [match for match in CURLY.finditer(prose) if not _is_inside(match, straight)] if straight else []
    if not straight or not curly:
        return
    few, pair = (straight, (curly[0][0][0], curly[0][0][-1])) if len(straight) <= len(curly) else (curly, ('"', '"'))
    for match in few if len(few) <= most else few[:1]:
        yield _hit(entry, match, pair)


def _is_inside(match: re.Match[str], others: Sequence[re.Match[str]]) -> bool:
    """Return whether the stretch stands in another one, as a quotation in a quotation does."""
    return any(other.start() < match.start() and match.end() < other.end() for other in others)


def _hit(entry: Entry, match: re.Match[str], pair: tuple[str, str]) -> Hit:
    """Report the stretch with its marks; the repair gives it the marks of the others."""
    start, end = match.span()
    edits = (LocalEdit(LocalSpan(start, start + 1), pair[0]), LocalEdit(LocalSpan(end - 1, end), pair[1]))
    return Hit(entry.rule, LocalSpan(start, end), edits, (("right", "".join(pair)),))
