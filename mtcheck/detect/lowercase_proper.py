"""Names, weekdays, months, languages and nationalities without their capital.

Method: docs/methods.md, “Lower-case names”. Words that the lexicon knows with a capital only, and words that the
rule lists because they are also ordinary words ("english", "china"), the latter with the phrases in which they
are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._chain import chained
from mtcheck.detect._judged import Judged
from mtcheck.languages import Language, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number, words
from mtcheck.text import lazy

NAME = "lowercase-proper"
SCOPE = "passage"

WORD = lazy(r"(?<![\w@#/.\-’'\\$:=\]\uFFFC])[^\W\d_]{3,}(?![\w@/\-=(\uFFFC]|\.\w)")
"""A word that is not part of an address, a hash tag, an identifier or a compound."""

SHORTEST = 4
"""Letters of a word taken from the lexicon: shorter ones are too often particles of names ("von")."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector.

    Options: `words` are reported whatever the lexicon says, but not in one of the `except-phrases` (two words);
    `zipf` is the frequency from which words of the lexicon are reported; `terms` never are.
    """
    return chained([_Proper(entry, language).hits for entry in entries])


class _Proper:
    """One rule with its lists. Words are judged once per form."""

    def __init__(self, entry: Entry, language: Language) -> None:
        self._rule = entry.rule
        self._lexicon = language.lexicon
        self._listed = words(entry, "words")
        self._terms = words(entry, "terms")
        self._phrases = words(entry, "except-phrases")
        self._zipf = number(entry, "zipf", 3.0)
        self._names = Judged(language, self._is_name)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per name without a capital."""
        suspects = self._names.among(passage.types)
        if not suspects:
            return
        for match in WORD.finditer(passage.text):
            if match[0] in suspects and self._is_wrong(match, passage):
                edit = LocalEdit(passage.local(match.start(), match.start() + 1), match[0][0].upper())
                yield Hit(self._rule, passage.local(*match.span()), (edit,))

    def _is_name(self, word: str) -> bool:
        return word.islower() and (word in self._listed or self._only_capitalised(word))

    def _only_capitalised(self, word: str) -> bool:
        if self._lexicon is None or len(word) < SHORTEST or word in self._terms:
            return False
        entry = self._lexicon.get(word)
        if entry is None or entry.zipf < self._zipf or not word.isalpha():
            return False
        return bool(entry.flags & flags.PROPER) and not entry.flags & flags.LOWER

    def _is_wrong(self, match: re.Match[str], passage: Passage) -> bool:
        text, word = passage.text, match[0]
        before = text[max(0, match.start() - 20) : match.start()].split()[-1:]
        after = re.match(r" ([\w’'-]+)", text[match.end() : match.end() + 30])
        phrases = {f"{before[0].lower()} {word}"} if before else set()
        if after:
            phrases.add(f"{word} {after[1].lower()}")
        if phrases & self._phrases:
            return False
        # A name of the lexicon that keeps coming back in lower case is a term, a package, a nickname.
        return word in self._listed or len(re.findall(rf"\b{word}\b", text)) == 1
