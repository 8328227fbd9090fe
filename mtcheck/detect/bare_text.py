"""A text that has lost all its diacritics, or all its capitals: one finding for the document.

Roles of its rules: `diacritics`, by the list of words that are wrong without them; `capitals`, for texts of a script
that has them. Both are lost on the way through old encodings, and in machine translation of text typed that way.

Deliberately left alone: short texts, and texts in another language than the one they are said to be in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._bare import BareForms, bare_forms
from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, mapping, number
from mtcheck.text import lazy

NAME = "bare-text"
SCOPE = "document"

WORD = lazy(r"[^\W\d_]+")
STOP = lazy(r"[^\W\d_][.!?…] +[^\W\d_]|[^\W\d_][.!?…]\n")
EVIDENCE = 0.2
"""Words of the list that must be there for each word that should have a diacritic: else it is another language."""

PUNCTUATION = "’‘“”„«»‹›–—…·•\u00a0\u202f\u2009\u2028\ufffc"
FEW = 10
"""Signs that may stand in any text."""

CASED = lazy("[a-z\u00df-\u00f6\u03b1-\u03c9\u0430-\u044f]")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector.

    Options of `diacritics`: `usual-share`, per language the share of words that have one; `min-expected`, words;
    `max-of-usual`, share of the usual share; `min-bare`, distinct words of the list. Of `capitals`: `min-sentences`.
    """
    rules = by_role(list(entries))
    bare = bare_forms(language)

    def hits(document: Document) -> Iterator[Hit]:
        prose = document.prose
        if "capitals" in rules and _has_no_capitals(prose, number(rules["capitals"], "min-sentences", 4)):
            yield Hit(rules["capitals"].rule, _first_word(prose))
        if diacritics is not None and (place := diacritics.place(prose)):
            yield Hit(rules["diacritics"].rule, place)

    usual = _usual(rules["diacritics"], language) if "diacritics" in rules and bare else 0.0
    diacritics = _Diacritics(rules["diacritics"], bare, usual) if usual else None
    return hits


def _usual(entry: Entry, language: Language) -> float:
    shares = mapping(entry, "match", "usual-share")
    return next((float(str(shares[tag])) for tag in language.tags if tag in shares), 0.0)


class _Diacritics:
    def __init__(self, entry: Entry, bare: BareForms, usual: float) -> None:
        self._bare = bare
        self._usual = usual
        self._expected = number(entry, "min-expected", 6)
        self._share = number(entry, "max-of-usual", 0.15)
        self._least = number(entry, "min-bare", 3)

    def place(self, prose: str) -> LocalSpan | None:
        """Return the first word that has lost a diacritic if the whole text has lost them."""
        blanks = prose.count(" ") + prose.count("\n") + 1
        limit = self._share * self._usual
        # Nearly all texts are let off here: they have more letters beyond ASCII than a bare text could have.
        if blanks * self._usual < self._expected or _beyond_ascii(prose) > 2 * limit * blanks + FEW:
            return None
        words = list(WORD.finditer(prose))
        marked = sum(1 for word in words if not word[0].isascii())
        if len(words) * self._usual < self._expected or marked > limit * len(words):
            return None
        found = [word for word in words if self._bare.is_bare(word[0].casefold())]
        if len(found) < EVIDENCE * self._usual * len(words) or len({word[0].lower() for word in found}) < self._least:
            return None
        return LocalSpan(*found[0].span())


def _beyond_ascii(prose: str) -> int:
    return len(prose) - len(prose.encode("ascii", "ignore")) - sum(map(prose.count, PUNCTUATION))


def _has_no_capitals(prose: str, sentences: float) -> bool:
    if not prose.islower() or len(STOP.findall(prose)) < sentences:
        return False
    return 2 * len(CASED.findall(prose)) > sum(map(str.isalpha, prose))


def _first_word(prose: str) -> LocalSpan:
    match = CASED.search(prose)
    start = match.start() if match else 0
    word = WORD.match(prose, start)
    return LocalSpan(start, word.end() if word else start + 1)
