"""Glued words that a closed class or the document gives away: “menhirówjest”, “Lindqvarnsagte”, “eoffre”.

Half of such a word may be unknown to every list: a rare form, or a name. What tells it is that hardly any word ends or
begins with the function word on the other side, or that the unknown half stands by itself elsewhere in the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._glue import NAMES, PART_ZIPF, Model
from mtcheck.detect._glue_shapes import Suspect
from mtcheck.languages import Lexicon, Word, flags
from mtcheck.model import Rule

PART = 3
"""Letters of a half."""

REST = 4
"""Letters of the half that need not be listed."""

NAME = 5
"""Letters of a capitalised word before a function word, and of an ordinary one after it."""

DISTINCT = 4
"""Letters of a function word that is enough by itself."""

SINGLE = 5
SINGLE_REACH = 3
"""Letters of a word with one of a single letter in front, and how many of them listed words begin with at most."""

FEW = 2.0
"""ln(1 + n): n words begin or end with a function word that is enough by itself."""

FEW_JOINS = 3.0
"""ln(1 + n): n words are a listed word and a function word, if the other half stands elsewhere in the document."""

ORDINARY = 3.5
"""Zipf value of a word behind a name."""

SEEN = 4
"""Letters of the second half with which listed words begin, so that it looks like a word."""

UNSEEN = 3
"""Letters at the end that no listed word has after these beginnings: otherwise it is a rare form of a listed word."""

NOUNLIKE = 0.2
"""Share of its uses as a noun, above which a word makes compounds."""

SMALL = flags.LOWER | flags.COMMON


class Closed:
    """Judges words of which one half is in no list. Where dictionaries say what is a word, rules of shape do."""

    def __init__(self, rule: Rule, lexicon: Lexicon, model: Model) -> None:
        self._rule = rule
        self._lexicon = lexicon
        self._model = model

    def suspect(self, word: str) -> Suspect | None:
        """Return where the word is to be parted; None if nothing tells that it is two."""
        if self._lexicon.is_checked or (word.isascii() and not self._model.is_latin):
            return None
        folded = word.lower()
        if word.islower() and len(word) >= SINGLE:
            at = self._single(word)
            if at:
                return Suspect(self._rule, at, unsure=True)
        if len(folded) != len(word) or len(word) < PART + REST or self._lexicon.reach(folded, 1) > len(word) - UNSEEN:
            return None
        at = self._before_distinct(word, folded)
        if at:
            return Suspect(self._rule, at, unsure=True)
        at = self._after_distinct(folded)
        if at:
            return Suspect(self._rule, at, unsure=True, needs="opening" if word[0].isupper() else "")
        at = max(self._after_twin(word, folded), default=(0.0, 0))[1]
        return Suspect(self._rule, at, unsure=True, needs="twin") if at else None

    def _single(self, word: str) -> int:
        """Return where a word of one letter ends or begins that no word begins or ends with so, 0 if there is none."""
        is_head = word[0] in self._model.single_heads and self._is_known(word[1:], ORDINARY)
        if is_head and self._lexicon.reach(word, 1) <= SINGLE_REACH:
            return 1
        return len(word) - 1 if word[-2:] in self._model.odd_endings and self._is_known(word[:-1], PART_ZIPF) else 0

    def _is_known(self, part: str, zipf: float) -> bool:
        entry = self._lexicon.entry(part)
        return entry is not None and not entry.flags & NAMES and entry.zipf >= zipf

    def _before_distinct(self, word: str, folded: str) -> int:
        """Return where a function word begins with which hardly any word ends, 0 if there is none."""
        rest = NAME if word[0].isupper() else REST
        for at in range(rest, len(folded) - DISTINCT + 1):
            tail = self._function(folded[at:])
            if tail and tail.suffixes <= FEW and not self._model.joins.right.get(folded[at:]):
                return at
        return 0

    def _after_distinct(self, folded: str) -> int:
        """Return where a function word ends with which hardly any word begins, 0 if there is none."""
        for at in range(DISTINCT, len(folded) - REST + 1):
            head = self._function(folded[:at])
            if head and head.prefixes <= FEW and not self._model.joins.left.get(folded[:at]):
                return at if self._lexicon.reach(folded[at:], 1) >= SEEN else 0
        return 0

    def _after_twin(self, word: str, folded: str) -> Iterator[tuple[float, int]]:
        """Yield Zipf value and place of each word that may follow what stands elsewhere in the document."""
        for at in range(REST, len(folded) - PART + 1):
            entry = self._lexicon.entry(folded[at:])
            if entry is not None and self._can_follow(folded[at:], entry, word[0].isupper()):
                yield entry.zipf, at

    def _can_follow(self, tail: str, entry: Word, is_name: bool) -> bool:
        if entry.flags & flags.FUNCTION:
            return self._joins_few(tail)
        if not is_name or len(tail) < NAME or not entry.flags & SMALL or entry.zipf < ORDINARY:
            return False
        return not self._model.compounds or 0 <= entry.noun_share <= NOUNLIKE

    def _function(self, part: str) -> Word | None:
        entry = self._lexicon.entry(part)
        return entry if entry and entry.flags & flags.FUNCTION and not self._is_affix(part) else None

    def _is_affix(self, part: str) -> bool:
        return part in self._model.prefixes or part in self._model.suffixes

    def _joins_few(self, tail: str) -> bool:
        return self._model.joins.right.get(tail, 0.0) <= FEW_JOINS and not self._is_affix(tail)
