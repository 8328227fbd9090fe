"""Expat, held back from everything that could harm, with places in code points.

Expat is the parser of Python's own library: no other gives the place of every piece of text. Source: Python,
`xml.parsers.expat`; W3C, Extensible Markup Language 1.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol
from xml.parsers import expat

from mtcheck.model import InputError, SourceFile
from mtcheck.read.xml.entities import Declared
from mtcheck.read.xml.node import Entity, Text

DEPTH = 200
"""Elements within one another; formats for translations need a dozen."""

LONGEST = 1 << 20
"""Bytes of a tag or a comment. Text between tags may be longer."""

_PORTION = 1 << 16
"""Bytes that are handed over at once."""


class Listener(Protocol):
    """What is told of a file. `at` is a place in code points."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Take a start tag."""

    def end(self, at: int) -> None:
        """Take an end tag; that of an empty element lies behind its only tag."""

    def text(self, piece: Text) -> None:
        """Take a piece of text."""

    def entity(self, entity: Entity) -> None:
        """Take a reference that is not resolved."""


class Parser:
    """Reads one file and tells a listener of it."""

    def __init__(self, file: SourceFile, listener: Listener) -> None:
        self._name = file.path or "-"
        self._text = file.text
        self._data = file.text.encode("utf-8", "surrogatepass")
        self._listener = listener
        self._depth = 0
        self._is_cdata = False
        self._reached = 0
        self._points = 0
        self._entities = Declared()
        self._expat = self._listening()

    def portions(self) -> Iterator[None]:
        """Read the file, and stop after each portion of it.

        Raises:
            InputError: it is not well-formed; it declares entities that stand outside of it, hold one another without
                end or grow too long; elements lie too deep in one another; a tag or comment is too long.
        """
        for at in range(0, len(self._data), _PORTION):
            self._feed(self._data[at : at + _PORTION], False)
            if at + _PORTION - self._reached > LONGEST:
                raise self._refusal("a tag or a comment of more than a megabyte; take it out or split it")
            yield
        self._feed(b"", True)
        yield

    def _feed(self, data: bytes, is_last: bool) -> None:
        try:
            self._expat.Parse(data, is_last)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            cure = "correct it, or export the file again"
            raise InputError(f"{self._name}:{error.lineno}: broken XML ({reason}); {cure}") from None

    def _listening(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = self._cdata_starts
        parser.EndCdataSectionHandler = self._cdata_ends
        parser.EntityDeclHandler = self._declared
        parser.EndDoctypeDeclHandler = self._doctype_ends
        # With such a handler Expat leaves references as they are; comments and the like come here too.
        parser.DefaultHandler = self._other
        return parser

    def _at(self) -> int:
        """Return where the parser is, in code points. It only goes on, so every byte is counted once."""
        index = self._expat.CurrentByteIndex
        if index > self._reached:
            self._points += len(self._data[self._reached : index].decode("utf-8", "surrogatepass"))
            self._reached = index
        return self._points

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH:
            raise self._refusal(f"more than {DEPTH} elements within one another; export the file again")
        self._listener.start(name, attributes, self._at())

    def _end(self, _: str) -> None:
        self._depth -= 1
        self._listener.end(self._at())

    def _characters(self, text: str) -> None:
        at = self._at()
        source = self._text[at]
        if source == "&" and not self._is_cdata:
            self._listener.text(Text(text, at, self._text.index(";", at) + 1, False))
        elif text == "\n":
            length = 2 if self._text[at : at + 2] == "\r\n" else 1
            self._listener.text(Text(text, at, at + length, False, self._is_cdata))
        else:
            self._listener.text(Text(text, at, at + len(text), True, self._is_cdata))

    def _cdata_starts(self) -> None:
        self._at()
        self._is_cdata = True

    def _cdata_ends(self) -> None:
        self._at()
        self._is_cdata = False

    def _other(self, data: str) -> None:
        at = self._at()
        if data[:1] == "&":
            self._listener.entity(Entity(data[1:-1], at, at + len(data)))

    def _declared(self, name: str, is_parameter: int, value: str | None, *_: object) -> None:
        if is_parameter or value is None:
            what = f"the entity {name!r} of another file" if value is None else f"the parameter entity {name!r}"
            raise self._refusal(f"declares {what[:60]}, which is never read; take it out")
        self._entities.add(name, value)

    def _doctype_ends(self) -> None:
        self._at()
        name = self._entities.harmful()
        if name is not None:
            raise self._refusal(f"the entity {name[:40]!r} is too long or holds itself; write out what it means")

    def _refusal(self, problem: str) -> InputError:
        return InputError(f"{self._name}:{self._expat.CurrentLineNumber}: {problem}")
