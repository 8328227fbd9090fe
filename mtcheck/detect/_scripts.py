"""Scripts: which letters belong to which, and which one a text is written in.

Source: Unicode Standard Annex 24, Unicode Script Property (the ranges of everyday letters only).
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from mtcheck.languages import Language
from mtcheck.languages.scripts import likely_script
from mtcheck.text import lazy


class Script(NamedTuple):
    """A script, its letters as a character class, and how many letters in a row are not a symbol."""

    name: str
    letters: str
    least: int


LATIN = "Latin"
CYRILLIC = "Cyrillic"
GREEK = "Greek"
EAST_ASIAN = "Chinese or Japanese"
KOREAN = "Korean"
SCRIPTS = (
    Script(LATIN, "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", 2),
    Script(GREEK, "\u0370-\u03ff\u1f00-\u1fff", 4),
    Script(CYRILLIC, "\u0400-\u052f", 3),
    Script("Armenian", "\u0531-\u0587", 3),
    Script("Hebrew", "\u05d0-\u05ea\u05b0-\u05c7", 3),
    Script("Arabic", "\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f", 3),
    Script("Devanagari", "\u0900-\u0963\u0970-\u097f", 3),
    Script("Bengali", "\u0980-\u09e3", 3),
    Script("Tamil", "\u0b82-\u0bd7", 3),
    Script("Thai", "\u0e01-\u0e3a\u0e40-\u0e4e", 3),
    Script("Georgian", "\u10a0-\u10ff", 3),
    Script(EAST_ASIAN, "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff", 2),
    Script(KOREAN, "\u1100-\u11ff\uac00-\ud7a3", 2),
)
LETTERS = {script.name: lazy(f"[{script.letters}]") for script in SCRIPTS}
ANY_OTHER = lazy(f"[{''.join(script.letters for script in SCRIPTS if script.name != LATIN)}]")
"""A letter of another script than Latin; one search lets a text in Latin letters pass."""

SAMPLE = 2_000
"""Code points, spread over a text, by which its script is told."""

WEIGHTS = {EAST_ASIAN: 4, KOREAN: 3}
"""How many letters of an alphabet say as much as one sign of these."""


AT_HOME = 0.2
"""Share of the letters of a text from which the script of its language is believed to be its own."""


def main_script(prose: str) -> str:
    """Return the name of the script that most of a text is written in.

    >>> main_script("Москва, the capital of Russia")
    'Latin'
    """
    counts = _counts(prose)
    return counts.most_common(1)[0][0] if counts else LATIN


def home_script(language: Language, prose: str) -> str:
    """Return the script of a text: that of its language, unless the text has hardly a letter of it.

    Half of a draft may have been left in another script.
    """
    likely = likely_script(language.tags)
    if likely is None:
        return main_script(prose)
    counts = _counts(prose)
    if not counts:
        return LATIN
    return likely if counts[likely] >= AT_HOME * counts.total() else counts.most_common(1)[0][0]


def _counts(prose: str) -> Counter[str]:
    """Return how much of a text is in which script; none means that there is no other letter than Latin ones."""
    sample = prose[:: max(1, len(prose) // SAMPLE)]
    if sample.isascii():
        return Counter()
    return Counter({name: len(found.findall(sample)) * WEIGHTS.get(name, 1) for name, found in LETTERS.items()})
