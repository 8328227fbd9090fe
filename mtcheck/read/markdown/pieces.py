"""Turns the inline elements of one Markdown block into pieces of prose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from markdown_it.token import Token

from mtcheck.model import OBJECT
from mtcheck.read import tags
from mtcheck.read.builder import Builder
from mtcheck.read.markdown.blocks import Block
from mtcheck.read.markdown.fed import Fed
from mtcheck.text.urls import address_spans

_OBJECTS = {"code_inline": "code", "image": "image", "object": ""}
_PAIRED = {"link": "link", "em": "emphasis", "strong": "strong", "s": "tag"}


class Pieces:
    """Adds one block to a builder. Offsets are code points of the block's content."""

    def __init__(self, builder: Builder, source: Fed, block: Block, start: int) -> None:
        self._builder = builder
        self._content = block.content
        self._starts = block.starts
        self._origins = [source.to_file(origin) for origin in block.origins]
        self._first = start
        self._text_start = start
        self._text_end = start
        self._done = start
        self._never_closed: set[str] = set()

    def add_text(self, start: int, end: int) -> None:
        """Add content without inline elements; it may hold soft line breaks."""
        content = self._content
        while start < end:
            newline = content.find("\n", start, end)
            stop = end if newline < 0 else newline
            self._text_start, self._text_end = start, stop
            self._flush()
            if newline < 0:
                return
            start = newline + 1
            while start < end and content[start] in " \t":
                start += 1
            self._soft_break(newline, start)

    def add_tokens(self, tokens: list[Token]) -> None:
        """Add inline elements."""
        index = 0
        while index < len(tokens):
            token = tokens[index]
            start, end = token.map or (self._done, self._done)
            if token.type == "html_inline":
                index = self._html(tokens, index)
                continue
            if token.info == "auto":
                if token.nesting > 0:
                    self._object("link", start, end)
                    index += 2
            elif token.nesting:
                self._boundary(_PAIRED[token.type.rpartition("_")[0]], token.nesting > 0)
            else:
                self._add_token(token, start, end)
            index += 1
        self._flush()

    def _add_token(self, token: Token, start: int, end: int) -> None:
        if token.type == "text":
            self._text(token, start, end)
        elif token.type == "text_special":
            self._special(token, start, end)
        elif token.type == "softbreak":
            self._soft_break(start, end)
        elif token.type == "hardbreak":
            self._hard_break(start, end)
        elif token.type in _OBJECTS:
            self._object(_OBJECTS[token.type], start, end)

    def _text(self, token: Token, start: int, end: int) -> None:
        """Take up text; what follows on in the content is put together, since an address may go across tokens."""
        if not token.content:
            return
        if start != self._text_end:
            self._flush()
            self._text_start = max(start, self._first)
        self._text_end = max(end, self._text_start)

    def _special(self, token: Token, start: int, end: int) -> None:
        if token.info == "escape":
            self._text(token, start if token.content == token.markup else start + 1, end)
        else:
            self._stand_in(token.content, start, end)

    def _soft_break(self, start: int, end: int) -> None:
        self._flush()
        self._builder.blank(self._before(start), self._origin(end))
        self._done = end

    def _hard_break(self, start: int, end: int) -> None:
        self._flush()
        self._builder.line_break(self._before(start), self._origin(end))
        self._done = end

    def _object(self, element: str, start: int, end: int) -> None:
        if element:
            self._boundary(element, True)
        self._stand_in(OBJECT, start, end)
        if element:
            self._boundary(element, False)

    def _html(self, tokens: list[Token], index: int) -> int:
        """Add a tag, with its content if that is opaque. Return the index of the token after it."""
        token = tokens[index]
        start, end = token.map or (self._done, self._done)
        tag = tags.TAG.match(token.content)
        name = tag[1] if tag else ""
        if tag and not tags.is_tag_name(name):
            self._text(token, start, end)
            return index + 1
        name = name.lower()
        is_closing = token.content.startswith("</")
        if name == "br":
            self._hard_break(start, end)
        elif name in tags.PICTURES:
            self._object(tags.element(name), start, end)
        elif not is_closing and (name in tags.OPAQUE or tags.is_untranslated(token.content)):
            return self._opaque(tokens, index, name)
        elif tag and name not in tags.VOID and not token.content.endswith("/>"):
            self._boundary(tags.element(name), not is_closing)
        return index + 1

    def _opaque(self, tokens: list[Token], index: int, name: str) -> int:
        last = self._closing_tag(tokens, index, name)
        first_map, last_map = tokens[index].map, tokens[last].map
        if last > index and first_map and last_map:
            self._object(tags.element(name), first_map[0], last_map[1])
        return last + 1

    def _closing_tag(self, tokens: list[Token], index: int, name: str) -> int:
        """Return the index of the tag that closes the element which opens at `index`, that itself if there is none."""
        if name in self._never_closed:
            return index
        closing = f"</{name}"
        for at in range(index + 1, len(tokens)):
            if tokens[at].type == "html_inline" and tokens[at].content.lower().startswith(closing):
                return at
        self._never_closed.add(name)
        return index

    def _boundary(self, element: str, opens: bool) -> None:
        self._flush()
        self._builder.boundary(element, opens)

    def _stand_in(self, text: str, start: int, end: int) -> None:
        self._flush()
        self._builder.stand_in(text, self._origin(start), self._origin(end - 1) + 1)
        self._done = end

    def _flush(self) -> None:
        """Add the text taken up so far, addresses as objects."""
        start, end = self._text_start, self._text_end
        if start < end:
            for first, last in address_spans(self._content, start, end):
                self._literal(start, first)
                self._builder.stand_in(OBJECT, self._origin(first), self._origin(last - 1) + 1)
                start = last
            self._literal(start, end)
            self._done = end
        self._text_start = self._text_end = self._done

    def _literal(self, start: int, end: int) -> None:
        """Add text piece by piece, as it stands in the file."""
        starts = self._starts
        for index in range(bisect_right(starts, start), bisect_left(starts, end)):
            self._literal_piece(start, starts[index])
            start = starts[index]
        if start < end:
            self._literal_piece(start, end)

    def _literal_piece(self, start: int, end: int) -> None:
        first = self._origin(start)
        self._builder.literal(first, first + end - start)

    def _before(self, offset: int) -> int:
        """Return the place in the file where the text before the blanks before this offset ends."""
        content = self._content
        while offset > self._done and content[offset - 1] in " \t":
            offset -= 1
        return self._origin(offset)

    def _origin(self, offset: int) -> int:
        """Map an offset in the content to the file."""
        index = bisect_right(self._starts, offset) - 1 if len(self._starts) > 1 else 0
        return self._origins[index] + offset - self._starts[index]
