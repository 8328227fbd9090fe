"""Words without their diacritics ("fur" for "für") as a language's list knows them."""

from __future__ import annotations

from functools import lru_cache

import marisa_trie

from mtcheck.languages import Language, data_file
from mtcheck.languages.packed import mapped_trie

SURE, LIKELY = "!", "="
"""What stands between a bare form and its word: wrong wherever it stands, or rare enough to be counted."""


class BareForms:
    """The list of a language, mapped into memory; empty if there is none. Look-ups are remembered by the callers."""

    def __init__(self, trie: marisa_trie.Trie | None) -> None:
        self._trie = trie

    def __bool__(self) -> bool:
        """Return whether the language has a list."""
        return self._trie is not None

    def is_bare(self, word: str) -> bool:
        """Return whether a lower-cased word is one that has lost its diacritics."""
        return self._trie is not None and any(self._trie.keys(word + sign) for sign in (LIKELY, SURE))

    def meant(self, word: str) -> str | None:
        """Return the word that a bare form is without any doubt; None if there is doubt."""
        keys: list[str] = [] if self._trie is None else self._trie.keys(word + SURE)
        return keys[0][len(word) + 1 :] if keys else None


@lru_cache(maxsize=64)
def bare_forms(language: Language) -> BareForms:
    """Return the list of a language or of what it falls back to."""
    path = data_file(language.tag, "diacritics.trie")
    return BareForms(None if path is None else mapped_trie(path))
