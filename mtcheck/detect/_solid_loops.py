"""Loops of letters in scripts without spaces: where a stretch of text repeats at once.

A text that repeats after `width` letters equals itself moved by `width`. Two numbers made of a byte for each letter,
one of them moved, are compared for each width in native code; the letters themselves are compared only where the bytes
agree. One regular expression with a back-reference takes thirty times as long.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from random import Random
from typing import NamedTuple
from unicodedata import category

from mtcheck.model import BREAK, OBJECT, Passage
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_RUN

SHORTEST, LONGEST = 2, 60
"""Code points of one turn."""

SHUFFLED = bytes(Random().sample(range(256), 256))
"""Mixes the high byte of a letter into the low one, so that no text can be made of letters that share their byte."""

ZEROS = re.compile(b"\0+")

UNIT_EDGE = lazy(f"[\n\t{BREAK}{OBJECT}]")
STOP = lazy("[。！？!?…．]|\\.(?!\\d)")
PAUSE = lazy("[、，,;；:：—–]")
BLANK = lazy("\\s")
"""Thai puts one where others put a comma, but also around numbers and foreign names."""

KANA = lazy("[\u3041-\u3091\u3093-\u309f\u30fc]+|[\u30a1-\u30ff]+")
"""Sounds and many idioms are doubled in Kana: “それはそれは”, “ゆっくりゆっくり”; none of them has an object (を)."""

KATAKANA = lazy("[\u30a1-\u30ff]+")

SHORT = 5
"""Code points. Shorter turns with a letter that comes twice are doubled words."""


class Least(NamedTuple):
    """The size that a turn must have: without signs, in Kana alone, with a blank, and with a comma or stop inside."""

    plain: float
    kana: float
    blank: float
    clause: float


LEAST_TWICE = Least(plain=2.5, kana=6, blank=6, clause=10)
LEAST_AGAIN = Least(plain=1.5, kana=3, blank=2, clause=5)


class Round(NamedTuple):
    """A stretch of text, in code points, in which each letter comes back after `width` letters."""

    start: int
    end: int
    width: int

    @property
    def turns(self) -> int:
        """How many times the turn fits in."""
        return (self.end - self.start) // self.width


def rounds(text: str) -> Iterator[Round]:
    """Yield the stretches that are at least two turns, three if the turn is of two letters.

    A turn that is made of shorter turns is left out: the shorter ones are yielded.

    >>> [text[found.start : found.end] for text in ["abxyzxyzc"] for found in rounds(text)]
    ['xyzxyz']
    """
    wide = text.encode("utf-32-le", "surrogatepass")
    low, high = wide[::4], wide[1::4].translate(SHUFFLED)
    number = int.from_bytes(low, "little") ^ int.from_bytes(high, "little")
    for width in range(SHORTEST, min(LONGEST, len(text) // 2) + 1):
        differences = (number ^ number >> 8 * width).to_bytes(len(low), "little")
        yield from _rounds(text, differences[: len(text) - width], width)


def _rounds(text: str, differences: bytes, width: int) -> Iterator[Round]:
    least = width if width > SHORTEST else 2 * width  # the shortest turns must come three times
    needed = bytes(least)
    at = differences.find(needed)
    while at >= 0:
        zeros = ZEROS.match(differences, at)
        reach = zeros.end() if zeros else at
        while at + least <= reach:
            end = _equal_up_to(text, at, reach, width) if text[at] == text[at + width] else at
            if end - at >= least and not _is_round(text[at : at + width]):
                yield Round(at, end + width, width)
            at = end + 1
        at = differences.find(needed, reach)


def _equal_up_to(text: str, at: int, reach: int, width: int) -> int:
    """Return up to where each letter equals the one `width` letters later: in steps that grow, then shrink."""
    step = 1
    while at < reach and step:
        end = min(at + step, reach)
        is_equal = text[at:end] == text[at + width : end + width]
        at, step = (end, 2 * step) if is_equal else (at, step // 2)
    return at


def _is_round(turn: str) -> bool:
    """Return whether the turn is made of shorter turns: then it is found in itself doubled before its end."""
    return (turn + turn).find(turn, 1) < len(turn)


class SolidLoop(NamedTuple):
    """A loop in code points of the passage: where it begins, where its first turn ends, and where it ends."""

    start: int
    turn_end: int
    end: int


class Idioms(NamedTuple):
    """What may be said twice: turns that are cried, and letters that begin a word of stress or link two words."""

    chants: frozenset[str]
    stress: frozenset[str]
    links: frozenset[str]


def solid_loops(passage: Passage, idioms: Idioms) -> Iterator[SolidLoop]:
    """Yield the loops that are damage, in reading order; none overlaps another."""
    reach = 0
    for found in sorted(rounds(passage.text), key=lambda found: (found.start, found.start - found.end)):
        loop = _aligned(passage, found)
        if (
            loop
            and loop.start >= reach
            and _is_damage(passage.text[loop.start : loop.start + found.width], found.turns, idioms)
        ):
            reach = loop.end
            yield loop


def _aligned(passage: Passage, found: Round) -> SolidLoop | None:
    """Return whole turns that begin with a word if possible, and never between a letter and its marks."""
    text, width, turns = passage.text, found.width, found.turns
    first, last = found.start, found.end - width * turns
    starts = passage.starts
    at = bisect_left(starts, first)
    for start in (*starts[at : bisect_right(starts, last)], *range(first, last + 1)):
        end = start + width * turns
        if not (_is_mark(text[start]) or _is_mark(text[end : end + 1])):
            blanks = width - len(text[start : start + width].rstrip())
            return SolidLoop(start, start + width - blanks, end - blanks)
    return None


def _is_mark(sign: str) -> bool:
    return sign != "" and category(sign).startswith("M")


def _is_damage(turn: str, turns: int, idioms: Idioms) -> bool:
    if len(set(turn)) < 2 or turn in idioms.chants or UNIT_EDGE.search(turn) or not SOLID_RUN.search(turn):
        return False
    least = LEAST_AGAIN if turns > 2 else LEAST_TWICE
    size = _size(turn)
    if STOP.search(turn):
        return turns > 2 and size >= least.clause
    if PAUSE.search(turn):
        return size >= least.clause
    if BLANK.search(turn):
        return size >= least.blank
    if KANA.fullmatch(turn) and size < least.kana:
        return False
    return size >= least.plain and not (turns == 2 and _may_stand_twice(turn, idioms))


def _may_stand_twice(turn: str, idioms: Idioms) -> bool:
    """Return whether it is a doubled word made longer (“慢慢地慢慢地”), a word of stress, or one with its link."""
    if len(turn) < SHORT and (len(set(turn)) < len(turn) or turn[0] in idioms.stress):
        return True
    core = turn[turn[0] in idioms.links : len(turn) - (turn[-1] in idioms.links)]
    return core != turn and (len(core) < SHORT or KATAKANA.fullmatch(core) is not None)


def _size(turn: str) -> float:
    """Return the number of letters of Kana and Han, and half the number of others; marks do not count."""
    return sum(1.0 if sign >= "\u3000" else 0.5 for sign in turn if sign.isalnum())
