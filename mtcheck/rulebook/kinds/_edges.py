"""Whether something begins or ends a sentence, a clause or a unit."""

from __future__ import annotations

import unicodedata

EDGES = ("anywhere", "clause", "sentence", "unit")
"""Each is an edge of those before it as well. Any mark of punctuation is the edge of a clause."""

SENTENCE_MARKS = frozenset(
    ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}"
    "\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{DEVANAGARI DANDA}"
)
OPENING = ("Ps", "Pi")
CLOSING = ("Pe", "Pf")
BOTH = frozenset("\"'\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}")
"""Open as well as close, or open a sentence in Spanish: no edge by themselves."""

INNER = frozenset(
    "-/\\_@'\N{RIGHT SINGLE QUOTATION MARK}\N{HYPHEN}\N{NON-BREAKING HYPHEN}%&#*\N{OBJECT REPLACEMENT CHARACTER}"
)
"""Stand inside expressions: no edge of a clause."""


def begins(text: str, start: int, edge: str) -> bool:
    """Return whether an edge stands right before a place. Opening quotation marks and brackets do not count.

    Args:
        text: Units separated by newlines.
        start: The place, in code points.
        edge: One of `EDGES`.
    """
    if edge == "anywhere":
        return True
    at = start
    while at and text[at - 1] != "\n" and _is_passed(text[at - 1], OPENING):
        at -= 1
    return at == 0 or _is_edge(text[at - 1], edge)


def ends(text: str, end: int, edge: str) -> bool:
    """Return whether an edge stands right after a place. Closing quotation marks and brackets do not count.

    At the end of a unit its last marks do not count either: a label may end in a colon.
    """
    if edge == "anywhere":
        return True
    while end < len(text) and text[end] != "\n" and _is_passed(text[end], CLOSING):
        end += 1
    if end < len(text) and edge == "unit" and unicodedata.category(text[end]) == "Po" and text[end] not in INNER:
        return text[end + 1 : end + 2] in ("", "\n")
    return end == len(text) or _is_edge(text[end], edge)


def _is_passed(char: str, categories: tuple[str, str]) -> bool:
    return char.isspace() or char in BOTH or unicodedata.category(char) in categories


def _is_edge(char: str, edge: str) -> bool:
    if char == "\n":
        return True
    if edge == "sentence":
        return char in SENTENCE_MARKS
    return edge == "clause" and unicodedata.category(char)[0] == "P" and char not in INNER
