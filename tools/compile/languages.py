"""Which languages have a lexicon, and what is special about the sources of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DEEP = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "cs", "ru", "uk", "tr", "ar", "zh-Hans", "ja", "ko")
"""Languages with running text, most of them with a treebank too. English has a builder of its own."""

LIGHT = (
    *("bg", "bn", "ca", "da", "el", "fa", "fi", "fil", "he", "hi", "hr", "hu", "id", "is", "lt", "lv", "mk", "ms"),
    *("nb", "ro", "sk", "sl", "sr-Cyrl", "ta", "ur", "vi"),
)
"""Languages of which frequencies are known, and hardly anything else."""

SIZES = {"ar": 60_000, "zh-Hans": 50_000, "ja": 50_000, "fi": 80_000}
DEEP_SIZE = 130_000
LIGHT_SIZE = 40_000
"""Forms. What is rarer is left out."""

FREQUENCIES = {"hr": "sh", "sr-Cyrl": "sh", "zh-Hans": "zh"}
"""wordfreq keeps Croatian, Bosnian and Serbian together, in Latin letters."""

CAPITAL_NOUNS = frozenset(("de",))
"""Languages that write nouns with a capital: that a word was never seen with one says nothing."""

ELISIONS = {
    "fr": "l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu",
    "it": "l d c un dell all nell sull dall coll quest quell bell sant anch nessun ciascun tutt mezz pover",
    "ca": "l d n m t s",
}
"""Words that lose their vowel before another word, without the apostrophe that joins them to it."""

APOSTROPHE_SUFFIXES = frozenset(("tr",))
"""Languages that join endings to names with an apostrophe."""

SHARP_S = re.compile(r"(?<=ei|au|äu|eu|ie)ss|(?<=stra)ss|(?<=gro|grö|spa|spä|sto|stö|blo|gru|grü)ss|(?<=fu|fü)ss")
"""Where case-folding has made two letters of a German “ß”, as a rule."""

CYRILLIC = str.maketrans("abvgdđežzijklmnoprstćufhcčš" + "\ue000\ue001\ue002", "абвгдђежзијклмнопрстћуфхцчш" + "љњџ")
DIGRAPHS = (("lj", "\ue000"), ("nj", "\ue001"), ("dž", "\ue002"))


@dataclass(frozen=True, slots=True)
class Spec:
    """What the builder has to know about a language."""

    tag: str

    @property
    def size(self) -> int:
        """Return the largest number of forms."""
        return SIZES.get(self.tag, DEEP_SIZE if self.tag in DEEP else LIGHT_SIZE)

    @property
    def frequencies(self) -> str:
        """Return the code of the list in wordfreq."""
        return FREQUENCIES.get(self.tag, self.tag)

    @property
    def locale(self) -> str:
        """Return the name of the CLDR locale."""
        return self.tag.replace("-", "_")

    @property
    def elisions(self) -> tuple[str, ...]:
        """Return the words that are joined to the next one, without apostrophe, longest first."""
        return tuple(sorted(ELISIONS.get(self.tag, "").split(), key=lambda word: (-len(word), word)))

    @property
    def joins_endings(self) -> bool:
        """Return whether endings are joined to names with an apostrophe."""
        return self.tag in APOSTROPHE_SUFFIXES

    @property
    def lower(self) -> Callable[[str], str]:
        """Return what makes small letters."""
        return turkish_lower if self.tag == "tr" else str.lower

    @property
    def name(self) -> str:
        """Return what files of the language are called in `train/` and `text/`."""
        return self.tag.removesuffix("-Hans")

    def treebank(self, data: Path) -> Path | None:
        """Return the treebank, None if there is none."""
        return next(iter(sorted((data / "train").glob(f"{self.name}.*.conllu.xz"))), None)

    def text(self, data: Path) -> Path | None:
        """Return the running text, None if there is none."""
        path = data / "text" / f"{self.name}.txt.xz"
        return path if path.is_file() else None

    def spellings(self, form: str) -> tuple[str, ...]:
        """Return how a case-folded form of wordfreq is spelt: the usual spelling first."""
        if self.tag == "el":
            return (form[:-1] + "ς",) if form.endswith("σ") and len(form) > 1 else (form,)
        if self.tag == "sr-Cyrl":
            return (_cyrillic(form),)
        if self.tag == "de" and "ss" in form:
            return (form, SHARP_S.sub("ß", form))
        return (form,)


def turkish_lower(text: str) -> str:
    """Return the text in small letters, with and without dot as in Turkish.

    >>> turkish_lower("İRAN IRAK")
    'iran ırak'
    """
    return text.replace("İ", "i").replace("I", "ı").lower()


def plain_lower(form: str) -> str:
    """Return what `str.lower` makes of a Turkish word written with a capital, given its right small form.

    >>> plain_lower("ırak"), len(plain_lower("iran"))
    ('irak', 5)
    """
    if form.startswith("i"):
        return "İ".lower() + form[1:]
    return "i" + form[1:] if form.startswith("ı") else form


def _cyrillic(form: str) -> str:
    for letters, sign in DIGRAPHS:
        form = form.replace(letters, sign)
    return form.translate(CYRILLIC)
