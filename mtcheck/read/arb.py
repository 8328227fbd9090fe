"""ARB, the application resource bundles of Flutter: JSON with what is said about a message under `@` and its key.

Source: Application Resource Bundle Specification.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.languages import canonical_tag
from mtcheck.model import Document, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.tree.json_source import COMMENT, parsed
from mtcheck.read.tree.languages import add_leaf, in_language
from mtcheck.read.tree.node import Leaf, Mapping, Node, leaves

__all__ = ["COMMENT", "NAME", "read"]

NAME = "arb"


def read(file: SourceFile, language: str) -> Document:
    """Return the messages; `@@locale` tells their language.

    Raises:
        InputError: it is no JSON.
    """
    root = parsed(file)
    builder = Builder(file, NAME)
    for leaf in _messages(root):
        add_leaf(builder, leaf)
    stated = canonical_tag(root.text("@@locale") or "") if isinstance(root, Mapping) else None
    return in_language(builder.document(language), [stated] if stated else [])


def _messages(root: Node) -> Iterator[Leaf]:
    return (leaf for leaf in leaves(root) if not any(key.startswith("@") for key in leaf.path[:1]))
