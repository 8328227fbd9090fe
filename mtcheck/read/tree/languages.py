"""In which language the parts of a tree are, and which of them are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from mtcheck.languages import UNDETERMINED, is_same_language, known_tag
from mtcheck.model import Document, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.tree.node import Items, Leaf, Mapping, Node, leaves

PLURALS = frozenset("zero one two few many other".split())
"""Categories of CLDR that are keys of plural forms."""

Choose = Callable[[Node], Iterator[Leaf]]
"""Yields the texts of a tree that are messages."""


def document_of(file: SourceFile, format: str, language: str, root: Node, choose: Choose = leaves) -> Document:
    """Return the messages of a tree.

    If all keys of the tree are languages, each part is in its language, and its names are told without it. Of several
    only those in the language asked for are read.
    """
    builder = Builder(file, format)
    tags = _tags(root)
    for leaf in choose(root):
        tag = tags.get(leaf.path[0]) if leaf.path else None
        if not tag:
            add_leaf(builder, leaf)
        elif len(tags) < 2:
            add_leaf(builder, leaf._replace(path=leaf.path[1:]))
        elif language == UNDETERMINED or is_same_language(tag, language):
            add_leaf(builder, leaf._replace(path=leaf.path[1:]), tag)
    return in_language(builder.document(language), list(tags.values()))


def add_leaf(builder: Builder, leaf: Leaf, language: str | None = None) -> None:
    """Add a text as a message that has no source."""
    flags = ("plural",) if is_plural(leaf.path[-1] if leaf.path else "") else ()
    add_message(
        builder, leaf.text.pieces, name=leaf.name or None, flags=flags, language=language, notation=leaf.text.notation
    )


def is_plural(key: str) -> bool:
    """Return whether a key is that of a plural form: `other`, `files_other`."""
    return key.rpartition("_")[2] in PLURALS


def in_language(document: Document, tags: list[str]) -> Document:
    """Return the document in the language that it says it is in, if none is known; the first one of several."""
    if document.language != UNDETERMINED or not tags:
        return document
    return replace(document, language=tags[0])


def _tags(root: Node) -> dict[str, str]:
    """Return the keys of a tree with their tags if all of them are languages, nothing otherwise."""
    members = root.members if isinstance(root, Mapping) else []
    tags = {key: known_tag(key) if isinstance(value, (Mapping, Items)) else None for key, value in members}
    return {key: tag for key, tag in tags.items() if tag} if all(tags.values()) else {}
