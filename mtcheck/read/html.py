"""HTML: what a browser would show, unit by unit.

Tags are found by pattern, not with `html.parser`: that gives lines and columns instead of offsets and loses the text
of broken markup at the end of a file.
"""

from __future__ import annotations

import re
from html import unescape

from mtcheck.model import OBJECT, Document, SourceFile, UnitKind
from mtcheck.read import tags
from mtcheck.read.builder import Builder
from mtcheck.text import lazy
from mtcheck.text.urls import address_spans

NAME = "html"
COMMENT = lazy(r"<!--(?P<body>(?:(?!<!--)[\s\S]){0,1000}?)-->")
"""A comment for mtcheck is one of HTML."""

_MARKUP = re.compile(
    r"<!--|<![A-Za-z\[][^<>]*>|<\?[^<>]*>|"
    + tags.TAG.pattern
    + r"|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});"
)
_WHITE = re.compile(r"[ \t\n\r\f](?:(?<! )|(?=[ \t\n\r\f]))[ \t\n\r\f]*")
"""White space that is not one single blank. The no-break space is a character like any other."""

_DEPTH = 500
"""Open blocks that are kept in mind."""

_NOT_MARKUP = -1


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of an HTML file or fragment.

    Each block element is a unit; white space collapses to one blank; entities are decoded. Code, pictures, and
    elements marked `translate="no"` or `class="notranslate"` are objects. Scripts, styles, preformatted text, comments
    and attributes are left out. Markup that is broken, or a tag that HTML does not know, stays as text.
    """
    return _Reader(file).document(language)


class _Reader:
    """Goes through a file from markup to markup. Offsets are code points of the file."""

    def __init__(self, file: SourceFile) -> None:
        self._builder = Builder(file, NAME)
        self._text = file.text
        self._open: list[tuple[str, UnitKind]] = []
        self._taken = 0
        self._never_closed: set[str] = set()

    def document(self, language: str) -> Document:
        """Read the file to its end."""
        text = self._text
        match = _MARKUP.search(text)
        while match:
            end = self._markup(match)
            match = _MARKUP.search(text, match.end() if end == _NOT_MARKUP else end)
        self._take(len(text), len(text))
        self._builder.end_unit(self._kind())
        return self._builder.document(language)

    def _markup(self, match: re.Match[str]) -> int:
        """Add what a match means, and the text before it. Return where it ends, or that it is no markup."""
        start, end = match.span()
        if match[1]:
            return self._closing_tag(match) if self._text[start + 1] == "/" else self._opening_tag(match)
        if self._text[start] == "&":
            return self._entity(start, end)
        if match[0] == "<!--":
            end = self._end_of("-->", end)
        return end if end == _NOT_MARKUP else self._take(start, end)

    def _take(self, start: int, end: int) -> int:
        """Add the text up to `start`; go on after `end`, which is returned."""
        before = self._taken
        for first, last in address_spans(self._text, before, start):
            self._literal(before, first)
            self._builder.stand_in(OBJECT, first, last)
            before = last
        self._literal(before, start)
        self._taken = end
        return end

    def _literal(self, start: int, end: int) -> None:
        for match in _WHITE.finditer(self._text, start, end):
            self._builder.literal(start, match.start())
            self._builder.blank(*match.span())
            start = match.end()
        self._builder.literal(start, end)

    def _entity(self, start: int, end: int) -> int:
        source = self._text[start:end]
        decoded = unescape(source)
        if decoded in ("", source):
            return _NOT_MARKUP
        self._take(start, end)
        self._builder.stand_in(decoded, start, end)
        return end

    def _opening_tag(self, match: re.Match[str]) -> int:
        if not tags.is_tag_name(match[1]):
            return _NOT_MARKUP
        name = match[1].lower()
        content_end = self._content_end(match, name)
        if content_end != _NOT_MARKUP:
            return self._opaque(name, match.start(), content_end)
        end = self._take(*match.span())
        if name == "br":
            self._builder.line_break(*match.span())
        elif name in tags.PICTURES:
            self._object(name, *match.span())
        elif name in tags.BLOCKS:
            self._open_block(name)
        elif name not in tags.VOID and not match[0].endswith("/>"):
            self._builder.boundary(tags.element(name), True)
        return end

    def _closing_tag(self, match: re.Match[str]) -> int:
        name = match[1].lower()
        if not tags.is_tag_name(match[1]):
            return _NOT_MARKUP
        end = self._take(*match.span())
        if name in tags.BLOCKS:
            self._close_block(name)
        elif name not in tags.VOID:
            self._builder.boundary(tags.element(name), False)
        return end

    def _content_end(self, match: re.Match[str], name: str) -> int:
        """Return where an element ends whose content is no prose; that it is none if it is another."""
        is_raw = name in tags.DROPPED or name in tags.OPAQUE
        if match[0].endswith("/>") or name in tags.VOID or not (is_raw or tags.is_untranslated(match[0])):
            return _NOT_MARKUP
        if name in self._never_closed:
            return _NOT_MARKUP
        end = tags.closing_end(self._text, name, match.end(), nests=not is_raw)
        if end == _NOT_MARKUP:
            self._never_closed.add(name)
        return end

    def _opaque(self, name: str, start: int, end: int) -> int:
        self._take(start, end)
        if name in tags.BLOCKS or name == "pre":
            self._builder.end_unit(self._kind())
        elif name not in tags.UNSEEN:
            self._object(name, start, end)
        return end

    def _object(self, name: str, start: int, end: int) -> None:
        element = tags.element(name)
        self._builder.boundary(element, True)
        self._builder.stand_in(OBJECT, start, end)
        self._builder.boundary(element, False)

    def _kind(self) -> UnitKind:
        return self._open[-1][1] if self._open else "paragraph"

    def _open_block(self, name: str) -> None:
        self._builder.end_unit(self._kind())
        if name in tags.VOID:
            return
        implied = tags.CLOSES_SAME.get(name, frozenset()) | {"p"}
        while self._open and self._open[-1][0] in implied:
            self._open.pop()
        if len(self._open) < _DEPTH:
            self._open.append((name, tags.KINDS.get(name, self._kind())))

    def _close_block(self, name: str) -> None:
        self._builder.end_unit(self._kind())
        if any(name == opened for opened, _ in self._open):
            while self._open.pop()[0] != name:
                pass

    def _end_of(self, closing: str, start: int) -> int:
        if closing in self._never_closed:
            return _NOT_MARKUP
        at = self._text.find(closing, start)
        if at < 0:
            self._never_closed.add(closing)
            return _NOT_MARKUP
        return at + len(closing)
