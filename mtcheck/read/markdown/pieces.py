"""Turns the inline elements of one Markdown block into pieces of prose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from markdown_it.token import Token

from mtcheck.model import OBJECT
from mtcheck.read import attributes, tags
from mtcheck.read.attributes import Attributes
from mtcheck.read.builder import About, Builder
from mtcheck.read.hypertext import Hypertext
from mtcheck.read.markdown.blocks import Block
from mtcheck.read.markdown.fed import Fed
from mtcheck.read.markdown.relay import Relay
from mtcheck.read.markdown.titles import NOTATIONS, add_title, title_at_end
from mtcheck.read.sink import add_value
from mtcheck.text.urls import address_spans

_OBJECTS = {"code_inline": "code", "object": ""}
_PAIRED = {"link": "link", "em": "emphasis", "strong": "strong", "s": "tag"}


class Pieces:
    """Adds one block to a builder. Offsets are code points of the block's content."""

    def __init__(self, builder: Builder, source: Fed, block: Block, start: int, page: Hypertext) -> None:
        self._builder = builder
        self._page = page
        self._relay = Relay(builder, source, block)
        self._content = block.content
        self._starts = block.starts
        self._origins = [source.to_file(origin) for origin in block.origins]
        self._first = start
        self._text_start = start
        self._text_end = start
        self._done = start
        self._never_closed: set[str] = set()
        self._is_in_label = False
        self._links: list[tuple[Token, int, int]] = []

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
                self._paired(token, start, end)
            else:
                self._add_token(token, start, end)
            index += 1
        self._flush()

    def _paired(self, token: Token, start: int, end: int) -> None:
        self._boundary(_PAIRED[token.type.rpartition("_")[0]], token.nesting > 0)
        if token.type == "link_open":
            self._links.append((token, start, end))
        elif token.type == "link_close":
            self._title(*self._links.pop())

    def _add_token(self, token: Token, start: int, end: int) -> None:
        if token.type == "text":
            self._text(token, start, end)
        elif token.type == "text_special":
            self._special(token, start, end)
        elif token.type == "softbreak":
            self._soft_break(start, end)
        elif token.type == "hardbreak":
            self._hard_break(start, end)
        elif token.type == "image":
            self._image(token, start, end)
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

    def _image(self, token: Token, start: int, end: int) -> None:
        """Add a picture: an object, its text beside it. In the text of another picture it is only its text."""
        children = _moved(token.children or [], start + len("!["))
        if self._is_in_label:
            self.add_tokens(children)
            return
        self._object("image", start, end)
        self._begin_label(start + len("!["))
        self.add_tokens(children)
        self._end_label(end)
        self._title(token, start, end)

    def _begin_label(self, start: int) -> None:
        self._builder.begin_label()
        self._is_in_label = True
        self._text_start = self._text_end = self._done = start

    def _end_label(self, end: int) -> None:
        self._is_in_label = False
        self._builder.end_label(About(language=self._page.language))
        self._text_start = self._text_end = self._done = end

    def _title(self, token: Token, start: int, end: int) -> None:
        """Add the title of a link or picture, if it stands in it."""
        if self._is_in_label or not token.attrs.get("title") or self._content[end - 1] != ")":
            return
        place = title_at_end(self._content, start, end, "link")
        if place:
            self._builder.begin_label()
            add_title(self._content, *place, self._relay)
            self._builder.end_label(About(None, self._page.language, NOTATIONS[self._content[place[0] - 1]]))

    def _html(self, tokens: list[Token], index: int) -> int:
        """Add a tag, with its content if that is opaque. Return the index of the token after it."""
        token = tokens[index]
        start, end = token.map or (self._done, self._done)
        tag = tags.TAG.match(token.content)
        name = tag[1] if tag else ""
        if tag and not tags.is_tag_name(name):
            self._flush()
            self.add_text(start, end)
            return index + 1
        name = name.lower()
        is_closing = token.content.startswith("</")
        found = attributes.NONE if is_closing else attributes.attributes(token.content, start)
        if not is_closing and (name in tags.OPAQUE or self._page.is_apart(name, found)):
            return self._opaque(tokens, index, name, found)
        if name == "br":
            self._hard_break(start, end)
        elif name in tags.PICTURES:
            self._object(tags.element(name), start, end)
        elif tag and name not in tags.VOID and not token.content.endswith("/>"):
            self._boundary(tags.element(name), not is_closing)
        self._labels(name, found)
        return index + 1

    def _labels(self, name: str, found: Attributes) -> None:
        """Add the prose in the attributes of a tag."""
        for value in () if self._is_in_label else attributes.prose(name, found):
            self._flush()
            self._builder.begin_label()
            add_value(self._content, value, self._relay)
            self._builder.end_label(About(None, self._page.language, attributes.NOTATIONS[value.quote]))

    def _opaque(self, tokens: list[Token], index: int, name: str, found: Attributes) -> int:
        last = index if name in tags.VOID else self._closing_tag(tokens, index, name)
        first_map, last_map = tokens[index].map, tokens[last].map
        is_shown = not attributes.is_hidden(found)
        if first_map and last_map and (last > index or name in tags.PICTURES):
            if is_shown:
                self._object(tags.element(name), first_map[0], last_map[1])
            else:
                self._flush()
                self._text_start = self._text_end = self._done = last_map[1]
        return last + 1

    def _closing_tag(self, tokens: list[Token], index: int, name: str) -> int:
        """Return the index of the tag that closes the element which opens at `index`, that itself if there is none."""
        if name in self._never_closed or tokens[index].content.endswith("/>"):
            return index
        depth = 0
        for at in range(index, len(tokens)):
            tag = tags.TAG.match(tokens[at].content) if tokens[at].type == "html_inline" else None
            if tag and tag[1].lower() == name and not tag[0].endswith("/>"):
                depth += -1 if tag[0].startswith("</") else 1
                if not depth:
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


def _moved(tokens: list[Token], by: int) -> list[Token]:
    """Return the elements of a picture's text with their places in the content of the block."""
    for token in tokens:
        if token.map:
            token.map = [token.map[0] + by, token.map[1] + by]
    return tokens
