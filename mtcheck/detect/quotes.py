"""Quotation marks: straight ones among typographic ones, and straight ones where the language has its own.

A sentence that was translated by itself may keep the marks of the original. Which style a text prefers is counted;
the smaller part is reported, and straight marks where both are equal. A plain text with straight marks only is
reported for the languages that the rule names: edited text has none there.

Deliberately left alone: single marks (apostrophes, feet and inches), marks around code, and straight marks
throughout in Markdown and HTML, where programs make typographic marks of them; messages of a program beside others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import OBJECT, Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number, text
from mtcheck.text import lazy

NAME = "quotes"
SCOPE = "document"

STRAIGHT = lazy(r"\"(?<![\w\"=]\")(?=[^\s\"])[^\"\n]{1,300}(?<=[^\s\"])\"(?![\w\"])")
CURLY = lazy(r"[„“«](?=[^\s\"])[^„“”«»\"\n]{1,300}[“”»]|„[^„“”\"\n]{1,300}”|«\s[^«»\n]{1,300}\s»")
ANY_CURLY = lazy("[„“”«»]")
PLAIN = "text"

_Matches = list[re.Match[str]]


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector.

    Roles: `mixed`, `straight`. Options: `most` (stretches up to which all are reported; where there are more, the
    first), `opening` (of role `mixed`: the typographic opening marks that the language has; all if not given),
    `marks` (of role `straight`: opening and closing mark of the language).
    """
    del language
    roles = by_role(list(entries))
    return lambda document: _hits(document, roles)


def _hits(document: Document, roles: dict[str, Entry]) -> Iterator[Hit]:
    prose = document.prose
    straight = [match for match in STRAIGHT.finditer(prose) if OBJECT not in match[0]] if '"' in prose else []
    if not straight:
        return
    starts = [match.start() for match in straight]
    curly = [match for match in CURLY.finditer(prose) if not _is_inside(match, straight, starts)]
    if curly and "mixed" in roles:
        for some, others in _apart(document, straight, curly):
            yield from _mixed(roles["mixed"], some, others)
    elif "straight" in roles and document.format == PLAIN and ANY_CURLY.search(prose) is None:
        marks = text(roles["straight"], "match", "marks") or '""'
        yield from _each(roles["straight"], straight, (marks[0], marks[-1]))


def _apart(document: Document, straight: _Matches, curly: _Matches) -> Iterator[tuple[_Matches, _Matches]]:
    """Yield the stretches that should have the same marks: of messages, each for itself; else of the whole text."""
    if document.unit_at(curly[0].start()).kind != "message":
        yield straight, curly
        return
    for index in dict.fromkeys(document.unit_at(match.start()).index for match in straight):
        unit = document.units[index].local
        some, others = ([one for one in both if unit.start <= one.start() < unit.end] for both in (straight, curly))
        if others:
            yield some, others


def _mixed(entry: Entry, straight: list[re.Match[str]], curly: list[re.Match[str]]) -> Iterator[Hit]:
    """Report the smaller part, or the one that is foreign to the language, and give it the marks of the other."""
    opening = text(entry, "match", "opening")
    if len(straight) <= len(curly) and (not opening or curly[0][0][0] in opening):
        return _each(entry, straight, (curly[0][0][0], curly[0][0][-1]))
    return _each(entry, curly, ('"', '"'))


def _each(entry: Entry, matches: list[re.Match[str]], pair: tuple[str, str]) -> Iterator[Hit]:
    most = int(number(entry, "most", 3))
    for match in matches if len(matches) <= most else matches[:1]:
        yield _hit(entry, match, pair)


def _is_inside(match: re.Match[str], others: Sequence[re.Match[str]], starts: Sequence[int]) -> bool:
    """Return whether the stretch stands in another one, as a quotation in a quotation does."""
    before = bisect_left(starts, match.start()) - 1
    return before >= 0 and match.end() < others[before].end()


def _hit(entry: Entry, match: re.Match[str], pair: tuple[str, str]) -> Hit:
    """Report the stretch with its marks; the repair gives it others."""
    start, end = match.span()
    edits = (LocalEdit(LocalSpan(start, start + 1), pair[0]), LocalEdit(LocalSpan(end - 1, end), pair[1]))
    return Hit(entry.rule, LocalSpan(start, end), edits, (("right", "".join(pair)),))
