"""Goes through HTML from markup to markup.

Tags are found by pattern, not with `html.parser`: that gives lines and columns instead of offsets and loses the text
of broken markup at the end of a file.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from mtcheck.languages import canonical, is_same
from mtcheck.model import OBJECT, UnitKind
from mtcheck.read import attributes, tags
from mtcheck.read.attributes import Attributes
from mtcheck.read.builder import About
from mtcheck.read.sink import NO_WORDS, Sink, add_text, add_value, decoded
from mtcheck.text import lazy

_MARKUP = lazy(rf"<!--|<!\[CDATA\[|<\?|<![A-Za-z\[][^<>]*>|{tags.TAG_PATTERN}|{NO_WORDS}")
_CLOSINGS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_DEPTH = 500
"""Open blocks that are kept in mind."""

_NOT_MARKUP = -1
_ROOTS = frozenset({"html", "body"})


class _Open(NamedTuple):
    """An open block; `language` is None in the language of the document."""

    name: str
    kind: UnitKind
    language: str | None
    is_silent: bool


class Hypertext:
    """Reads a page, or one stretch of HTML after another. Offsets are code points of the stretch.

    `own` are the tags that mean the language of the document; empty if it is not known.
    """

    def __init__(self, own: Collection[str] = ()) -> None:
        self._own = own
        self._open: list[_Open] = []
        self._abouts: dict[str | None, About] = {}
        self._never_later: set[str] = set()

    def add(self, text: str, sink: Sink, kind: UnitKind = "paragraph", rest: tuple[str, int] = ("", 0)) -> None:
        """Add the prose of a stretch; a unit ends with it, elements may stay open.

        Args:
            text: The stretch.
            sink: Takes up the prose.
            kind: What a unit is if no element says otherwise.
            rest: A text, and the place in it from which elements that stay open may be closed.
        """
        self._text, self._sink = text, sink
        self._base, self._rest = kind, rest
        self._taken = 0
        self._never_closed: set[str] = set()
        match = _MARKUP.search(text)
        while match:
            end = self._markup(match)
            match = _MARKUP.search(text, match.end() if end == _NOT_MARKUP else end)
        self._take(len(text), len(text))
        self._end_unit()

    def pass_over(self, text: str) -> None:
        """Note which elements a stretch closes that is not read."""
        for match in tags.TAG.finditer(text):
            if match[0].startswith("</"):
                self._close(match[1].lower())

    def _markup(self, match: re.Match[str]) -> int:
        """Add what a match means, and the text before it. Return where it ends, or that it is no markup."""
        start, end = match.span()
        if match[1]:
            return self._closing_tag(match) if self._text[start + 1] == "/" else self._opening_tag(match)
        if self._text[start] in "&{":
            return self._entity(start, end)
        if match[0] in _CLOSINGS:
            # `<!-->` is a whole comment.
            end = self._end_of(_CLOSINGS[match[0]], start + 2)
        return end if end == _NOT_MARKUP else self._take(start, end)

    def _take(self, start: int, end: int) -> int:
        """Add the text up to `start`; go on after `end`, which is returned."""
        add_text(self._text, self._taken, start, self._sink)
        self._taken = end
        return end

    def _entity(self, start: int, end: int) -> int:
        text = decoded(self._text[start:end])
        if not text:
            return _NOT_MARKUP
        self._take(start, end)
        self._sink.stand_in(text, start, end)
        return end

    def _opening_tag(self, match: re.Match[str]) -> int:
        if not tags.is_tag_name(match[1]):
            return _NOT_MARKUP
        name, found = match[1].lower(), attributes.attributes(match[0], match.start())
        content_end = self._content_end(match, name, found)
        if content_end != _NOT_MARKUP:
            return self._closed(match, name, found, content_end)
        end = self._take(*match.span())
        if name in tags.BLOCKS or name == "pre":
            self._open_block(name, found)
        elif name == "br":
            self._sink.line_break(*match.span())
        elif name in tags.PICTURES:
            self._picture(name, found, *match.span())
        elif name not in tags.VOID and not match[0].endswith("/>"):
            self._sink.boundary(tags.element(name), True)
        self._labels(name, found)
        return end

    def _closing_tag(self, match: re.Match[str]) -> int:
        name = match[1].lower()
        if not tags.is_tag_name(match[1]):
            return _NOT_MARKUP
        end = self._take(*match.span())
        if name in tags.BLOCKS or name == "pre":
            self._close_block(name)
        elif name not in tags.VOID:
            self._sink.boundary(tags.element(name), False)
        return end

    def _content_end(self, match: re.Match[str], name: str, found: Attributes) -> int:
        """Return where an element ends whose content is no prose; that it is none if it is another."""
        is_raw = name in tags.DROPPED or name in tags.OPAQUE
        if match[0].endswith("/>") or name in tags.VOID or not (is_raw or self.is_apart(name, found)):
            return _NOT_MARKUP
        if name in self._never_closed:
            return _NOT_MARKUP
        end = tags.closing_end(self._text, name, match.end(), nests=not is_raw)
        if end == _NOT_MARKUP:
            if name in tags.SCRIPTS:
                return len(self._text)
            if name != "pre" or not self._is_closed_later(name):
                self._never_closed.add(name)
        return end

    def is_apart(self, name: str, found: Attributes) -> bool:
        """Return whether the content of an element is not to be judged by the text around it, or not at all."""
        return (
            attributes.is_untranslated(found)
            or attributes.is_hidden(found)
            or attributes.is_surrounding(name, found, self._names)
            or (name not in tags.BLOCKS and self.is_foreign(found))
        )

    def _closed(self, match: re.Match[str], name: str, found: Attributes, end: int) -> int:
        """Add an element whose content is no prose."""
        start = match.start()
        self._take(start, end)
        if name in tags.BLOCKS or name == "pre":
            self._end_unit()
        elif name not in tags.UNSEEN and not attributes.is_hidden(found):
            self._object(name, start, end)
            if name in tags.DROPPED or name in tags.OPAQUE:
                self._labels(name, found)
        return end

    def _picture(self, name: str, found: Attributes, start: int, end: int) -> None:
        if not attributes.is_hidden(found) and (name != "input" or found.says("type") != "hidden"):
            self._object(name, start, end)

    def _object(self, name: str, start: int, end: int) -> None:
        element = tags.element(name)
        self._sink.boundary(element, True)
        self._sink.stand_in(OBJECT, start, end)
        self._sink.boundary(element, False)

    def _labels(self, name: str, found: Attributes) -> None:
        """Add the prose in the attributes of a tag."""
        for value in attributes.prose(name, found):
            self._sink.begin_label()
            add_value(self._text, value, self._sink)
            self._sink.end_label(About(None, self.language, attributes.NOTATIONS[value.quote]))

    def is_foreign(self, found: Attributes) -> bool:
        """Return whether an inline element is in another language than the text around it."""
        tag = attributes.stated_language(found)
        if tag is None:
            return False
        around = self.language
        own = [around] if around else self._own
        return bool(own) and not any(is_same(canonical(tag), other) for other in own)

    @property
    def language(self) -> str | None:
        """The language at this point, None if it is that of the document."""
        return self._open[-1].language if self._open else None

    @property
    def is_silent(self) -> bool:
        """Whether nothing is read at this point: it is hidden, not to be translated, or not what the page says."""
        return bool(self._open) and self._open[-1].is_silent

    def _kind(self) -> UnitKind:
        return self._open[-1].kind if self._open else self._base

    def _names(self) -> set[str]:
        return {opened.name for opened in self._open}

    def _end_unit(self) -> None:
        if self.is_silent:
            self._sink.discard()
            return
        language = self.language
        if language not in self._abouts:
            self._abouts[language] = About(None, language, attributes.CONTENT)
        self._sink.end_unit(self._kind(), self._abouts[language])

    def _open_block(self, name: str, found: Attributes) -> None:
        self._end_unit()
        if name in tags.VOID:
            return
        implied = tags.CLOSES_SAME.get(name, frozenset()) | {"p"}
        while self._open and self._open[-1].name in implied:
            self._open.pop()
        if len(self._open) < _DEPTH:
            is_apart = name == "pre" or self.is_apart(name, found)
            is_silent = self.is_silent or (is_apart and self._is_closed_later(name))
            kind = tags.KINDS.get(name, self._kind())
            self._open.append(_Open(name, kind, self._language_in(name, found), is_silent))

    def _is_closed_later(self, name: str) -> bool:
        """Return whether a tag that closes an element stands in what follows the stretch."""
        text, start = self._rest
        if not text or name in self._never_later:
            return False
        found = re.compile(f"</{re.escape(name)}\\b", re.I).search(text, start)
        if not found:
            self._never_later.add(name)
        return found is not None

    def _language_in(self, name: str, found: Attributes) -> str | None:
        """Return the language in a block, None if it is that of the document."""
        stated = None if name in _ROOTS else attributes.stated_language(found)
        if stated is None:
            return self.language
        tag = canonical(stated)
        return None if any(is_same(tag, own) for own in self._own) else tag

    def _close_block(self, name: str) -> None:
        self._end_unit()
        self._close(name)

    def _close(self, name: str) -> None:
        if any(name == opened.name for opened in self._open):
            while self._open.pop().name != name:
                pass

    def _end_of(self, closing: str, start: int) -> int:
        if closing in self._never_closed:
            return _NOT_MARKUP
        at = self._text.find(closing, start)
        if at < 0:
            self._never_closed.add(closing)
            return _NOT_MARKUP
        return at + len(closing)
