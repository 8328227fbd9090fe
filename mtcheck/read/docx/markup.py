"""XML, read for the places of its elements. Document types, and with them entities, are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from mtcheck.model import InputError

_SEPARATOR = " "

SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""Namespaces of WordprocessingML and the prefixes that they go by here, whatever the file calls them."""

Attributes = Mapping[str, str]


class Listener(Protocol):
    """What is told of elements. `at` is where a tag or text begins, in bytes of the XML."""

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take the beginning of an element."""

    def end(self, name: str, at: int) -> None:
        """Take the end of an element."""

    def text(self, at: int) -> None:
        """Take a piece of text."""


def listen(xml: bytes, listener: Listener, place: str) -> None:
    """Tell a listener of everything in some XML, which is UTF-8.

    Raises:
        InputError: it is not well-formed or has a document type. The message begins with `place`.
    """
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def refuse(*_: object) -> None:
        raise InputError(f"{place}: has a document type (DTD), which no Word document has; save it again")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: listener.start(
        short(name), attributes, parser.CurrentByteIndex
    )
    parser.EndElementHandler = lambda name: listener.end(short(name), parser.CurrentByteIndex)
    parser.CharacterDataHandler = lambda _: listener.text(parser.CurrentByteIndex)
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise InputError(f"{place}: broken XML at line {error.lineno} ({reason}); save the document again") from error


def short(name: str) -> str:
    """Return a name with the prefix of its namespace, without one if the namespace does not matter here."""
    space, _, local = name.rpartition(_SEPARATOR)
    prefix = SPACES.get(space)
    return f"{prefix}:{local}" if prefix else local


def value(attributes: Attributes, name: str) -> str | None:
    """Return an attribute by its short name, None if it is not there."""
    return next((text for key, text in attributes.items() if short(key) == name), None)


def is_on(attributes: Attributes) -> bool:
    """Return whether a switch such as `<w:b/>` is on."""
    return value(attributes, "w:val") not in ("0", "false", "off", "none")
