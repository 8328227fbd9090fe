"""Signs that went through the wrong decoder: “&quot;”, “Ã©”, the replacement character, control characters.

Roles of its rules: `entity` for character references, `mojibake` for misread UTF-8, `control` for control
characters, `hidden` for invisible characters inside a word, `zero-width` for those beside a blank, `lost` for the
replacement character.

Deliberately left alone: references that the text talks about (“&nbsp;”), entities that a markup reader has decoded,
joiners in scripts that need them, soft hyphens in markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from mtcheck.detect._entities import Entity, entities
from mtcheck.detect._mojibake import mojibake
from mtcheck.detect._quotes import quote_sign
from mtcheck.languages import Language
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role
from mtcheck.text import lazy

NAME = "encoding"
SCOPE = "passage"

BLANKS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\t\n"
SURPLUS = lazy(r"\s+|amp\s*;\s*(?=\w)")
"""What a torn or doubled reference has too much."""

LOST = lazy("\N{REPLACEMENT CHARACTER}+")
CONTROL = lazy("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
DOUBTFUL = frozenset("ƒˆ†‡‰˜")
"""Signs of Windows-1252 so rare in prose that a control character hardly stands for one of them."""

LETTER = "[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]"
HIDDEN = lazy(f"(?<={LETTER})[\u00ad\u200b\u200d\u2060\ufeff]+(?={LETTER})|\ufeff+")
ZERO_WIDTH = lazy("(?<=[ \n])\u200b+|\u200b+(?=[ \n])")

INVISIBLE = lazy("[\u00ad\u200b\u200d\u2060\ufeff\ufffd\x01-\x08\x0e-\x1f\x7f-\x9f]")
"""One search that lets clean text pass."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector from the rules by role."""
    del language
    rules = by_role(list(entries))

    def hits(passage: Passage) -> Iterator[Hit]:
        if "entity" in rules:
            yield from (_entity(rules["entity"], passage, entity) for entity in entities(passage.text))
        if "mojibake" in rules:
            for start, end, meant in mojibake(passage.text):
                yield _replace(rules["mojibake"], passage, start, end, meant)
        if INVISIBLE.search(passage.text):
            yield from _invisible(rules, passage)

    return hits


def _invisible(rules: dict[str, Entry], passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if "lost" in rules:
        for match in LOST.finditer(text):
            yield Hit(rules["lost"].rule, passage.local(*match.span()))
    if "control" in rules:
        for match in CONTROL.finditer(text):
            meant = "".join(bytes([ord(sign)]).decode("cp1252", "ignore") for sign in match[0])
            hit = _replace(rules["control"], passage, *match.span(), meant if match[0] >= "\x80" else "")
            yield replace(hit, applicability="unsafe") if DOUBTFUL.intersection(meant) else hit
    for role, pattern in (("hidden", HIDDEN), ("zero-width", ZERO_WIDTH)):
        if role in rules:
            for match in pattern.finditer(text):
                if "\N{SOFT HYPHEN}" not in match[0] or passage.document.format == "text":
                    yield _replace(rules[role], passage, *match.span(), "", _word_at(text, *match.span()))


def _word_at(text: str, start: int, end: int) -> str:
    """Return what is left of the word that the stretch lies in when the stretch is deleted."""
    first, last = start, end
    while first and text[first - 1].isalpha():
        first -= 1
    while text[last : last + 1].isalpha():
        last += 1
    return text[first:start] + text[end:last]


def _replace(entry: Entry, passage: Passage, start: int, end: int, meant: str, word: str = "") -> Hit:
    local = passage.local(start, end)
    return Hit(entry.rule, local, (LocalEdit(local, meant),), values=(("meant", meant), ("word", word)))


def _entity(entry: Entry, passage: Passage, entity: Entity) -> Hit:
    local = passage.local(entity.start, entity.end)
    name = "a no-break space" if entity.sign == "\N{NO-BREAK SPACE}" else f"“{entity.sign}”"
    return Hit(entry.rule, local, tuple(_edits(passage, entity)), values=(("meant", name),))


def _edits(passage: Passage, entity: Entity) -> Iterator[LocalEdit]:
    """Yield the repair: the character itself, or in markup, where it must be escaped, the reference put right."""
    unit = passage.document.unit_at(passage.start + entity.start)
    # Where a format tells how text is written in it, the sign will not become markup.
    if passage.document.format == "text" or unit.notation or entity.sign not in "<>&":
        start, end, meant = _repair(passage.text, entity)
        yield LocalEdit(passage.local(start, end), meant)
        return
    for match in SURPLUS.finditer(passage.text, entity.start + 1, entity.end):
        yield LocalEdit(passage.local(*match.span()), "")


def _repair(text: str, entity: Entity) -> tuple[int, int, str]:
    """Return the stretch to replace and what comes there, fitted to its surroundings."""
    start, end, sign = entity.start, entity.end, entity.sign
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
    if sign == "\N{NO-BREAK SPACE}":
        is_beside = before in BLANKS or after in BLANKS
        return start, end + (before == after == " "), "" if is_beside else sign
    if sign == "\N{SOFT HYPHEN}":
        return start, end, ""
    if sign not in "\"'":
        return start, end, sign
    if before == after == " " and _is_torn_apostrophe(text, start, end):
        return start - 1, end + 1, quote_sign(text, "'", "x", "x")
    return start, end, quote_sign(text, sign, before, after)


def _is_torn_apostrophe(text: str, start: int, end: int) -> bool:
    """“It & # 39 ; s late”: a letter before, one or two after."""
    return text[start - 2 : start - 1].isalpha() and re.match(r"[^\W\d_]{1,2}\b", text[end + 1 :]) is not None
