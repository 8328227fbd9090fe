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

MOST = 3
"""Sets of pieces that are kept of a pattern: those with the longest pieces."""


class _UnknownError(Exception):
    """A pattern that is not understood."""


class _Read(NamedTuple):
    """What an alternation needs, and where it ends. `needs` are all sets of pieces if it is a single sequence."""

    pieces: Pieces
    end: int
    needs: tuple[Pieces, ...] = ()


def literals(pattern: str) -> tuple[Pieces, ...]:
    """Return sets of pieces of text in lower case; one piece of each set stands in every match.

    No set if nothing can be told.

    >>> literals("prices? (?:climbed|dropped) by [0-9]+")
    (('climbed', 'dropped'), ('price',), (' by ',))
    """
    try:
        read = _alternation(pattern, 0)
    except _UnknownError:
        return ()
    needs = read.needs or ((read.pieces,) if read.pieces else ())
    return tuple(sorted(dict.fromkeys(needs), key=_worth, reverse=True)[:MOST])


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
    needs = tuple(pieces for pieces in sequences[0] if pieces) if len(sequences) == 1 else ()
    return _Read(tuple(dict.fromkeys(piece for pieces in best for piece in pieces)) if all(best) else (), at, needs)


def _sequence(pattern: str, at: int) -> tuple[list[Pieces], int]:
    """Return what the items of a sequence need, and where it ends."""
    found: list[Pieces] = []
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        # What a group needs may stand anywhere in it: only letters side by side make a longer piece.
        is_group = pattern[at] == "("
        item = _item(pattern, at)
        pieces, at = item.pieces, item.end
        quantifier = QUANTIFIER.match(pattern, at)
        at = quantifier.end() if quantifier else at
        is_letter = not is_group and len(pieces) == 1
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
