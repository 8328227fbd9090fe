"""How each language writes numbers (CLDR): `numbers.json` with its signs and the words that follow a number."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tools.compile.sources import languages_with

MEASURES = ("length", "mass", "volume", "area", "speed", "temperature", "digital", "concentr", "energy", "power")
OTHERS = ("electric", "frequency", "angle-degree", "angle-radian")
"""Kinds of CLDR units whose words tell that a fraction stands before them."""

PERIODS = "duration"
COUNTED = ("concentr-item", "concentr-part")
"""Kinds whose names are ordinary words ("item")."""

SHARES = ("concentr-percent", "concentr-permille", "concentr-permyriad")

CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CNY", "RUB", "CHF", "INR", "PLN", "CZK", "SEK", "DKK", "NOK", "TRY", "BRL")

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0DFF])+[²³]?")
UNSPACED = re.compile(r"[\u3040-\u30FF\u3400-\u9FFF\u0E00-\u0E7F]+")
SHORTEST = 3
"""Letters. Shorter abbreviations are the same everywhere (km, kg) or mean too much (a, h, s)."""


def write_numbers(out: Path) -> list[Path]:
    """Write `numbers.json` into the folder of each language that has one, be it empty as yet; return the files.

    Arabic and Persian have none: they have two systems of signs side by side, and nothing is certain.
    """
    return [_write(out / tag, facts(tag)) for tag in languages_with("numbers.json")]


def _write(folder: Path, found: Mapping[str, object]) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "numbers.json"
    lines = (f" {json.dumps(key)}: {json.dumps(found[key], ensure_ascii=False)}" for key in sorted(found))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return path


def facts(tag: str) -> dict[str, object]:
    """Return signs, units, periods (units of time), scales (“million”) and currencies of a language."""
    from babel import Locale

    locale: Any = Locale.parse(tag, sep="-")
    data = locale._data
    symbols = locale.number_symbols["latn"]
    return {
        "decimal": symbols["decimal"],
        "group": symbols["group"].replace("\u202f", " ").replace("\u00a0", " "),
        "units": _words(name for kind, name in _names(data["unit_patterns"]) if _is_measure(kind)),
        "periods": _words(name for kind, name in _names(data["unit_patterns"]) if kind.startswith(PERIODS)),
        "scales": _words(_scales(data["compact_decimal_formats"])),
        "currencies": _words(_currencies(data)),
    }


def _is_measure(kind: str) -> bool:
    return kind.startswith(MEASURES + OTHERS) and not kind.startswith(COUNTED)


def _names(units: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Iterator[tuple[str, str]]:
    """Yield kind and name of every unit, in words and as an abbreviation; `{0}` stands for the number.

    What stands for “{0} per metre” and “{0} per cent” is left out: it begins with a preposition, which follows versions
    too. The rule has the phrases.
    """
    for kind, lengths in units.items():
        for length in ("long", "short"):
            for count, name in lengths.get(length, {}).items():
                if isinstance(name, str) and count != "per" and not (kind.startswith(SHARES) and _is_phrase(name)):
                    yield kind, name


def _is_phrase(name: str) -> bool:
    """Return whether a name has several words, as “por ciento” has; its first says nothing alone."""
    return len(WORD.findall(name)) > 1


def _scales(formats: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Iterator[str]:
    """Yield what stands for powers of ten."""
    for length in ("long", "short"):
        for counts in formats.get(length, {}).values():
            for pattern in counts.values():
                yield getattr(pattern, "pattern", "")


def _currencies(data: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for code in CURRENCIES:
        yield data["currency_names"].get(code, "")
        yield from data["currency_names_plural"].get(code, {}).values()


def _words(names: Iterable[str]) -> list[str]:
    """Return the first word of each name, lower-cased, the last of the alphabet first."""
    found = set()
    for name in names:
        bare = re.sub(r"\{0\}|[0¤'’]+", " ", name)
        unspaced = UNSPACED.search(bare)
        words = [word for word in WORD.findall(bare) if len(word) >= SHORTEST]
        first = unspaced[0] if unspaced else next(iter(words), "")
        found.add(first.lower())
    return sorted(found - {""}, reverse=True)
