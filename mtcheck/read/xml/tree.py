"""The elements of an XML file that hold messages, each with what stands in it and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.model import SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.xml.node import Entity, Node, Text
from mtcheck.read.xml.parser import Parser
from mtcheck.text import lazy

MOST = 1_000_000
"""Pieces of text and elements within one wanted element: beyond, memory would fill up."""

_TAG = lazy(r"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")


def nodes(file: SourceFile, root: str, wanted: frozenset[str]) -> Iterator[Node]:
    """Yield the elements of the wanted names as they end, each whole; those within another one come with that alone.

    Memory does not grow with the file, but with the largest of these elements.

    Args:
        file: The file.
        root: Name of the element that holds all others.
        wanted: Names without prefixes.

    Raises:
        InputError: the file is not well-formed, has another root, or is made to harm whoever reads it; see `Parser`.
    """
    tree = _Tree(file, root, wanted)
    for _ in Parser(file, tree).portions():
        yield from tree.taken()


class _Tree:
    """Puts elements together from what the parser tells. Offsets are code points of the file."""

    def __init__(self, file: SourceFile, root: str, wanted: frozenset[str]) -> None:
        self._file = file
        self._text = file.text
        self._root = root
        self._wanted = wanted
        self._open: Node | None = None
        self._within: Node | None = None
        self._count = 0
        self._done: list[Node] = []

    def taken(self) -> list[Node]:
        """Return the elements that were wanted and have ended since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Take a start tag."""
        match = _TAG.match(self._text, at)
        inner = match.end() if match else at
        node = Node(name.rpartition(":")[2], attributes, self._open, at, inner)
        if node.parent is None and node.name != self._root:
            problem = (
                f"the first element is <{node.name[:30]}>, not <{self._root}>; name the format with --input-format"
            )
            raise broken(self._file, at, problem)
        if self._within:
            self._add(node, at)
        elif node.name in self._wanted:
            self._within, self._count = node, 0
        self._open = node

    def end(self, at: int) -> None:
        """Take an end tag; that of an empty element lies behind its only tag."""
        node = self._open
        if node is None:
            return
        is_empty = at == node.inner and self._text[at - 2 : at] == "/>"
        node.inner_end = at
        node.end = at if is_empty else self._text.find(">", at) + 1
        if self._within is node:
            self._done.append(node)
            self._within = None
        self._open = node.parent

    def text(self, piece: Text) -> None:
        """Take a piece of text."""
        if self._within:
            self._add(piece, piece.start)

    def entity(self, entity: Entity) -> None:
        """Take a reference that is not resolved."""
        if self._within:
            self._add(entity, entity.start)

    def _add(self, child: Node | Text | Entity, at: int) -> None:
        self._count += 1
        if self._count > MOST:
            raise broken(self._file, at, f"more than {MOST:,} pieces of text and elements in one message; split it")
        if self._open:
            self._open.children.append(child)
