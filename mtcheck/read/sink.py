"""What takes up prose piece by piece, and how plain pieces of HTML become prose."""

from __future__ import annotations

from html import unescape
from typing import Protocol

from mtcheck.model import OBJECT, UnitKind
from mtcheck.read.attributes import Value
from mtcheck.read.builder import About
from mtcheck.read.templates import BLANKED, EXPRESSION, TEMPLATE
from mtcheck.text import lazy
from mtcheck.text.urls import address_spans

NO_WORDS = rf"&(?:#\d{{1,7}}|#[xX][\da-fA-F]{{1,6}}|[A-Za-z][A-Za-z\d]{{1,31}});|{TEMPLATE}|{EXPRESSION}"
"""Pattern of entities and templates."""

_IN_VALUE = lazy(f"{NO_WORDS}|{BLANKED}")
_WHITE = lazy(r"[ \t\n\r\f](?:(?<! )|(?=[ \t\n\r\f]))[ \t\n\r\f]*")
"""White space that is not one single blank. The no-break space is a character like any other."""


class Sink(Protocol):
    """Takes up prose, as `Builder` does."""

    def literal(self, start: int, end: int) -> None:
        """Add a stretch as it stands."""

    def blank(self, start: int, end: int) -> None:
        """Add one blank for white space."""

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch."""

    def line_break(self, start: int, end: int) -> None:
        """Add a line break."""

    def boundary(self, element: str, opens: bool) -> None:
        """Note that an inline element begins or ends."""

    def begin_label(self) -> None:
        """Begin a unit within the one under way."""

    def end_label(self, about: About | None = None) -> None:
        """End it."""

    def end_unit(self, kind: UnitKind, about: About | None = None) -> None:
        """End a unit."""

    def discard(self) -> None:
        """Forget what was added since the last unit."""


def add_value(text: str, value: Value, sink: Sink) -> None:
    """Add the value of an attribute, which stands in `text`."""
    start, end = value.start, value.start + len(value.text)
    for match in _IN_VALUE.finditer(text, start, end):
        stood_for = decoded(match[0])
        if stood_for:
            add_text(text, start, match.start(), sink)
            sink.stand_in(stood_for, *match.span())
            start = match.end()
    add_text(text, start, end, sink)


def decoded(source: str) -> str:
    """Return what an entity or template stands for, nothing if it is none."""
    if source[0] in "{<":
        return OBJECT
    text = unescape(source)
    return "" if text == source else text


def add_text(text: str, start: int, end: int, sink: Sink) -> None:
    """Add text without markup: addresses are objects, white space is one blank."""
    for first, last in address_spans(text, start, end):
        _add_words(text, start, first, sink)
        sink.stand_in(OBJECT, first, last)
        start = last
    _add_words(text, start, end, sink)


def _add_words(text: str, start: int, end: int, sink: Sink) -> None:
    for match in _WHITE.finditer(text, start, end):
        sink.literal(start, match.start())
        sink.blank(*match.span())
        start = match.end()
    sink.literal(start, end)
