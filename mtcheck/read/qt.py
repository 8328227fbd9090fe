"""TS, the translation source of Qt Linguist: every translation with its source and context.

Source: Qt documentation, Qt Linguist, TS XML File Format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.languages import UNDETERMINED, canonical_tag
from mtcheck.model import Document, SourceFile
from mtcheck.read import xml
from mtcheck.read.builder import Builder
from mtcheck.read.message import Piece, add_message, content
from mtcheck.read.xml import ESCAPES, Node, joined, kept, nodes, notation_of

NAME = "qt"
COMMENT = xml.COMMENT

_UNITS = frozenset({"name", "message"})
_GONE = frozenset({"vanished", "obsolete"})
_FORMS = ("numerusform", "lengthvariant")
_ESCAPES = (*ESCAPES, ('"', "&quot;"), ("'", "&apos;"))
"""As Qt writes them."""

_FLAGS = ("qt-format",)
_PLURAL = (*_FLAGS, "plural")


def read(file: SourceFile, language: str) -> Document:
    """Return the translations of a file, also those that are not finished; not those whose source is gone.

    Raises:
        InputError: no TS file; see `nodes`.
    """
    builder = Builder(file, NAME)
    context, root = "", None
    for node in nodes(file, "TS", _UNITS):
        root = node.around("TS")
        if node.name == "name":
            context = node.content
        else:
            _add(builder, node, context)
    document = builder.document(_tag(root, "language") if language == UNDETERMINED else language)
    return replace(document, source_language=_tag(root, "sourcelanguage"))


def _tag(root: Node | None, attribute: str) -> str:
    return canonical_tag(root.attributes.get(attribute, "") if root else "") or UNDETERMINED


def _add(builder: Builder, message: Node, context: str) -> None:
    translation, source = message.element("translation"), message.element("source")
    if translation is None or translation.attributes.get("type") in _GONE:
        return
    origin = content(list(kept(source.children, _inline))) if source else None
    name = message.attributes.get("id") or "/".join(filter(None, (context, origin)))
    is_plural = message.attributes.get("numerus") == "yes"
    forms = list(_forms(translation))
    for number, form in enumerate(forms):
        add_message(
            builder,
            joined(kept(form.children, _inline)),
            source=origin,
            name=f"{name}[{number}]" if len(forms) > 1 else name,
            flags=_PLURAL if is_plural else _FLAGS,
            notation=notation_of(form.children, _ESCAPES),
        )


def _forms(node: Node) -> Iterator[Node]:
    """Yield what holds text: the translation, or its forms for several numbers or widths."""
    inner = [child for child in node.children if isinstance(child, Node) and child.name in _FORMS]
    if not inner:
        yield node
    for child in inner:
        yield from _forms(child)


def _inline(node: Node) -> Iterator[Piece]:
    """Yield the piece for a character that XML cannot hold, written as `<byte value="x1b"/>`."""
    yield Piece(f'<byte id="{node.attributes.get("value", "")}"/>', node.start, node.end, False)
