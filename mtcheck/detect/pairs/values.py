"""Numbers in a text as values: “1.234,5”, “1,234.5”, “１２３４．５” and “१,२३४.५” may all be the same.

How a number is meant is open as long as its signs allow more than one reading (“1.234”), and then all are kept.
Source: Unicode CLDR, number symbols of all locales (decimal and grouping signs).
"""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple
from unicodedata import decimal as digit_value

from mtcheck.text import lazy

BLANKS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
GROUPS = "'’\N{ARABIC THOUSANDS SEPARATOR}"
NUMBER = lazy(rf"\d+(?:[.,٫·．，{GROUPS}]\d+|(?<![\d]{{4}})[{BLANKS}]\d{{3}}(?!\d))*")
SCALES = {"万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12, "千": 3, "천": 3}
"""Powers of ten that East Asian scripts write as a sign after the number; smaller numbers may follow: 37万5,000."""

ROMAN = lazy(r"(?<![A-Za-z\d])[IVXLC]{1,7}(?![A-Zb-df-hj-lnp-qs-z\d])")
_SIGN = lazy(r"[^\d]")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DECIMAL, _MARKS = "٫", ".,·．，"
_WIDE = str.maketrans("．，", ".,")


class Value(NamedTuple):
    """A number in a text: half-open, in code points. `readings` are the values that it may have, `parts` its digits
    between the signs, as whole numbers: those of a date, a time, a version."""

    text: str
    start: int
    end: int
    readings: frozenset[Decimal]
    parts: tuple[int, ...]


def values(text: str) -> list[Value]:
    """Return the numbers of a text, in order.

    >>> [sorted(map(str, value.readings)) for value in values("1.234,5 or 1,234")]
    [['1234.5'], ['1.234', '1234']]
    """
    found = [_value(match[0], *match.span()) for match in NUMBER.finditer(text)]
    return found if SCALES.keys().isdisjoint(text) else _scaled(text, found)


def _scaled(text: str, found: list[Value]) -> list[Value]:
    """Return the numbers with the signs for powers of ten after them counted, and what follows such a sign added."""
    scaled: list[Value] = []
    is_open = False
    for value in found:
        power = _power(text[value.end : value.end + 3].lstrip(BLANKS))
        readings = frozenset(reading.scaleb(power) for reading in value.readings)
        if is_open and scaled and value.start - scaled[-1].end <= 2:
            before = scaled.pop()
            sums = frozenset(one + other for one in before.readings for other in readings)
            value = Value(text[before.start : value.end], before.start, value.end, sums, before.parts + value.parts)
        else:
            value = value._replace(readings=readings)
        scaled.append(value)
        is_open = power > 0
    return scaled


def _power(after: str) -> int:
    """Return the power of ten that the signs at the beginning of a text stand for."""
    signs = takewhile(SCALES.__contains__, after)
    return sum(SCALES[sign] for sign in signs)


def is_loose(value: Value) -> bool:
    """Return whether the parts of a number may stand for themselves: those of a date, a time, a version."""
    if not value.readings or len(value.parts) == 1:
        return True
    return len(value.parts) == 2 and max(value.parts) < 100


def roman(text: str) -> set[int]:
    """Return the Roman numerals of a text as numbers."""
    found = {_of_roman(match[0]) for match in ROMAN.finditer(text)}
    return found | {ord(sign) - 0x215F for sign in text if "Ⅰ" <= sign <= "Ⅻ"}


def _of_roman(numeral: str) -> int:
    digits = [_ROMAN_VALUES[letter] for letter in numeral]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-digit if digit < after else digit for digit, after in pairs)


def _value(text: str, start: int, end: int) -> Value:
    plain = "".join(str(digit_value(sign)) if sign.isdecimal() else sign for sign in text).translate(_WIDE)
    digits = [part for part in _SIGN.split(plain) if part]
    signs = [sign for sign in plain if not sign.isdecimal()]
    return Value(text, start, end, frozenset(_readings(digits, signs)), tuple(map(int, digits)))


def _readings(digits: list[str], signs: list[str]) -> set[Decimal]:
    """Return the values of digits with signs between them; none for a date or a version."""
    whole = Decimal("".join(digits))
    if not signs:
        return {whole}
    fraction = Decimal("".join(digits[:-1]) + "." + digits[-1])
    is_grouped = all(len(part) == 3 for part in digits[1:]) and len(digits[0]) <= 3
    is_indian = len(digits) > 2 and len(digits[-1]) == 3 and all(len(part) == 2 for part in digits[1:-1])
    last, others = signs[-1], set(signs[:-1])
    found = set()
    if (is_grouped or is_indian) and len(set(signs)) == 1 and last != _DECIMAL:
        found.add(whole)
    if last in _MARKS or last == _DECIMAL:
        can_be_fraction = last not in others and len(others) <= 1
        if can_be_fraction and (len(digits) == 2 or others):
            found.add(fraction)
    return found
