"""Numbers are compared as values, whatever digits and signs a language writes them with."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.detect.pairs.values import roman, values

DIGITS = ["0123456789", "०१२३४५६७८९", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９"]
SIGNS = [
    (",", "."),
    (".", ","),
    (" ", ","),
    ("\N{NO-BREAK SPACE}", ","),
    ("\N{NARROW NO-BREAK SPACE}", ","),
    ("’", "."),
    ("'", "."),
    ("٬", "٫"),
]


def written(number: Decimal, digits: str, group: str, point: str) -> str:
    """Return a number in the digits and signs of a locale."""
    plain = f"{number:,f}".replace(",", "G").replace(".", "P")
    return plain.replace("G", group).replace("P", point).translate(str.maketrans("0123456789", digits))


numbers = st.decimals(min_value=10_000, max_value=99_999_999, places=2)
locales = st.tuples(st.sampled_from(DIGITS), st.sampled_from(SIGNS))


@given(numbers, locales)
def test_a_number_has_its_value_in_every_locale(number: Decimal, locale: tuple[str, tuple[str, str]]) -> None:
    digits, (group, point) = locale
    [value] = values(f"abc {written(number, digits, group, point)} xyz")
    assert value.readings == {number}


@given(numbers, locales, locales)
def test_the_same_number_in_two_locales_is_no_finding(
    number: Decimal, one: tuple[str, tuple[str, str]], other: tuple[str, tuple[str, str]]
) -> None:
    source = f"Ferry {written(number, one[0], *one[1])} is late."
    target = f"Fähre {written(number, other[0], *other[1])} ist spät."
    report = mtcheck.check_text(target, source=source, language="de", select=["any.source"])
    assert [finding.rule_id for finding in report.findings] == []


@given(numbers, st.integers(min_value=1, max_value=9), locales)
def test_another_number_is_a_finding(number: Decimal, more: int, locale: tuple[str, tuple[str, str]]) -> None:
    changed = written(number + more, locale[0], *locale[1])
    report = mtcheck.check_text(
        f"Fähre {changed} ist spät.",
        source=f"Ferry {number} is late.",
        language="de",
        select=["any.source.number-changed"],
    )
    assert [finding.rule_id for finding in report.findings] == ["any.source.number-changed"]


@given(st.text(alphabet="0123456789.,' ’/:-٫٬万億亿千천XIV%", max_size=30))
def test_any_row_of_signs_is_read(text: str) -> None:
    for value in values(text):
        assert text[value.start : value.end] == value.text


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("37万5,000円", {Decimal(375_000), Decimal(370_005)}),
        ("1.5億", {Decimal(150_000_000)}),
        ("1천만", {Decimal(10_000_000)}),
        ("12,34,567", {Decimal(1_234_567)}),
        ("1.234", {Decimal(1_234), Decimal("1.234")}),
        ("4.3.2024", set()),
    ],
)
def test_a_number_has_the_readings_that_its_signs_allow(text: str, readings: set[Decimal]) -> None:
    assert [value.readings for value in values(text)] == [readings]


def test_roman_numerals_are_numbers() -> None:
    assert roman("le XXIe siècle, im XIX. Jh., rozdział Ⅷ") == {21, 19, 8}
