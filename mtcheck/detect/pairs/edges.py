"""White space at the edges of a message, and line breaks in it: programs join messages and rely on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_LETTERS

ROLES = ("blank-doubled", "blank-edge", "newline-edge", "newline-count", "escape")

SOLID_EDGE = lazy(rf"[{SOLID_LETTERS}。、，：；！？」）]")
ESCAPE = lazy(r"\\[nrt](?![a-z])")
"""A line break or tabulator that the program writes as two signs."""

DOUBLED = lazy(r"(?<=[^\s]) {2,}(?=[^\s])")

SPACED = frozenset(":;!?»")
"""Signs that have a blank before them in some languages."""

SHOWN = str.maketrans({"\n": "⏎", "\t": "⇥", " ": "␣"})


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield where white space or line breaks differ."""
    del rules
    source, target = _cut(pair.source), _cut(pair.target)
    if not source[1] or not target[1]:
        return
    end = len(pair.target) - len(target[2])
    if target[1][0] not in SPACED:
        yield from _edge(source[0], target[0], (0, len(target[0])), target[1][0])
    yield from _edge(source[2], target[2], (end, len(pair.target)), target[1][-1])
    wanted, given = source[1].count("\n"), target[1].count("\n")
    if wanted != given:
        yield Sign("newline-count", len(target[0]), len(target[0]), (("source", str(wanted)), ("target", str(given))))
    yield from _escapes(pair)
    if "  " in target[1] and "  " not in source[1]:
        for place in DOUBLED.finditer(pair.target):
            yield Sign("blank-doubled", *place.span(), (), ((*place.span(), " "),))


def _cut(text: str) -> tuple[str, str, str]:
    """Return the white space before a text, the text, and the white space after it."""
    rest = text.lstrip()
    middle = rest.rstrip()
    return text[: len(text) - len(rest)], middle, rest[len(middle) :]


def _edge(wanted: str, given: str, span: tuple[int, int], near: str) -> Iterator[Sign]:
    if wanted == given:
        return
    values = (("source", _shown(wanted)), ("target", _shown(given)))
    if wanted.count("\n") != given.count("\n"):
        yield Sign("newline-edge", *_around(span), values, ((*span, wanted),))
    elif bool(wanted) != bool(given) and not (wanted and SOLID_EDGE.match(near)):
        yield Sign("blank-edge", *_around(span), values, ((*span, wanted),))


def _around(span: tuple[int, int]) -> tuple[int, int]:
    """Return a stretch that is not empty: the letter beside the edge if there is nothing at it."""
    start, end = span
    if start < end:
        return span
    return (0, 1) if start == 0 else (start - 1, start)


def _shown(blanks: str) -> str:
    return blanks.translate(SHOWN) or "nothing"


def _escapes(pair: Pair) -> Iterator[Sign]:
    if "\\" not in pair.source and "\\" not in pair.target:
        return
    wanted, given = ESCAPE.findall(pair.source), ESCAPE.findall(pair.target)
    for escape in sorted(set(wanted)):
        if wanted.count(escape) > given.count(escape):
            at = pair.about(pair.source.find(escape))
            yield Sign("escape", at, at, (("part", escape),))
