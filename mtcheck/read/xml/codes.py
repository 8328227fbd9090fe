"""Inline elements of XLIFF and TMX: codes that stand for markup or values of the original file.

Pairs become tags, which a reader does not see; what stands for something else becomes an object. Source: OASIS,
XLIFF 1.2 (2.4) and 2.1 (4.7); LISA OSCAR, TMX 1.4b (8).
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.read import tags
from mtcheck.read.message import Piece
from mtcheck.read.xml.node import Node
from mtcheck.read.xml.pieces import kept
from mtcheck.text.inline import TAG

PAIRS = frozenset({"g", "hi", "pc"})
"""Elements around words."""

OPENING = frozenset({"bpt", "bx", "sc"})
CLOSING = frozenset({"ept", "ex", "ec"})
MARKS = frozenset({"sm", "em"})
"""Where an annotation begins and ends: nothing stands there."""

_SHOWN = ("equiv-text", "equiv", "disp")
_BEGINS = ("START_", "open", "begin")
_ENDS = ("CLOSE_", "close", "end")
"""Of identifiers as Angular makes them, and of the attribute `pos` of an isolated code."""


def inline(node: Node) -> Iterator[Piece]:
    """Yield the pieces for an inline element."""
    if node.name == "mrk" and not _is_protected(node):
        yield from kept(node.children, inline)
    elif node.name in PAIRS and node.inner_end > node.inner:
        label = _label(node)
        yield Piece(f"<{label}>", node.start, node.inner, False)
        yield from kept(node.children, inline)
        yield Piece(f"</{node.name}>", node.inner_end, node.end, False)
    elif node.name not in MARKS:
        yield Piece(_code(node), node.start, node.end, False)


def _is_protected(node: Node) -> bool:
    return node.attributes.get("mtype") == "protected" or node.attributes.get("translate") == "no"


def _label(node: Node) -> str:
    """Return the name of an element with what tells it from others of its name."""
    told = next((node.attributes[key] for key in ("id", "x", "i") if key in node.attributes), "")
    name = node.name
    told = told.replace('"', "'").replace("<", "").replace(">", "")
    return f'{name} id="{told}"' if told else name


def _code(node: Node) -> str:
    """Return what stands for a code in the text of a message: a tag that opens or closes, a line break, an object."""
    label, shown = _label(node), _shown(node)
    if node.attributes.get("ctype") == "lb" or shown.lower().startswith("<br"):
        return f"<br {label.partition(' ')[2]}/>".replace(" /", "/")
    is_tag = TAG.fullmatch(shown) is not None and not shown.endswith("/>")
    told = node.attributes.get("pos", node.attributes.get("id", "") if node.name == "x" else "")
    if node.name in CLOSING or told.startswith(_ENDS) or (is_tag and shown.startswith("</")):
        return f"</{label}>"
    if node.name in OPENING or told.startswith(_BEGINS) or (is_tag and not tags.is_picture(shown)):
        return f"<{label}>"
    return f"<{label}/>"


def _shown(node: Node) -> str:
    """Return the markup that a code stands for, as far as the file tells."""
    text = node.content or next((node.attributes[key] for key in _SHOWN if node.attributes.get(key)), "")
    reference = node.attributes.get("dataRef")
    unit = node.around("unit") if reference else None
    data = unit.element("originalData") if unit else None
    if data:
        text = next((one.content for one in data.elements("data") if one.attributes.get("id") == reference), text)
    return text.strip()
