"""Elements, texts and references of an XML file, with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Text(NamedTuple):
    """A piece of text: half-open, in code points of the file. It is `literal` if it stands there letter by letter."""

    text: str
    start: int
    end: int
    literal: bool
    is_cdata: bool = False


class Entity(NamedTuple):
    """A reference to something that is declared, here or elsewhere: `&brand;`. What it stands for is not known."""

    name: str
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Node:
    """An element. `name` has no prefix; names of attributes have theirs, as it is written (`xml:space`).

    `start` and `end` are code points of the file, of the element with its tags; `inner` and `inner_end` those of
    what stands between them. `parent` is None for the root. `children` are kept only within a wanted element.
    """

    name: str
    attributes: Mapping[str, str]
    parent: Node | None
    start: int
    inner: int
    inner_end: int = -1
    end: int = -1
    children: list[Node | Text | Entity] = field(default_factory=list)

    def elements(self, name: str) -> Iterator[Node]:
        """Yield the child elements of a name."""
        return (child for child in self.children if isinstance(child, Node) and child.name == name)

    def element(self, name: str) -> Node | None:
        """Return the first child element of a name, None if there is none."""
        return next(self.elements(name), None)

    def inherited(self, attribute: str) -> str | None:
        """Return an attribute of the element or the nearest one around it that has it, None if none has."""
        node: Node | None = self
        while node and attribute not in node.attributes:
            node = node.parent
        return node.attributes[attribute] if node else None

    def around(self, name: str) -> Node | None:
        """Return the nearest element of a name around this one, None if there is none."""
        node = self.parent
        while node and node.name != name:
            node = node.parent
        return node

    @property
    def content(self) -> str:
        """The text within, that of elements in it included, without entities."""
        return "".join(
            child.text if isinstance(child, Text) else child.content if isinstance(child, Node) else ""
            for child in self.children
        )
