"""A language as the rest of the house sees it. Everything is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from mtcheck.languages.folders import ANY, data_file, data_files, fallback_tags
from mtcheck.languages.lexicon import Lexicon

ProfileValue = str | list["ProfileValue"] | dict[str, "ProfileValue"]
"""Every scalar of a profile is text: YAML would make False of the Norwegian tag."""


class Language:
    """A language tag with the data that belongs to it or to what it falls back to.

    `tag` is the tag that was asked for. `tags` are the folders whose data apply, nearest first, `any` last.
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.tags = (*fallback_tags(tag), ANY)

    def __repr__(self) -> str:
        """Return the tag as a call."""
        return f"Language({self.tag!r})"

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The word list, None if there is none for this language."""
        trie, records = data_file(self.tag, "lexicon.trie"), data_file(self.tag, "lexicon.bin")
        return None if trie is None or records is None else _lexicon(trie, records)

    def words(self, group: str) -> frozenset[str]:
        """Return the lower-case words of a group in `grammar.json`, empty if there is none.

        Groups are closed classes and short lists that several detectors need: determiners, subject pronouns,
        auxiliaries, words that stay small in titles, words that introduce a name.
        """
        return self._grammar.get(group, frozenset())

    def has_words(self, group: str) -> bool:
        """Return whether `grammar.json` has the group, be it empty."""
        return group in self._grammar

    @cached_property
    def _grammar(self) -> Mapping[str, frozenset[str]]:
        groups: dict[str, frozenset[str]] = {}
        for path in reversed(data_files(self.tag, "grammar.json")):  # the nearest folder has the last word
            groups.update(_word_groups(path))
        return groups

    @cached_property
    def profile(self) -> Mapping[str, ProfileValue]:
        """The facts of `language.yaml` in CLDR terms, empty if there is no file.

        Importing the YAML reader takes 25 ms: no detector asks for this on the way to a verdict.
        """
        path = data_file(self.tag, "language.yaml")
        return {} if path is None else _profile(path)


@lru_cache(maxsize=256)
def load(tag: str) -> Language:
    """Return the language; `en-GB` uses the data of `en`, an unknown one has neither lexicon nor profile."""
    return Language(tag)


@lru_cache(maxsize=64)
def _lexicon(trie: str, records: str) -> Lexicon:
    return Lexicon(trie, records)


@lru_cache(maxsize=64)
def _word_groups(path: str) -> Mapping[str, frozenset[str]]:
    # JSON, not YAML: it is needed for every check, and the YAML reader takes 25 ms to import.
    import json

    with open(path, encoding="utf-8") as file:
        return {group: frozenset(words) for group, words in json.load(file).items()}


@lru_cache(maxsize=64)
def _profile(path: str) -> dict[str, ProfileValue]:
    import yaml  # slow to import: see `Language.profile`

    with open(path, encoding="utf-8") as file:
        profile: dict[str, ProfileValue] = yaml.load(file, Loader=yaml.CBaseLoader)
    return profile
