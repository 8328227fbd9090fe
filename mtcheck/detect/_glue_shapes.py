"""Glued words that their shape gives away: a name before a small word, a capital in the middle."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcheck.languages import Lexicon, Word, flags, foreign_words
from mtcheck.model import Rule
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words

BLANK = " "
COMMA = ", "
STOP = ". "
COLON = ": "

NAMES = flags.PROPER | flags.NAME
NAME_LETTERS = 3
"""A name before a glued word has at least so many letters."""

SHORT_TAIL = 3
"""Letters of a word that ends many names by chance."""

FAMILIAR = 3.0
"""Zipf value of an ordinary word, and of a name that is known well enough to stand behind one."""

KNOWN = 2.0
"""Zipf value of a name that is heard of."""

MOSTLY = 0.9
"""Share of capitalised uses of a word that is a name nearly always ("China")."""

LABEL_LETTERS = 4
"""Letters of a label and of its value that stand alone: “ZustandNiedersachsen”."""

BORROWED = 0.7
"""Difference in Zipf values from which a word is rather one of another language."""

ACRONYM = 2
"""Capitals before a small word."""


Need = Literal["", "twin", "hyphen", "opening", "alone"]


class Suspect(NamedTuple):
    """A word that may be two. `at` is where the second begins, in code points, `gap` what is to stand before it.

    `unsure`: a comma or a full stop may have gone with the blank, or was made up.
    `needs` what the place must show: `twin`, the first half elsewhere in the document; `hyphen`, the first part of a
    name before it; `opening`, the start of a sentence before it; `alone`, nothing else in its paragraph or cell; empty
    if the word alone is enough.
    """

    rule: Rule
    at: int
    gap: str = BLANK
    unsure: bool = False
    needs: Need = ""


class Shapes:
    """Judges words by their shape; a rule that is None is switched off."""

    def __init__(self, name: Entry | None, inner: Entry | None, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._name = name
        self._inner = inner
        self._tails = tuple(sorted(words(name, "tails"), key=len, reverse=True)) if name else ()
        self._comma = words(name, "comma-before") if name else frozenset()
        self._before = words(inner, "before-capitals") if inner else frozenset()
        self._starters = words(inner, "starters") if inner else frozenset()

    def name_suspect(self, word: str) -> Suspect | None:
        """Judge a word that no list has: “Larawho”, and “namthe” in “Sun-namthe”."""
        tail = next(filter(word.endswith, self._tails), None)
        if self._name is None or tail is None or len(word) < NAME_LETTERS + len(tail):
            return None
        at = len(word) - len(tail)
        entry = self._lexicon.get(word[:at].lower())
        if entry is not None and not entry.flags:
            entry = None  # only a frequency is known: as good as unlisted
        if entry is not None and (not entry.flags & NAMES or entry.flags & flags.LOWER):
            return None
        if (
            entry is not None
            and len(tail) <= SHORT_TAIL
            and (entry.zipf < KNOWN or (at <= NAME_LETTERS and word[0].isupper()))
        ):
            return None  # many names end like that: "Biswas", "Delamare"
        gap = COMMA if tail in self._comma else BLANK
        if word[0].islower():
            return Suspect(self._name.rule, at, gap, unsure=gap != BLANK, needs="hyphen") if entry else None
        # No name ends in “who” or “including”; in “the” one may, so that the name must stand elsewhere by itself.
        return Suspect(self._name.rule, at, gap, unsure=gap != BLANK, needs="" if entry or gap == COMMA else "twin")

    def capital_suspect(self, word: str) -> Suspect | None:
        """Judge a word with capitals inside: “LópezThe”, “theFlorida”, “saysDietrich”, “UKand”."""
        if self._inner is None:
            return None
        at = _small_before_capital(word) or _capitals_before_small(word)
        if not at:
            return None
        left, right = word[:at], word[at:]
        if right.lower() in self._starters and right.istitle() and self._can_end_sentence(left):
            return Suspect(self._inner.rule, at, STOP, unsure=True)
        if self._is_label(left, right):
            return Suspect(self._inner.rule, at, COLON, unsure=True, needs="alone")
        return Suspect(self._inner.rule, at) if self._is_pair(left, right) else None

    def _can_end_sentence(self, word: str) -> bool:
        """Return whether the word is an ordinary word, or a name in a text where names stand before capitals."""
        entry = self._lexicon.get(word.lower())
        if word.islower():
            return entry is not None and bool(entry.flags & flags.LOWER) and entry.zipf >= FAMILIAR
        return word.istitle() and (entry is None or not entry.flags & flags.LOWER or bool(entry.flags & NAMES))

    def _is_pair(self, left: str, right: str) -> bool:
        before, after = self._lexicon.get(left.lower()), self._lexicon.get(right.lower())
        if before is None or after is None:
            return False
        if left.isupper():  # "UKand", but not "NNScan"
            return bool(after.flags & flags.FUNCTION) and not self._lexicon.flags((left[-1] + right).lower())
        if not left.islower() or not before.flags & flags.LOWER or before.zipf < FAMILIAR:
            return False
        if right.isupper() and len(right) > 1:
            return left in self._before
        if before.flags & flags.FUNCTION:
            return right.istitle() and len(left) > 1 and _is_name(after)
        return right.istitle() and len(left) > NAME_LETTERS and _is_name(after) and after.zipf >= FAMILIAR

    def _is_label(self, left: str, right: str) -> bool:
        """Return whether a word of the language stands before a value. Dictionaries have brand names: not there."""
        if self._lexicon.is_checked or not (left.istitle() and right.istitle()):
            return False
        before, after = self._lexicon.get(left.lower()), self._lexicon.get(right.lower())
        if before is None or after is None or min(len(left), len(right)) < LABEL_LETTERS:
            return False
        if not before.flags or before.flags & flags.NAME or before.zipf < FAMILIAR:
            return False
        is_value = after.zipf >= KNOWN and not after.flags & flags.LOWER
        return is_value and not (left.isascii() and is_borrowed(left, before.zipf))


def is_borrowed(word: str, zipf: float) -> bool:
    """Return whether a word of this Zipf value is far more frequent in another language: code and brand names."""
    readings = foreign_words().get(word.lower())
    return bool(readings) and readings[0][1] > zipf + BORROWED


def _small_before_capital(word: str) -> int:
    """Return where the last capital after a small letter stands, 0 if there is none."""
    return next((at for at in range(len(word) - 1, 0, -1) if word[at].isupper() and not word[at - 1].isupper()), 0)


def _capitals_before_small(word: str) -> int:
    """Return where the small letters after an acronym begin, 0 if the word is not made of both."""
    at = next((at for at, letter in enumerate(word) if not letter.isupper()), 0)
    return at if at >= ACRONYM and len(word) - at >= NAME_LETTERS and word[at:].islower() else 0


def _is_name(entry: Word) -> bool:
    """Return whether the word is hardly ever written in lower case."""
    is_only_name = not entry.flags & flags.LOWER or entry.cap_share >= MOSTLY
    return bool(entry.flags & flags.PROPER) and is_only_name and entry.zipf >= KNOWN
