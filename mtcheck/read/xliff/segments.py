"""What is translated in a unit of XLIFF: pairs of source and target, one for each segment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import Notation
from mtcheck.read.message import Piece, content
from mtcheck.read.xml import Entity, Node, Text, collapsed, joined, kept, notation_of
from mtcheck.read.xml.codes import inline

LATER = "unit"
"""The unit of translation from version 2.0 on."""

UNITS = frozenset({"trans-unit", LATER})

Children = Sequence[Node | Text | Entity]

_UNTRANSLATED = frozenset({"new", "needs-translation", "initial"})
"""States in which a target may be nothing but a copy of the source."""


class Pair(NamedTuple):
    """A translation. `language` is what the target itself says, None for most."""

    target: Sequence[Piece]
    source: str | None
    name: str | None
    flags: tuple[str, ...]
    notation: Notation
    language: str | None


def pairs(unit: Node) -> Iterator[Pair]:
    """Yield the translations of a unit, none if it is not to be translated."""
    if unit.inherited("translate") != "no":
        yield from _later(unit) if unit.name == LATER else _first(unit)


def _later(unit: Node) -> Iterator[Pair]:
    segments = list(unit.elements("segment"))
    name = unit.attributes.get("id")
    for number, segment in enumerate(segments, 1):
        target, source = segment.element("target"), segment.element("source")
        if target:
            told = segment.attributes.get("id", str(number)) if len(segments) > 1 else None
            state = segment.attributes.get("state")
            yield from _pair(target, target.children, _children(source), _name(name, told), state)


def _first(unit: Node) -> Iterator[Pair]:
    """Yield the translations of a unit of version 1; its segments are marked within the target."""
    target, source = unit.element("target"), unit.element("source")
    if target is None:
        return
    name, state = unit.attributes.get("id"), target.attributes.get("state")
    marks = list(_marks(target))
    if not marks:
        yield from _pair(target, target.children, _children(source), name, state)
        return
    segmented = unit.element("seg-source") or source
    sources = {mark.attributes.get("mid"): mark for mark in _marks(segmented)} if segmented else {}
    for mark in marks:
        mid = mark.attributes.get("mid")
        origin = sources.get(mid) or (source if len(marks) == 1 else None)
        told = mid if len(marks) > 1 else None
        yield from _pair(mark, mark.children, _children(origin), _name(name, told), state)


def _children(node: Node | None) -> Children | None:
    return node.children if node else None


def _marks(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            if child.name == "mrk" and child.attributes.get("mtype") == "seg":
                yield child
            else:
                yield from _marks(child)


def _pair(
    target: Node, words: Children, source: Children | None, name: str | None, state: str | None
) -> Iterator[Pair]:
    is_kept = target.inherited("xml:space") == "preserve"
    pieces = _pieces(words, is_kept)
    origin = None if source is None else content(_pieces(source, is_kept))
    if state not in _UNTRANSLATED or content(pieces) != origin:
        yield Pair(pieces, origin, name, _flags(target), notation_of(words), target.attributes.get("xml:lang"))


def _pieces(children: Children, is_kept: bool) -> list[Piece]:
    return joined(kept(children, inline)) if is_kept else collapsed(children, inline)


def _name(unit: str | None, segment: str | None) -> str | None:
    return unit if segment is None else f"{unit or ''}/{segment}"


def _flags(target: Node) -> tuple[str, ...]:
    width = target.inherited("maxwidth")
    return (f"max-length:{width}",) if width and target.inherited("size-unit") == "char" and width.isdecimal() else ()
