"""Numbers written after the custom of another language: “2,5 m” in English, “1.4 m” in German, “12.400 people”.

What a sign means is certain in some shapes only. One or two digits after it make a fraction, two groups of three make
a large number; one group of three may be either. Times, dates, versions and chapter numbers look like fractions, so
there must be evidence: a unit, a currency, a zero in front, a word such as “magnitude”, or proper fractions
elsewhere in the text.

Deliberately left alone: clock times (“9.30”), labels (“version 3.5”), what follows a name (“Engine 0.5”), coordinates
(“(0,0)”), choices (“2,3日”), addresses of computers, numbers that are part of a longer expression.
Source: Unicode CLDR, number symbols.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._numbers import BLANKS, NUMBER, UNSPACED, Number, Signs, signs_of
from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, words

NAME = "number-locale"
SCOPE = "document"

HOURS, MINUTES = 24, 59
LONGEST_MARK = 3
"""Letters up to which a counted noun is taken for a sign or a function word."""

IP_ADDRESS = re.compile(r"(?:(?:1\d\d|2[0-4]\d|25[0-5])(?:\.(?!\Z)|\Z)){4}")
"""The four bytes of an address, all of three digits, which are not told from groups of a large number otherwise."""

HABIT = 3
"""So many numbers of one kind, more than are written the proper way: it may be meant, and one finding is enough."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector; it finds nothing in a language whose signs are not known.

    Roles: `decimal` (a fraction), `group` (a large number). Options: `units` (signs and abbreviations that are the
    same everywhere), `phrases` (of several words, for shares of a hundred), `periods` (those of units of time, which
    follow clock times too), `labels` (words before numbers that only look like fractions), `magnitudes` (beginnings
    of words before numbers that are fractions), `counted` (words for what is counted in thousands).
    """
    signs = signs_of(language)
    if signs is None:
        return lambda document: ()
    roles = by_role(list(entries))
    deciders = [
        (roles[role], decider(roles[role], signs, language)) for role, decider in ROLES.items() if role in roles
    ]
    return lambda document: _hits(document, deciders)


def _hits(document: Document, deciders: Sequence[tuple[Entry, _Decider]]) -> Iterator[Hit]:
    prose = document.prose
    numbers = [Number(prose, match.start(), match.end()) for match in NUMBER.finditer(prose)]
    for entry, decider in deciders if numbers else ():
        wrong = decider.wrong(numbers)
        is_habit = len(wrong) >= HABIT and len(wrong) > sum(decider.is_proper(number) for number in numbers)
        for number in wrong[:1] if is_habit else wrong:
            edit = LocalEdit(LocalSpan(number.start, number.end), decider.proper(number))
            yield Hit(entry.rule, edit.local, (edit,))


class _Decider:
    """Knows one role's shapes."""

    PROPER = ""

    def __init__(self, entry: Entry, signs: Signs, language: Language) -> None:
        self._signs = signs
        self._small = language.words("function-words")
        self._are_nouns_capital = language.has_words("capitalised-nouns")
        self._units = words(entry, "units")
        self._phrases = tuple(sorted(words(entry, "phrases")))
        self._periods = words(entry, "periods")
        self._labels = words(entry, "labels")
        self._magnitudes = words(entry, "magnitudes")
        self._counted = words(entry, "counted")
        self._is_proper = self._pattern(self.PROPER).fullmatch

    def wrong(self, numbers: Sequence[Number]) -> list[Number]:
        """Return the numbers that are certainly written the foreign way."""
        raise NotImplementedError

    def proper(self, number: Number) -> str:
        """Return the number as the language writes it."""
        raise NotImplementedError

    def is_proper(self, number: Number) -> bool:
        """Return whether the number has the same shape in the signs of the language."""
        return self._is_proper(number.digits) is not None

    def _pattern(self, source: str) -> re.Pattern[str]:
        """Return the pattern with `D` for the decimal sign, `O` for the other one and `_` for a blank."""
        signs = {"D": re.escape(self._signs.decimal), "O": re.escape(self._signs.other), "_": f"[{BLANKS}]"}
        return re.compile("".join(signs.get(sign, sign) for sign in source))

    def _is_label(self, number: Number) -> bool:
        word = number.word_before
        return word.lower() in self._labels or number.before.rstrip(BLANKS)[-1:] in "#§<>=~№"

    def _follows_name(self, number: Number) -> bool:
        """Return whether a name stands before the number, which then may be its version."""
        name = number.name_before
        return name != "" and not (self._are_nouns_capital and name[1:].islower())

    def _is_unit(self, word: str) -> bool:
        return word in self._units or self._signs.measures(word)


class _Decimal(_Decider):
    PROPER = r"\d+(?:[O_]\d{3})*D\d{1,2}"

    def __init__(self, entry: Entry, signs: Signs, language: Language) -> None:
        super().__init__(entry, signs, language)
        self._shape = self._pattern(r"(?P<whole>\d{1,3}(?:_\d{3})*)O(?P<part>\d{1,2})").fullmatch

    def wrong(self, numbers: Sequence[Number]) -> list[Number]:
        candidates = [number for number in numbers if self._shape(number.digits)]
        has_fractions = bool(candidates) and any(self.is_proper(number) for number in numbers)
        return [number for number in candidates if self._is_fraction(number, has_fractions)]

    def proper(self, number: Number) -> str:
        return number.digits.replace(self._signs.other, self._signs.decimal)

    def _is_fraction(self, number: Number, has_fractions: bool) -> bool:
        word = number.measured_word()
        is_period = word in self._periods or self._signs.is_period(word)
        if number.has_sign() or number.says(self._phrases):
            return True
        if self._is_unit(word) and not is_period and not self._is_doubtful(number, word):
            return True
        if self._is_clock(number) or self._is_label(number) or _is_choice(number):
            return False
        is_period = is_period and number.digits[-2:-1] == self._signs.other
        if number.is_joined:
            return is_period or UNSPACED.match(number.after) is not None
        if is_period or self._is_magnitude(number.word_before):
            return True
        if number.digits.startswith("0"):
            return not self._follows_name(number) and number.digits.strip("0.,") != ""
        return has_fractions and self._is_in_sentence(number)

    def _is_doubtful(self, number: Number, word: str) -> bool:
        """Return whether the unit is a function word too, after what may be a name: “Apache 2.0 ha cambiado”."""
        before = number.word_before
        is_name = before[:1].isupper() and (len(before) > LONGEST_MARK or before[1:].isupper())
        return is_name and word in self._small

    def _is_clock(self, number: Number) -> bool:
        shape = self._shape(number.digits)
        if shape is None or len(shape["part"]) == 1:
            return False
        return int(re.sub(r"\D", "", shape["whole"])) <= HOURS and int(shape["part"]) <= MINUTES

    def _is_magnitude(self, word: str) -> bool:
        folded = word.lower()
        return any(folded.startswith(beginning) for beginning in self._magnitudes)

    @staticmethod
    def _is_in_sentence(number: Number) -> bool:
        """Small words on both sides: no name, no heading number, no end of a sentence that may be a date."""
        return number.word_before.islower() and number.word_after.islower()


class _Group(_Decider):
    PROPER = r"\d{1,3}(?:[O_]\d{3})+(?:D\d+)?"

    def __init__(self, entry: Entry, signs: Signs, language: Language) -> None:
        super().__init__(entry, signs, language)
        self._certain = self._pattern(r"[1-9]\d{0,2}(?:(?:D\d{3})+O\d+|(?:D\d{3}){2,})").fullmatch
        self._likely = self._pattern(r"[1-9]\d{0,2}D\d{3}").fullmatch
        self._thousandth = self._pattern(r"0D\d{3}").fullmatch
        blanks = signs.decimal == "." and signs.group.strip()
        self._blank = self._pattern(r"[1-9]\d{0,2}(?:_\d{3})+").fullmatch if blanks else _never

    def wrong(self, numbers: Sequence[Number]) -> list[Number]:
        if any(self._thousandth(number.digits) for number in numbers):
            return []
        return [number for number in numbers if self._is_large(number)]

    def proper(self, number: Number) -> str:
        group = self._signs.group.replace(" ", "\N{NO-BREAK SPACE}")
        if self._blank(number.digits):
            return re.sub(f"[{BLANKS}]", group, number.digits)
        swap = {self._signs.decimal: group, self._signs.other: self._signs.decimal}
        return "".join(swap.get(sign, sign) for sign in number.digits)

    def _is_large(self, number: Number) -> bool:
        if self._is_label(number) or (number.is_joined and not UNSPACED.match(number.after)):
            return False
        if IP_ADDRESS.fullmatch(number.digits):
            return False
        if self._certain(number.digits):
            return True
        if self._likely(number.digits):
            return self._is_sum(number) or self._is_count(number)
        return self._blank(number.digits) is not None and self._is_count(number, number.word_before.islower())

    def _is_sum(self, number: Number) -> bool:
        """Money has no thousandths, except the price of fuel (1.899) and before “million”."""
        if number.word_after.lower() in self._signs.scales:
            return False
        has_money = number.has_currency or self._signs.is_money(number.measured_word())
        return has_money and not (number.digits[1:2] == self._signs.decimal and number.digits.endswith("9"))

    def _is_count(self, number: Number, is_certain: bool = False) -> bool:
        """A round number, or any before a word for what is counted in thousands, but no fraction of a unit."""
        word = number.word_after
        if word.lower() in self._counted:
            return True
        is_round = number.digits.endswith("00")
        if self._is_unit(word):
            return is_round and number.digits[1].isdigit()
        if len(word) <= LONGEST_MARK or self._signs.is_period(word):
            return False
        return is_certain or is_round


def _is_choice(number: Number) -> bool:
    """Return whether two digits stand for a point in brackets, “(0,0)”, or for “two or three”: “2,3日”."""
    first, comma, second = number.digits.partition(",")
    if not comma or len(first) != 1 or len(second) != 1:
        return False
    if number.before.endswith("(") and number.after.startswith(")"):
        return True
    return number.is_joined and int(second) == int(first) + 1


def _never(digits: str) -> None:
    """Match nothing."""


ROLES: dict[str, type[_Decider]] = {"decimal": _Decimal, "group": _Group}
