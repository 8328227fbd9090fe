"""Other words in the form of the one that was found: “do a photo”, “did a photo” → “take”, “took”.

The table is made when the rules are read, see `mtcheck.rulebook.references`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from mtcheck.model import Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._token_match import TokenMatch
from mtcheck.rulebook.kinds._words import follows, spellings
from mtcheck.rulebook.options import mapping

NEAR = 3
"""How many words before the one that was found may tell its form: “has not yet made”."""

Choices = Mapping[str, Sequence[str]]
"""New forms, each with the words before that ask for it; none for the one that is right otherwise."""


class Inflected:
    """The calls `{token:lemma}` of a repair, each with the new forms by the form that was found."""

    def __init__(self, entry: Entry) -> None:
        tables = mapping(entry, "fix", "inflected")
        self._tables = {call: _by_spelling(cast(Mapping[str, Choices], table)) for call, table in tables.items()}

    @property
    def calls(self) -> list[str]:
        """The calls as they are written, without braces."""
        return list(self._tables)

    def forms(self, passage: Passage, match: TokenMatch) -> dict[str, str] | None:
        """Return the new form for each call; None if one cannot be told."""
        forms: dict[str, str] = {}
        for call, table in self._tables.items():
            taken = match.names.get(call.partition(":")[0])
            form = _chosen(passage, taken[0], table) if taken else ""
            if form is None:
                return None
            forms[call] = form
        return forms


def _by_spelling(table: Mapping[str, Choices]) -> dict[str, Choices]:
    return {spelling: choices for form, choices in table.items() for spelling in spellings(form)}


def _chosen(passage: Passage, index: int, table: Mapping[str, Choices]) -> str | None:
    choices = table.get(passage.folded[index], {})
    before = set(_before(passage, index))
    told = [form for form, words in choices.items() if before.intersection(words)]
    otherwise = [form for form, words in choices.items() if not words]
    return next(iter(told or otherwise), None)


def _before(passage: Passage, index: int) -> list[str]:
    """Return up to `NEAR` words before one, with nothing but blanks between them."""
    first = index
    while first > max(0, index - NEAR) and follows(passage, first):
        first -= 1
    return passage.folded[first:index]
