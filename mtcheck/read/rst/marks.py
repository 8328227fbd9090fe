"""What a block of reStructuredText begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtcheck.read.rst.lines import Line, deeper
from mtcheck.text.width import display_width

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*")
"""A line under or over a heading."""

SHORTEST_ADORNMENT = 4
"""Signs from which a line is one even under a longer heading: translations change the length of headings."""

BULLET = re.compile(r"[-*+\u2022\u2023\u2043](?:[ \t]+|\Z)")
_NUMBER = r"(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|\#)"
ENUMERATOR = re.compile(rf"(?:\(?{_NUMBER}\)|{_NUMBER}\.)(?:[ \t]+|\Z)")
FIELD = re.compile(r":(?![: ])(?P<name>(?:[^:\\\r\n]|\\.|:(?!(?:[ `]|\Z))){1,200}(?<! )):(?:[ \t]+|\Z)")
_OPTION = r"(?:-\w(?:[ ]?(?:<[^<>]+>|[a-zA-Z][\w-]*))?|(?:--|/)[a-zA-Z\d][\w-]*(?:[ =](?:<[^<>]+>|[a-zA-Z][\w-]*))?)"
OPTION = re.compile(rf"{_OPTION}(?:,[ ]{_OPTION}){{0,9}}(?:[ ]{{2,}}|\Z)")
ATTRIBUTION = re.compile(r"(?:---?(?!-)|\u2014)[ \t]*(?=\S)")
LINE_BLOCK = re.compile(r"\|(?:[ \t]+|\Z)")
EXPLICIT = re.compile(r"\.\.(?:[ \t\v\f]+|\Z)")
ANONYMOUS = re.compile(r"__(?:[ \t]+|\Z)")

DIRECTIVE = re.compile(r"(?P<name>[^\W_]+(?:[-._+:][^\W_]+|_[^\W_]+)*)[ ]?::(?:[ \t]+|\Z)")
FOOTNOTE = re.compile(r"\[(?:\#?[\w.+:-]+|\#|\*)\](?:[ \t]+|\Z)")
TARGET = re.compile(r"_(?![ ])(?:`[^`]*`|[^:\\`]|\\.)*:(?:[ \t]|\Z)|__:(?:[ \t]|\Z)")
SUBSTITUTION = re.compile(r"\|(?![ ])[^|]{1,200}(?<![ ])\|[ \t]*")


def is_adornment(text: str, line: Line) -> bool:
    """Return whether a line is nothing but one punctuation sign, again and again."""
    return not line.is_blank and ADORNMENT.fullmatch(text, line.start, line.end) is not None


def is_underlined(text: str, lines: Sequence[Line], at: int) -> bool:
    """Return whether the line after this one makes a heading of it."""
    if at + 1 >= len(lines) or not is_adornment(text, lines[at + 1]) or lines[at].column < lines[at + 1].column:
        return False
    title, under = lines[at], lines[at + 1]
    length = under.end - under.start
    return length >= SHORTEST_ADORNMENT or length >= display_width(text[title.start : title.end])


def is_enumerated(text: str, lines: Sequence[Line], at: int) -> bool:
    """Return whether a list item begins here: the next line tells “A. Miller wrote” from one."""
    if not ENUMERATOR.match(text, lines[at].start, lines[at].end):
        return False
    if at + 1 == len(lines) or lines[at + 1].is_blank or lines[at + 1].column > lines[at].column:
        return True
    return ENUMERATOR.match(text, lines[at + 1].start, lines[at + 1].end) is not None


def literal_end(text: str, lines: Sequence[Line], at: int, column: int) -> int:
    """Return the index after the literal block that `::` at the end of a paragraph before `at` announces.

    It is indented, or each of its lines begins with the same sign.
    """
    end = deeper(lines, at, column)
    first = next((index for index in range(at, len(lines)) if not lines[index].is_blank), len(lines))
    if end > at or first == len(lines):
        return end
    sign = text[lines[first].start]
    if not ADORNMENT.match(sign):
        return at
    while first < len(lines) and not lines[first].is_blank and text[lines[first].start] == sign:
        first += 1
    return first
