"""JSON files of one language, nested or flat: i18next, Vue, FormatJS, Chrome extensions and others."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Document, SourceFile
from mtcheck.read.tree.json_source import COMMENT, parsed
from mtcheck.read.tree.languages import document_of
from mtcheck.read.tree.node import Leaf, Mapping, Node, Text, leaves

__all__ = ["COMMENT", "NAME", "read"]

NAME = "json"

_TEXTS = ("message", "defaultMessage", "string")
"""Keys of the text where a message is described, and keys of what is said about it: Chrome, FormatJS, Transifex."""

_ABOUT = frozenset(
    "id description placeholders context developer_comment character_limit comment file start end".split()
)


def read(file: SourceFile, language: str) -> Document:
    """Return the texts with their keys, joined by points, as names.

    Where a message is described (`{"message": …, "description": …}`), only the message is read. Whether a file is a
    translation at all nobody can tell: of a configuration the texts are read.

    Raises:
        InputError: it is no JSON.
    """
    return document_of(file, NAME, language, parsed(file), _messages)


def _messages(root: Node) -> Iterator[Leaf]:
    described = _described(root) if isinstance(root, Mapping) else None
    if not described:
        return leaves(root)
    return iter(described)


def _described(root: Mapping) -> list[Leaf] | None:
    """Return the messages if all of them are described, None otherwise."""
    found = []
    for key, value in root.members:
        keys = {name for name, _ in value.members} if isinstance(value, Mapping) else set()
        place = next((name for name in _TEXTS if name in keys), "")
        text = value.get(place) if isinstance(value, Mapping) else None
        if not isinstance(text, Text) or not keys - {place} <= _ABOUT:
            if key.startswith(("@", "$")):
                continue
            return None
        found.append(Leaf((key,), text))
    return found
