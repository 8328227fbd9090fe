"""The terms of a table, cut into words once."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from mtcheck.languages import Lexicon
from mtcheck.model import Passage
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._words import is_blank, spellings
from mtcheck.rulebook.options import mapping
from mtcheck.text.words import WORD


class Term(NamedTuple):
    """A wrong expression and the right one.

    `words` are the spellings that each word may have, in lower case unless case matters. `gaps` is what stands
    between them, `tail` what ends the term after the last word.
    """

    wrong: str
    right: str
    words: tuple[frozenset[str], ...]
    gaps: tuple[str, ...]
    tail: str
    sensitive: bool

    def ranked(self, lexicon: Lexicon | None) -> list[int]:
        """Return the numbers of the words, the rarest first; as they stand if nothing is known of them."""
        numbers = list(range(len(self.words)))
        if lexicon is None:
            return numbers
        return sorted(numbers, key=lambda number: max(map(lexicon.zipf, self.forms(number))))

    def forms(self, number: int) -> tuple[str, ...]:
        """Return the spellings of a word in lower case, sorted."""
        return tuple(sorted({spelling.lower() for spelling in self.words[number]}))

    def end(self, passage: Passage, index: int) -> int | None:
        """Return where the term ends, in code points of the passage, if it begins with this word; None if not."""
        found = passage.words if self.sensitive else passage.folded
        last = index + len(self.words) - 1
        if last >= len(found):
            return None
        if any(found[index + number] not in word for number, word in enumerate(self.words)):
            return None
        if any(not _is_gap(passage, index + number + 1, gap) for number, gap in enumerate(self.gaps)):
            return None
        end = passage.starts[last] + len(passage.words[last])
        return end + len(self.tail) if passage.text.startswith(self.tail, end) else None


def terms(entry: Entry, sensitive: bool) -> tuple[Term, ...]:
    """Return the terms of a rule.

    Raises:
        RuleError: there are none, or one does not begin with a word, or is right already.
    """
    table = mapping(entry, "match", "terms")
    if not table:
        raise entry.error("a terms rule has no “terms”; expected `wrong: right` lines; add them", "match.terms")
    return tuple(term(entry, wrong, right, sensitive) for wrong, right in table.items())


def term(entry: Entry, wrong: str, right: Value, sensitive: bool) -> Term:
    """Return one term of a rule.

    Raises:
        RuleError: it does not begin with a word, or is right already.
    """
    if not isinstance(right, str) or not right.strip():
        raise entry.error(f"“{wrong}” has no right term; expected text; write it", "match.terms")
    if wrong == right:
        raise entry.error(f"“{wrong}” stands for itself; expected another term; correct or remove it", "match.terms")
    found = list(WORD.finditer(wrong))
    if not found or found[0].start() > 0:
        cure = "use kind: regex for signs"
        raise entry.error(f"“{wrong}” does not begin with a word; expected a letter or digit; {cure}", "match.terms")
    gaps = tuple(wrong[left.end() : right_.start()] for left, right_ in pairwise(found))
    words = [match[0] for match in found]
    return Term(
        wrong=wrong,
        right=right,
        words=tuple(frozenset(spellings(word, sensitive)) for word in words),
        gaps=gaps,
        tail=wrong[found[-1].end() :],
        sensitive=sensitive,
    )


def _is_gap(passage: Passage, index: int, gap: str) -> bool:
    before = passage.starts[index - 1] + len(passage.words[index - 1])
    written = passage.text[before : passage.starts[index]]
    return written == gap or (is_blank(gap) and is_blank(written))
