"""String catalogues of Xcode: JSON with a text for each language, number and device.

Source: Apple, Localizing and varying text with a string catalog; the files that Xcode writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mtcheck.languages import UNDETERMINED, canonical_tag, is_same_language
from mtcheck.model import Document, SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.tree.json_source import COMMENT, parsed
from mtcheck.read.tree.languages import PLURALS, in_language
from mtcheck.read.tree.node import Leaf, Mapping, Node, Text, leaves

__all__ = ["COMMENT", "NAME", "read"]

NAME = "xcstrings"

_UNTRANSLATED, _DOUBTED = "new", "needs_review"
"""States of a text."""


class _Unit(NamedTuple):
    """A text: its way from the language down (`variations.plural.one`), and its state."""

    path: tuple[str, ...]
    text: Text
    state: str | None


def read(file: SourceFile, language: str) -> Document:
    """Return the translations, each in its language; only those in the language that is asked for, if one is.

    Left out are the texts of the source language, unless they are asked for, what is not to be translated, and what
    is new: Xcode puts the source there.

    Raises:
        InputError: it is no JSON, or no string catalogue.
    """
    root = parsed(file)
    strings = root.get("strings") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(strings, Mapping):
        raise broken(file, 0, "no “strings” as string catalogues of Xcode have them; is it another kind of JSON?")
    catalogue = _Catalogue(file, language, root.text("sourceLanguage") or "")
    for key, entry in strings.members:
        if isinstance(entry, Mapping) and entry.get("shouldTranslate") is not False:
            catalogue.add(key, entry)
    return catalogue.document()


class _Catalogue:
    """A catalogue on its way into a document."""

    def __init__(self, file: SourceFile, language: str, source: str) -> None:
        self._builder = Builder(file, NAME)
        self._language = language
        self._source_key = source
        self._source = canonical_tag(source) or UNDETERMINED
        self._tags: dict[str, None] = {}

    def add(self, key: str, entry: Mapping) -> None:
        """Add what a text became in each language."""
        localizations = entry.get("localizations")
        if not isinstance(localizations, Mapping):
            return
        sources = {unit.path: unit.text.content for unit in _units(localizations.get(self._source_key))}
        for name, value in localizations.members:
            tag = canonical_tag(name)
            if tag and self._is_wanted(tag):
                self._tags[tag] = None
                for unit in _units(value):
                    self._add(key, tag, unit, sources)

    def document(self) -> Document:
        """Return what was added."""
        document = in_language(self._builder.document(self._language), list(self._tags))
        return replace(document, source_language=self._source)

    def _is_wanted(self, tag: str) -> bool:
        if self._language == UNDETERMINED:
            return tag != self._source
        return is_same_language(tag, self._language)

    def _add(self, key: str, tag: str, unit: _Unit, sources: dict[tuple[str, ...], str]) -> None:
        if unit.state == _UNTRANSLATED:
            return
        forms = [part for part in unit.path if part not in ("variations", "stringUnit", "value")]
        flags = ("fuzzy",) if unit.state == _DOUBTED else ()
        add_message(
            self._builder,
            unit.text.pieces,
            source=None if tag == self._source else _source(key, unit.path, sources),
            name=".".join([key, *forms]),
            flags=(*flags, "plural") if PLURALS.intersection(unit.path) and "plural" in unit.path else flags,
            language=tag,
            notation=unit.text.notation,
        )


def _source(key: str, path: tuple[str, ...], sources: dict[tuple[str, ...], str]) -> str:
    """Return the source of a text: the same form, else `other`, else the only text, else the key."""
    other = tuple("other" if part in PLURALS else part for part in path)
    plain = ("stringUnit", "value")
    return next((sources[one] for one in (path, other, plain) if one in sources), key)


def _units(root: Node) -> Iterator[_Unit]:
    """Yield the texts of one language."""
    states: dict[tuple[str, ...], str] = {}
    texts: list[Leaf] = []
    for leaf in leaves(root):
        if leaf.path[-2:] == ("stringUnit", "state"):
            states[leaf.path[:-1]] = leaf.text.content
        elif leaf.path[-2:] == ("stringUnit", "value"):
            texts.append(leaf)
    return (_Unit(leaf.path, leaf.text, states.get(leaf.path[:-1])) for leaf in texts)
