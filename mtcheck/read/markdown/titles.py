"""The titles of links, pictures and link definitions: where they stand, and what is read of them."""

from __future__ import annotations

from html import unescape

from mtcheck.model import OBJECT, Notation
from mtcheck.read.sink import Sink
from mtcheck.read.templates import BLANKED
from mtcheck.text import lazy
from mtcheck.text.urls import address_spans

_QUOTED = r"""(?P<title>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))"""
_AT_END = {
    "link": lazy(rf"(?s)\s{_QUOTED}\s*\)\Z"),
    "definition": lazy(rf"(?s)\s{_QUOTED}\s*\Z"),
}
_OPENING = lazy(r"""\s["'(]""")
_PIECE = lazy(
    r"""\\(?=[!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\s*\n\s*|""" + BLANKED
)
_MARKUP = (("\\", "\\\\"), ("&", "&amp;"))
NOTATIONS = {
    '"': Notation((*_MARKUP, ('"', '\\"'))),
    "'": Notation((*_MARKUP, ("'", "\\'"))),
    "(": Notation((*_MARKUP, ("(", "\\("), (")", "\\)"))),
}
"""How a title is written, by its opening mark."""


def title_at_end(text: str, start: int, end: int, of: str) -> tuple[int, int] | None:
    """Return where a title stands without its marks, None if there is none.

    Args:
        text: A block's content.
        start: Where the link, picture or definition begins, in code points.
        end: Where it ends.
        of: `link` for links and pictures, `definition` for definitions.
    """
    whole = text[start:end]
    # Only the end tells which mark is the first: a destination may hold any of them.
    for first in _OPENING.finditer(whole):
        match = _AT_END[of].match(whole, first.start())
        if match:
            return start + match.start("title") + 1, start + match.end("title") - 1
    return None


def add_title(text: str, start: int, end: int, sink: Sink) -> None:
    """Add a title: line ends are blanks, escapes are left out, entities decoded, addresses objects."""
    for match in _PIECE.finditer(text, start, end):
        _add_text(text, start, match.start(), sink)
        if match[0][0] == "<":
            sink.stand_in(OBJECT, *match.span())
        elif "\n" in match[0]:
            sink.blank(*match.span())
        elif match[0] != "\\":
            sink.stand_in(unescape(match[0]), *match.span())
        start = match.end()
    _add_text(text, start, end, sink)


def _add_text(text: str, start: int, end: int, sink: Sink) -> None:
    for first, last in address_spans(text, start, end):
        sink.literal(start, first)
        sink.stand_in(OBJECT, first, last)
        start = last
    sink.literal(start, end)
