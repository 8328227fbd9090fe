"""Numbers that are missing, added or changed, compared as values.

Deliberately left alone: numbers up to twelve and round ones, which may be words; hours told by twelve or by
twenty-four; dates in another order, with the month as a word or not; years told by two digits or in another era;
Roman numerals; thousands and millions told by a word; metric for other units, where the unit is another word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from mtcheck.detect.pairs.pair import Pair, Part, Sign, listed
from mtcheck.detect.pairs.values import Value, is_loose, roman, values
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words
from mtcheck.text import lazy

ROLES = ("number-missing", "number-added", "number-changed", "small-number-missing")

SPOKEN = 12
"""Whole numbers up to this one, and round ones, may be words."""

HALF_DAY = 12
LONG = 3
"""Digits from which a number is hardly ever a word, zeros at its end not counted."""

LEAST_SCALE = 3
"""Powers of ten from which a word may stand for zeros: “1.5 million”, “150万”."""

CENTURY = 100

ERA = 543
"""Years between the Buddhist era and the common one."""


NEXT_WORDS = lazy(r"(?:[\s\u00a0-]*[^\W\d]+){1,2}|\s*[°º]")
"""Two words after a number, or the sign of a degree."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield the numbers of one side that the other side does not have."""
    source, target = values(pair.source_words), values(pair.target_words)
    if not source and not target:
        return
    missing = _unexplained(source, target, pair)
    added = _unexplained(target, source, pair)
    if missing and added:
        missing, added = _unconverted(pair, missing, added, _converted(rules))
    if len(missing) == len(added) == 1 and len(source) == len(target):
        yield _changed(missing[0], added[0])
        return
    gone = [value for value in missing if not _may_be_word(value)]
    if gone:
        at = pair.about(gone[0].start)
        is_long = any(_is_long(value, pair.source) for value in gone)
        role = "number-missing" if is_long else "small-number-missing"
        yield Sign(role, at, at, (("parts", listed(Part(*one[:3]) for one in gone)),))
    for value in added:
        if not _may_be_word(value):
            yield Sign("number-added", value.start, value.end, (("part", value.text),))


def _converted(rules: Mapping[str, Entry]) -> frozenset[str]:
    """Return the beginnings of the words for units that translations convert."""
    return frozenset[str]().union(*(words(rules[role], "converted") for role in ROLES if role in rules))


def _unconverted(
    pair: Pair, missing: list[Value], added: list[Value], units: frozenset[str]
) -> tuple[list[Value], list[Value]]:
    """Return what is left without measures that may have been converted: as many numbers on either side."""
    measures = [value for value in missing if _is_measure(pair.source, value, units)]
    if not measures:
        measures = [value for value in added if _is_measure(pair.target, value, units)]
    if not measures:
        return missing, added
    rest = [value for value in missing if value not in measures]
    return rest, added if rest else []


def _is_measure(text: str, value: Value, units: frozenset[str]) -> bool:
    words_after = NEXT_WORDS.match(text, value.end)
    return words_after is not None and any(word.lower().startswith(tuple(units)) for word in words_after[0].split())


def _changed(missing: Value, added: Value) -> Sign:
    return Sign("number-changed", added.start, added.end, (("part", added.text), ("right", missing.text)))


def _unexplained(some: Sequence[Value], others: Sequence[Value], pair: Pair) -> list[Value]:
    """Return the numbers that no number of the other side may stand for."""
    if not some:
        return []
    parts = {part for other in others if is_loose(other) for part in other.parts}
    left = [other.readings for other in others]
    unmatched = []
    for value in some:
        exact = next((at for at, readings in enumerate(left) if readings & value.readings), None)
        if exact is not None:
            left[exact] = frozenset()
        else:
            unmatched.append(value)
    if not unmatched:
        return []
    numerals = roman(pair.target) | roman(pair.source)
    return [value for value in unmatched if not _is_explained(value, others, parts, numerals)]


def _is_explained(value: Value, others: Sequence[Value], parts: set[int], numerals: set[int]) -> bool:
    if any(value.readings & other.readings for other in others):
        return True
    if is_loose(value) and all(
        part in parts or part in numerals or _is_told_otherwise(part, parts) for part in value.parts
    ):
        return True
    return any(_is_scaled(one, another) for other in others for one in value.readings for another in other.readings)


def _is_told_otherwise(part: int, parts: set[int]) -> bool:
    """Return whether a part of a date or time may stand on the other side in another way."""
    if part <= 2 * HALF_DAY and (part + HALF_DAY in parts or part - HALF_DAY in parts):
        return True
    if (part - 1) * CENTURY in parts or (part // CENTURY + 1 in parts and part % CENTURY == 0):
        return True
    if part < 100 and any(other > 999 and other % 100 == part for other in parts):
        return True
    return part > 999 and (part % 100 in parts or part + ERA in parts or part - ERA in parts)


def _is_scaled(one: Decimal, other: Decimal) -> bool:
    if not one or not other:
        return False
    digits = (one / other).normalize().as_tuple().digits
    return digits == (1,) and abs(one.adjusted() - other.adjusted()) >= LEAST_SCALE


def _is_long(value: Value, text: str) -> bool:
    """Return whether nobody writes a number as a word: three digits or more, or a fraction; but “1980s” is a decade."""
    digits = "".join(map(str, value.parts)).rstrip("0")
    return len(digits) >= LONG and not text[value.end : value.end + 1].isalpha()


def _may_be_word(value: Value) -> bool:
    if len(value.parts) > 1 or not value.readings:
        return len(value.parts) > 1 and all(part <= SPOKEN for part in value.parts)
    number = value.parts[0]
    return number <= SPOKEN or (number <= 100 and number % 5 == 0) or len(str(number).strip("0")) == 1
