"""Profiles of languages in CLDR terms: `rules/<tag>/language.yaml`, compiled through babel."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tools.compile.sources import languages_with

QUOTES = {
    "ar": "”“’‘", "be": "«»„“", "bg": "„“„“", "ca": "«»“”", "cs": "„“‚‘", "de": "„“‚‘", "el": "«»“”", "es": "«»“”",
    "et": "„“‚‘", "fa": "«»‹›", "fi": "””’’", "fr": "«»«»", "he": "””’’", "hr": "„”‚’", "hu": "„”»«", "is": "„“‚‘",
    "it": "«»“”", "ja": "「」『』", "lt": "„“„“", "mk": "„“’‘", "nb": "«»‘’", "nl": "‘’“”", "pl": "„”«»",
    "pt-PT": "«»“”",
    "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sr-Cyrl": "„“‘‘", "sv": "””’’", "uk": "«»„“",
    "zh-Hant": "「」『』",
}  # fmt: skip
"""CLDR delimiters: start, end, alternate start, alternate end. Babel does not carry them."""

ENGLISH_QUOTES = "“”‘’"

STOPS = {"el": ".;!…", "ar": ".؟!…", "fa": ".؟!…", "ur": "۔؟!…", "hi": "।?!…", "bn": "।?!…", "ja": "。？！…"}
"""What ends a sentence, where it is not `.?!…`. Thai has no such mark of its own: a blank does it."""

CHINESE_STOPS = "。？！…"

SOLID = frozenset(["Hans", "Hant", "Jpan", "Thai"])
"""Scripts that set no blanks between words."""

CASED = frozenset(["Latn", "Cyrl", "Grek"])


def write_profiles(folder: Path) -> list[Path]:
    """Write the profile of each language that has one, be it empty as yet, into its folder; return the paths."""
    paths = []
    for tag in languages_with("language.yaml"):
        path = folder / tag / "language.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_yaml(tag), encoding="utf-8")
        paths.append(path)
    return paths


def _yaml(tag: str) -> str:
    locale = _locale(tag)
    script = _script(locale)
    head = (
        f"# {locale.english_name}. Facts in the terms of Unicode CLDR (https://cldr.unicode.org); every value is text."
    )
    lines = [head, *_names(locale), f"script: {script}", f"direction: {_direction(locale)}"]
    lines.append(f"spacing: {'none' if script in SOLID else 'words'}")
    lines.append(f"sentence-marks: [{', '.join(map(_quoted, _stops(tag)))}]")
    lines += ["quotation-marks:", *_indented(_quotation_marks(tag)), "numbers:", *_indented(_numbers(locale))]
    if script in CASED:
        lines += ["capitals:", *_indented(_capitals(locale))]
    return "\n".join(lines) + "\n"


def _locale(tag: str) -> Any:
    from babel import Locale

    return Locale.parse(tag.replace("-", "_"))


def _script(locale: Any) -> str:
    """Return the four letters of the script, after CLDR's likely subtags if the tag does not name it."""
    from babel.core import get_global

    likely = get_global("likely_subtags").get(locale.language, "")
    script: str = locale.script or likely.split("_")[1]
    return script


def _names(locale: Any) -> Iterator[str]:
    yield f"name: {_quoted_if_needed(locale.english_name)}"
    yield f"native-name: {_quoted_if_needed(locale.display_name)}"


def _direction(locale: Any) -> str:
    return "rtl" if locale.character_order == "right-to-left" else "ltr"


def _stops(tag: str) -> str:
    return CHINESE_STOPS if tag.startswith("zh") else STOPS.get(tag, ".?!…")


def _quotation_marks(tag: str) -> Mapping[str, str]:
    names = ("start", "end", "alternate-start", "alternate-end")
    return dict(zip(names, QUOTES.get(tag, ENGLISH_QUOTES), strict=True))


def _numbers(locale: Any) -> Mapping[str, str]:
    symbols = locale.number_symbols["latn"]
    return {"decimal": symbols["decimal"], "group": symbols["group"]}


def _capitals(locale: Any) -> Mapping[str, str]:
    """Return which names have a capital inside a sentence, as CLDR writes them there."""
    groups = {
        "months": locale.months["format"]["wide"].values(),
        "weekdays": locale.days["format"]["wide"].values(),
        "languages": [locale.languages[tag] for tag in ("de", "fr", "ru", "ja") if tag in locale.languages],
    }
    return {name: "yes" if all(word[0].isupper() for word in words) else "no" for name, words in groups.items()}


def _indented(facts: Mapping[str, str]) -> Iterator[str]:
    for name, value in facts.items():
        yield f"  {name}: {value if value.isalpha() else _quoted(value)}"


def _quoted(text: str) -> str:
    """Return the text in double quotes, with what cannot be seen as an escape."""
    return "".join(
        f"\\u{ord(char):04X}" if unicodedata.category(char)[0] in "CZ" and char != " " else char
        for char in json.dumps(text, ensure_ascii=False)
    )


def _quoted_if_needed(text: str) -> str:
    return (
        text
        if all(char.isalnum() or unicodedata.category(char)[0] == "M" or char in " ()" for char in text)
        else _quoted(text)
    )
