"""Scripts and letters: what tells a language without knowing its words."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from mtcheck.languages.folders import ANY, rules_folder
from mtcheck.text import lazy
from mtcheck.text.solid import WIDE

KANA = "ja"
ONE_LANGUAGE = {
    "el": lazy("[\u0370-\u03ff\u1f00-\u1fff]"),
    "th": lazy("[\u0e01-\u0e3a\u0e40-\u0e4e]"),
    "ta": lazy("[\u0b82-\u0bd7]"),
    "ko": lazy("[\uac00-\ud7a3]"),
    KANA: lazy("[\u3041-\u3096\u30a1-\u30fa\u30fc]"),
}
"""Letters that only one living language of wide use is written in."""

OF_ONE_LANGUAGE = lazy(
    "[\u0370-\u03ff\u1f00-\u1fff\u0e01-\u0e4e\u0b82-\u0bd7\uac00-\ud7a3\u3041-\u30fc\u3400-\u4dbf\u4e00-\u9fff]"
)
"""All of these letters, and Chinese characters; one search lets most texts pass."""

HAN = lazy("[\u3400-\u4dbf\u4e00-\u9fff]")
SIMPLIFIED, TRADITIONAL = "zh-Hans", "zh-Hant"

SIGN_WEIGHT = 2.5
"""Letters of an alphabet that say as much as one sign of Chinese, Japanese or Korean."""

SIGNS = frozenset(["ko", KANA])

KANA_SHARE = 0.08
"""Share of kana among kana and Chinese characters from which a text is Japanese. Running text has 0.5."""

LETTER = lazy(r"[^\W\d_]")


class Facts(NamedTuple):
    """What `identify.json` says.

    `short_lists`: languages of which only a few hundred words are known.
    `alphabets`: letters beyond a–z that words of a language have, lower case. `variants`: for a variant of a
    language, the language and patterns with what a match says for the variant.
    """

    short_lists: frozenset[str]
    alphabets: Mapping[str, frozenset[str]]
    variants: Mapping[str, Variant]


class Variant(NamedTuple):
    """A near relative of a language: whose, how much evidence it needs, and what tells them apart."""

    of: str
    clear: float
    patterns: tuple[tuple[re.Pattern[str], float], ...]


@lru_cache(maxsize=1)
def facts() -> Facts:
    """Return the facts, read when first asked for."""
    table = _read("identify.json")
    return Facts(
        frozenset(table["short-lists"]),
        {tag: frozenset(letters) for tag, letters in table["alphabets"].items()},
        {tag: _variant(**entry) for tag, entry in table["variants"].items()},
    )


def _variant(of: str, clear: float, patterns: Mapping[str, float]) -> Variant:
    return Variant(of, clear, tuple((lazy(f"(?i){pattern}"), weight) for pattern, weight in patterns.items()))


def by_script(text: str) -> str | None:
    """Return the language if the script of most letters tells it; None for scripts of many languages.

    >>> by_script("Το λιμάνι ήταν κλειστό (closed).")
    'el'
    """
    if not WIDE.search(text) or not OF_ONE_LANGUAGE.search(text):
        return None
    counts = Counter({tag: len(letters.findall(text)) for tag, letters in ONE_LANGUAGE.items()})
    han = len(HAN.findall(text))
    kana, korean = counts[KANA], counts["ko"]
    others = len(LETTER.findall(text)) - han - sum(counts.values())
    if SIGN_WEIGHT * (han + kana + korean) > max(others, counts["el"], counts["th"], counts["ta"]):
        if korean >= max(han, kana):
            return "ko"
        return KANA if kana >= KANA_SHARE * (han + kana) else _chinese(text)
    tag, most = counts.most_common(1)[0]
    return tag if most > others else None


def _chinese(text: str) -> str:
    simplified, traditional = _han()
    votes = Counter(text)
    balance = sum(votes[char] for char in simplified) - sum(votes[char] for char in traditional)
    return TRADITIONAL if balance < 0 else SIMPLIFIED


@lru_cache(maxsize=1)
def _han() -> tuple[frozenset[str], frozenset[str]]:
    table = _read("han.json")
    return frozenset(table["simplified"]), frozenset(table["traditional"])


def _read(name: str) -> dict[str, Any]:
    import json  # only texts whose language is not given need it

    with open(os.path.join(rules_folder(), ANY, name), encoding="utf-8") as file:
        table: dict[str, Any] = json.load(file)
    return table
