"""Strings of Android: `strings.xml` and other files with the root `resources`.

Source: Android developers' documentation, String resources; Android Open Source Project, aapt2, ResourceUtils.cpp.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.languages import UNDETERMINED, canonical_tag, stated_language
from mtcheck.model import Document, SourceFile
from mtcheck.read import xml
from mtcheck.read.android.strings import ESCAPES, is_reference, pieces
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message, content
from mtcheck.read.xml import Node, nodes, notation_of

NAME = "android"
COMMENT = xml.COMMENT

_UNITS = frozenset({"string", "string-array", "plurals"})


def read(file: SourceFile, language: str) -> Document:
    """Return the strings of a file: single ones, those of lists and the forms of plurals.

    Left out are those that are not to be translated, and references to other resources.

    Raises:
        InputError: the root is not `resources`; see `nodes`.
    """
    builder = Builder(file, NAME)
    stated = None
    for node in nodes(file, "resources", _UNITS):
        stated = stated or node.inherited("tools:locale")
        if node.inherited("translatable") != "false":
            for name, one in _strings(node):
                _add(builder, name, one)
    if language == UNDETERMINED and stated and not stated_language("", file.path, NAME):
        language = canonical_tag(stated) or language
    return builder.document(language)


def _strings(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the strings of an element, each with its name."""
    name = node.attributes.get("name", "")
    if node.name == "string":
        yield name, node
    for number, item in enumerate(node.elements("item")):
        yield f"{name}[{item.attributes.get('quantity', number)}]", item


def _add(builder: Builder, name: str, node: Node) -> None:
    found = pieces(node.children)
    if not is_reference(content(found)):
        flags = ("plural",) if "quantity" in node.attributes else ()
        add_message(builder, found, name=name, flags=flags, notation=notation_of(node.children, ESCAPES))
