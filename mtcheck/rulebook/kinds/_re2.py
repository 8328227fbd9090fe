"""Patterns for RE2: linear time, Unicode classes, never across a line end.

RE2's `\\b`, `\\w`, `\\s` and `\\d` know ASCII only: `\\w+` finds nothing in a Cyrillic word. Patterns are therefore
translated, and what cannot be translated is refused with the cure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol, cast

from mtcheck.rulebook.entry import Entry

MAX_MEM = 1 << 26
"""Bytes that one compiled pattern may use. At RE2's own 8 MiB a large set of rules becomes slow."""

WORD_CLASS = r"\p{L}\p{M}\p{N}_"
BLANK_CLASS = r"\s\p{Zs}"
"""Without U+2028, which stands in prose for a hard line break."""

OUTSIDE = {
    r"\w": f"[{WORD_CLASS}]",
    r"\W": f"[^{WORD_CLASS}]",
    r"\s": f"[{BLANK_CLASS}]",
    r"\S": r"[^\s\p{Z}]",
    r"\d": r"\p{Nd}",
    r"\D": r"\P{Nd}",
}
INSIDE = {r"\w": WORD_CLASS, r"\s": BLANK_CLASS, r"\d": r"\p{Nd}", r"\D": r"\P{Nd}"}
"""Translations inside [ ]."""

REFUSED = {
    r"\b": "write whole-words: true",
    r"\B": "name the letters around it and say in `report` which group is meant",
    r"\C": "write . for any code point",
}
REFUSED_INSIDE = {**REFUSED, r"\W": r"list the classes, such as \p{P}\p{Z}", r"\S": r"write \p{L}\p{N}\p{P}\p{S}"}
"""A negated class inside [ ] has no counterpart."""

LOOKAROUND = re.compile(r"\(\?<?[=!]")
TOKEN = re.compile(r"\\Q.*?(?:\\E|$)|\\u[0-9A-Fa-f]{4}|\\.|\[\^?\]?|[^\\\[]+|.", re.DOTALL)
TOKEN_INSIDE = re.compile(r"\\u[0-9A-Fa-f]{4}|\\.|\[:\^?[a-z]+:\]|[^\\\[\]]+|.", re.DOTALL)
"""Tokens of a pattern; what needs no translation comes in one piece."""


class Match(Protocol):
    """What is used of a match in bytes."""

    re: Pattern
    lastindex: int | None

    def span(self, group: int = 0) -> tuple[int, int]:
        """Return the bytes that a group covers, (-1, -1) if it took no part."""

    def group(self, group: str) -> bytes | None:
        """Return what a group covers, None if it took no part."""


class Pattern(Protocol):
    """What is used of a compiled pattern."""

    groupindex: Mapping[str, int]

    def search(self, data: bytes, pos: int = 0) -> Match | None:
        """Return the first match from `pos` on."""

    def match(self, data: bytes, pos: int = 0) -> Match | None:
        """Return the match that begins at `pos`."""


def translated(entry: Entry, key: str, pattern: str) -> str:
    """Return the pattern as RE2 understands it.

    Args:
        entry: The rule, for errors.
        key: Where the pattern is written, such as "match.pattern".
        pattern: With `\\w`, `\\s`, `\\d` in their Unicode meaning and `\\uXXXX` for a code point.

    Raises:
        RuleError: it uses `\\b`, lookaround, or something else that RE2 lacks.
    """
    if LOOKAROUND.search(pattern):
        cure = "match the neighbours as well and name the part that is meant in `report`"
        raise entry.error(f"lookaround in {key}; expected RE2 syntax, which has none; {cure}", key)
    pieces = []
    at, inside = 0, False
    while match := (TOKEN_INSIDE if inside else TOKEN).match(pattern, at):
        token = match[0]
        pieces.append(_translated_token(entry, key, token, inside))
        inside = token != "]" if inside else token.startswith("[")
        at = match.end()
    return "".join(pieces)


def compiled(entry: Entry, key: str, pattern: str, sensitive: bool = True) -> Pattern:
    """Return a translated pattern compiled, with its groups. `^` and `$` are the edges of a unit.

    Raises:
        RuleError: it is not a pattern of RE2.
    """
    import re2  # takes 25 ms to import: only when a pattern is compiled

    try:
        made = re2.compile(f"(?m:{pattern})", options=_options(sensitive))
    except re2.error as error:
        reason = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
        raise entry.error(f"{key}: {reason}; expected RE2 syntax; see rules/README.md", key) from error
    return cast(Pattern, made)


def alternation(sources: Iterable[str]) -> Callable[[bytes], Match | None]:
    """Return a function that tells whether any of the patterns matches, without groups."""
    import re2

    return cast(Pattern, re2.compile("|".join(sources), options=_options(capture=False))).search


def escaped(text: str) -> str:
    """Return the pattern for a piece of text."""
    return "".join(f"\\x{{{ord(char):X}}}" for char in text)


def pattern_set(sources: Iterable[str]) -> Callable[[bytes], Sequence[int] | None]:
    """Return a function that tells which patterns match, by number, in no order.

    It answers None if none does, and also if its automaton outgrew its memory.
    """
    import re2

    made: Any = re2.Set.SearchSet(_options(capture=False))
    for source in sources:
        made.Add(source)
    made.Compile()
    return cast("Callable[[bytes], Sequence[int] | None]", made.Match)


@lru_cache(maxsize=8)
def _options(sensitive: bool = True, capture: bool = True) -> Any:
    import re2

    options = re2.Options()
    options.max_mem = MAX_MEM
    options.log_errors = False
    options.never_nl = True
    options.never_capture = not capture
    options.case_sensitive = sensitive
    return options


def _translated_token(entry: Entry, key: str, token: str, inside: bool) -> str:
    cure = (REFUSED_INSIDE if inside else REFUSED).get(token)
    if cure is not None:
        where = " inside [ ]" if inside else ""
        raise entry.error(f"{token}{where} in {key}; expected RE2 syntax with Unicode classes; {cure}", key)
    if token.startswith("[:"):
        raise entry.error(f"{token} in {key}, which is ASCII only; expected \\p{{L}} and the like; write that", key)
    if token.startswith(r"\u") and len(token) == len(r"\u0000"):
        return rf"\x{{{token[2:]}}}"
    return (INSIDE if inside else OUTSIDE).get(token, token)
