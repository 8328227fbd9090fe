"""Character references that were not turned into characters, whole or broken: “&quot;”, “& # 39 ;”.

Source: HTML Living Standard, named character references and numeric character references.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from mtcheck.text import lazy

SOLID = lazy(r"[&＆](?:amp;)*(?:#[xX]?[0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30})[;；]")
"""As it should be, or escaped twice."""

COMMON = (
    "quot|apos|amp|lt|gt|nbsp|[lr][sd]quo|[lr]aquo|[sb]dquo|ndash|mdash|hellip|copy|reg|trade|euro|pound|bull|middot"
    "|shy|deg|times|[aeiouyAEIOUY](?:acute|grave|circ|uml)|[anoANO]tilde|[cC]cedil|aring|Aring|szlig|oslash|Oslash"
)
NUMBER = r"#\s?[xX]?\s?[0-9]{2,5}"
SPACED = lazy(rf"[&＆](?:\s?amp\s?;)*\s?(?:{NUMBER}|(?:{COMMON}))\s?[;；]")
"""Torn apart by a tokeniser: only common names, since “&” may stand between two words."""

UNCLOSED = lazy(r"&(?:amp;)*(?:quot|apos|nbsp|[lr][sd]quo|[lr]aquo|[nm]dash|hellip|#0?39|#34|#x27)(?![\w;=])")
HEADLESS = lazy(r"(?<![&\w#])nbsp;|(?<=\w)#0?39;(?=\w)")
"""The ampersand was lost."""

INSIDE = lazy(r"(?:amp\s?;|[&＆;；\s])")
AMPERSANDS = ("&", "＆")
QUOTING = frozenset("“”„\"'‘’«»`()[]")


class Entity(NamedTuple):
    """A character reference in a text, from `start` to `end` in code points, and the character it means."""

    start: int
    end: int
    sign: str


def entities(text: str) -> Iterator[Entity]:
    """Yield what looks like a character reference, left to right; those that a text talks about are left out."""
    reach = 0
    for start, end in sorted(_candidates(text), key=lambda span: (span[0], -span[1])):
        sign = _meaning(text[start:end]) if start >= reach else ""
        if sign and not _is_mentioned(text, start, end) and not _in_address(text, start):
            reach = end
            yield Entity(start, end, sign)


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches to look at. The rare signs are looked for first: no pattern is tried at every letter."""
    for mark in AMPERSANDS:
        at = text.find(mark)
        while at >= 0:
            for pattern in (SOLID, SPACED, UNCLOSED):
                match = pattern.match(text, at)
                if match:
                    yield match.span()
            at = text.find(mark, at + 1)
    if "nbsp;" in text or "39;" in text:
        for match in HEADLESS.finditer(text):
            yield match.span()


def _meaning(reference: str) -> str:
    """Return the character, empty if there is no such reference."""
    name = INSIDE.sub("", reference) or "amp"
    if name.startswith("#"):
        meant = unescape(f"&{name};")  # knows that 128–159 mean Windows-1252
        return meant if len(meant) == 1 and (meant.isprintable() or meant.isspace()) else ""
    return html5.get(f"{name};", "") or html5.get(f"{name.lower()};", "")


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Return whether the reference itself is quoted: “&nbsp;” is a space that does not break."""
    return start > 0 and text[start - 1] in QUOTING and text[end : end + 1] in QUOTING


def _in_address(text: str, start: int) -> bool:
    token = text[max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1 : start]
    return "://" in token or ("?" in token and "=" in token)
