"""RESX and RESW, the resources of .NET and of Windows.

Source: Microsoft, .NET documentation, Work with .resx files programmatically, and the schema in their head.
"""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read import xml
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.xml import Node, joined, kept, nodes, notation_of
from mtcheck.read.xml.codes import inline

NAME = "resx"
COMMENT = xml.COMMENT

_UNITS = frozenset({"data"})


def read(file: SourceFile, language: str) -> Document:
    """Return the strings of a file. Left out are resources of other types, and the names of controls (`>>`).

    Raises:
        InputError: no RESX; see `nodes`.
    """
    builder = Builder(file, NAME)
    for node in nodes(file, "root", _UNITS):
        value = node.element("value")
        if value and _is_string(node):
            add_message(
                builder,
                joined(kept(value.children, inline)),
                name=node.attributes.get("name"),
                notation=notation_of(value.children),
            )
    return builder.document(language)


def _is_string(node: Node) -> bool:
    name = node.attributes.get("name", "")
    kind = node.attributes.get("type", "System.String").partition(",")[0]
    return kind == "System.String" and "mimetype" not in node.attributes and not name.startswith((">>", "$this.Name"))
