"""Punctuation marks of another script or custom: “，” in English, “,” between Chinese characters, “mot:” in French.

A rule lists what is wrong with what is right beside it, blanks included, and the letters that must stand on either
side. Where a whole text writes the wrong form, it may be meant: `share` says up to which part of all such places
they are reported.

Deliberately left alone: marks beside digits, code and letters of other scripts, unless the rule names them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import mapping, number, text

NAME = "locale-mark"
SCOPE = "document"

BLANKS = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " "})
ENDS = "\n\N{LINE SEPARATOR}"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector.

    Options: `marks` (wrong: right), `before` and `after` (bodies of character classes that the neighbours must
    match; the end of a unit is no neighbour), `share` (0 to 1, 1 if not given), `most` (so many are reported one by
    one; where there are more, it is a habit, and the first stands for all).
    """
    del language
    marks = [_Marks(entry) for entry in entries]
    return lambda document: (hit for each in marks for hit in each.hits(document))


class _Marks:
    """One rule."""

    def __init__(self, entry: Entry) -> None:
        self._rule = entry.rule
        self._right = {wrong: str(right) for wrong, right in mapping(entry, "match", "marks").items()}
        self._share = number(entry, "share", 1)
        self._most = number(entry, "most", math.inf)
        self._wrong = re.compile("|".join(re.escape(wrong) for wrong in sorted(self._right, key=len, reverse=True)))
        self._entry = entry

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return self._class("before")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return self._class("after")

    def _class(self, key: str) -> re.Pattern[str]:
        """Return the character class under the key.

        Raises:
            RuleError: there is none, or it is not well formed.
        """
        try:
            return re.compile(f"[{text(self._entry, 'match', key) or ''}]")
        except re.error as error:
            raise self._entry.error(
                f"“{key}” is no character class: {error}; write such as A-Z", f"match.{key}"
            ) from error

    def hits(self, document: Document) -> Iterator[Hit]:
        """Yield one hit per wrong mark, if they are few enough."""
        prose = document.prose
        wrong = [match for match in self._wrong.finditer(prose) if self._fits(prose, match)]
        wrong = [match for match in wrong if _is_literal(document, match)]
        if wrong and self._are_few(prose, len(wrong)):
            for match in wrong if len(wrong) <= self._most else wrong[:1]:
                span = LocalSpan(match.start(), match.end())
                yield Hit(self._rule, span, (LocalEdit(span, self._repaired(prose, match)),))

    def _fits(self, prose: str, match: re.Match[str]) -> bool:
        before, after = prose[max(0, match.start() - 1) : match.start()], prose[match.end() : match.end() + 1]
        if not before or self._before.match(before) is None:
            return False
        return not after or after in ENDS or self._after.match(after) is not None

    def _are_few(self, prose: str, count: int) -> bool:
        if self._share >= 1:
            return True
        blank = prose.translate(BLANKS)
        right = sum(blank.count(form) for form in {right.translate(BLANKS) for right in self._right.values()})
        return count <= self._share * (count + right)

    def _repaired(self, prose: str, match: re.Match[str]) -> str:
        """Return the right form, without its blank at the end where one follows or nothing does."""
        right = self._right[match[0]]
        after = prose[match.end() : match.end() + 1]
        return right.rstrip(" ") if not after or after.isspace() else right


def _is_literal(document: Document, match: re.Match[str]) -> bool:
    """Return whether the mark stands so in the file: a blank may be a line end, a mark may be an entity."""
    span = document.to_file(LocalSpan(match.start(), match.end()))
    return document.file.text[span.start : span.end] == match[0]
