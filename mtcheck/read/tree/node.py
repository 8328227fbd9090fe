"""What a tree is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mtcheck.model import Notation
from mtcheck.read.message import Piece, content


class Text(NamedTuple):
    """A text: its pieces, and how texts are written in its place."""

    pieces: Sequence[Piece]
    notation: Notation

    @property
    def content(self) -> str:
        """What it says."""
        return content(self.pieces)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file; a key may be there twice."""

    members: list[tuple[str, Node]] = field(default_factory=list)

    def get(self, key: str) -> Node:
        """Return the value of a key, the last one as all parsers do; None if there is none."""
        return next((value for name, value in reversed(self.members) if name == key), None)

    def text(self, key: str) -> str | None:
        """Return the text of a key, None if it has none."""
        value = self.get(key)
        return value.content if isinstance(value, Text) else None


@dataclass(slots=True)
class Items:
    """Values in their order."""

    values: list[Node] = field(default_factory=list)


Node = Text | Mapping | Items | bool | None
"""None stands for null and for numbers."""

DEEPEST = 50
"""Keys of a name that are kept, from the innermost."""


class Leaf(NamedTuple):
    """A text and the keys that lead to it."""

    path: tuple[str, ...]
    text: Text

    @property
    def name(self) -> str:
        """The keys, joined by points."""
        return ".".join(self.path)


def leaves(root: Node) -> Iterator[Leaf]:
    """Yield the texts of a tree in the order of the file, however deep they are."""
    path: list[str] = []
    open_nodes = [iter([("", root)])]
    while open_nodes:
        for key, value in open_nodes[-1]:
            path[len(open_nodes) - 1 :] = [key]
            if isinstance(value, Text):
                yield Leaf(tuple(path[max(1, len(path) - DEEPEST) :]), value)
            elif isinstance(value, (Mapping, Items)):
                open_nodes.append(children(value))
                break
        else:
            open_nodes.pop()


def children(node: Mapping | Items) -> Iterator[tuple[str, Node]]:
    """Return keys and values; those of a list are numbered from 0."""
    if isinstance(node, Mapping):
        return iter(node.members)
    return ((str(number), value) for number, value in enumerate(node.values))
