"""Pieces of text that a match of a pattern cannot be without.

They tell in a microsecond that a rule has nothing to say to a short text, so that its pattern is not compiled.
Deliberately simple: where a pattern is not understood there are no pieces, and the rule is always asked.

Method: required literals as in RE2's prefilter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

ATOM = re.compile(
    r"""
      \\u(?P<code>[0-9A-Fa-f]{4})
    | \\[pP](?:\{[^}]*\}|.) | \\[A-Za-z0-9]        # classes and assertions
    | \\(?P<escaped>.)
    | \[\^?\]?(?:\[:[^\]]*:\]|\\.|[^\]\\])*\]      # a class in brackets
    | \((?:\?(?P<kind>:|P<\w+>|[^:P]))?             # the beginning of a group
    | (?P<other>[)|^$.])
    | (?P<literal>.)
    """,
    re.VERBOSE | re.DOTALL,
)
QUANTIFIER = re.compile(r"(?P<none>[?*]|\{0?,\d*\}|\{0(?:,\d*)?\})\??|[+]\??|\{\d+(?:,\d*)?\}\??")

Pieces = tuple[str, ...]
"""One of them is there; empty if nothing is known."""


class _UnknownError(Exception):
    """A pattern that is not understood."""


class _Read(NamedTuple):
    """What an alternation needs, and where it ends."""

    pieces: Pieces
    end: int


def literals(pattern: str) -> Pieces:
    """Return pieces of text in lower case, one of which stands in every match; none if that cannot be told.

    >>> literals("prices? (?:climbed|dropped) by [0-9]+")
    ('climbed', 'dropped')
    """
    try:
        return _alternation(pattern, 0).pieces
    except _UnknownError:
        return ()


def _alternation(pattern: str, at: int) -> _Read:
    """Read up to the closing bracket or the end."""
    sequences: list[list[Pieces]] = []
    while True:
        sequence, at = _sequence(pattern, at)
        sequences.append(sequence)
        if pattern[at : at + 1] != "|":
            break
        at += 1
    best = [max(sequence, key=_worth, default=()) for sequence in sequences]
    return _Read(tuple(dict.fromkeys(piece for pieces in best for piece in pieces)) if all(best) else (), at)


def _sequence(pattern: str, at: int) -> tuple[list[Pieces], int]:
    """Return what the items of a sequence need, and where it ends."""
    found: list[Pieces] = []
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        pieces, at = _item(pattern, at)
        quantifier = QUANTIFIER.match(pattern, at)
        at = quantifier.end() if quantifier else at
        is_letter = len(pieces) == 1 and len(pieces[0]) == 1
        if quantifier and quantifier["none"]:
            pieces = ()
        if is_letter and pieces:
            run += pieces[0]
        if run and (quantifier or not is_letter):
            found.append((run,))
            run = ""
        if pieces and not is_letter:
            found.append(pieces)
    return [*found, *([(run,)] if run else [])], at


def _item(pattern: str, at: int) -> _Read:
    """Return what one item needs: a single letter is a piece of its own."""
    atom = ATOM.match(pattern, at)
    if atom is None:
        raise _UnknownError
    if pattern[at] == "(":
        if atom["kind"] and atom["kind"] not in ":" and not atom["kind"].startswith("P<"):
            raise _UnknownError
        inner = _alternation(pattern, atom.end())
        return _Read(inner.pieces, inner.end + 1)
    code = atom["code"]
    literal = chr(int(code, 16)) if code else atom["escaped"] or atom["literal"]
    return _Read((literal.lower(),) if literal else (), atom.end())


def _worth(pieces: Pieces) -> int:
    return min(map(len, pieces), default=0)
