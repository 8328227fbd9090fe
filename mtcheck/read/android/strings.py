"""How Android reads the text of a string: backslashes, quotation marks that keep white space, markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mtcheck.read import xml
from mtcheck.read.message import Piece
from mtcheck.read.xml import Entity, Node, Text, joined
from mtcheck.text import lazy
from mtcheck.text.inline import inline_spans

ESCAPES = (*xml.ESCAPES, ("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'))

_TOKEN = lazy(r"""\\u[0-9A-Fa-f]{4} | \\[\s\S] | \\ | " | [ \t\r\n]+ | [^\\" \t\r\n]+""", re.VERBOSE)
_MEANING = {"n": "\n", "t": "\t"}
_REFERENCE = lazy(r"\s*[@?](?:\+?[\w.]+:)?(?:[\w.]+/)?[\w.]+\s*")
_LONGEST_UNICODE = 6
_LONGEST_END = 2
"""Code points of a line end that was typed, not written as a reference."""


def pieces(children: Iterable[Node | Text | Entity]) -> list[Piece]:
    """Return the pieces of a string as it is shown: white space is one blank unless it is quoted or escaped."""
    return joined(_String().pieces(children))


def is_reference(text: str) -> bool:
    """Return whether a string only names another resource.

    >>> is_reference("@string/app_name"), is_reference("@home"), is_reference("@ home")
    (True, True, False)
    """
    return _REFERENCE.fullmatch(text) is not None


class _String:
    """One string on its way. Quotation marks are not shown; between them white space is kept."""

    def __init__(self) -> None:
        self._is_quoted = False
        self._white: list[Piece] = []
        self._escape: int | None = None

    def pieces(self, children: Iterable[Node | Text | Entity]) -> Iterator[Piece]:
        for piece in self._shown(children):
            yield from self._blank()
            yield piece
        yield from self._blank()

    def _blank(self) -> Iterator[Piece]:
        white, self._white = self._white, []
        if white:
            first, last = white[0], white[-1]
            is_one = len(white) == 1 and first.literal and first.text == " "
            yield first if is_one else Piece(" ", first.start, last.end if _follow(white) else first.end, False)

    def _shown(self, children: Iterable[Node | Text | Entity]) -> Iterator[Piece]:
        for child in children:
            if isinstance(child, Text):
                yield from self._text(child)
            elif isinstance(child, Entity):
                yield xml.reference(child)
            else:
                yield from self._element(child)

    def _text(self, text: Text) -> Iterator[Piece]:
        if self._escape is not None:  # a backslash before a reference: `\&quot;`
            start, self._escape = self._escape, None
            yield Piece(_MEANING.get(text.text, text.text), start, text.end, False)
        elif not text.literal and text.text == "\n" and text.end - text.start <= _LONGEST_END:
            yield from self._space("\n", text.start, text.end)
        elif not text.literal:
            yield from self._sign(text.text, text.start, text.end)
        else:
            for match in _TOKEN.finditer(text.text):
                yield from self._token(match[0], text.start + match.start())

    def _token(self, token: str, start: int) -> Iterator[Piece]:
        end = start + len(token)
        if token == "\\":
            self._escape = start
        elif token[0] == "\\":
            code = token[2:] if len(token) == _LONGEST_UNICODE else ""
            shown = chr(int(code, 16)) if code else _MEANING.get(token[1], token[1])
            yield Piece(shown, start, end, False)
        elif token[0] in " \t\r\n":
            yield from self._space(token, start, end)
        else:
            yield from self._sign(token, start, end, literal=True)

    def _space(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """Yield white space that is quoted; other comes as one blank before the next words."""
        piece = Piece(text, start, end, not text.strip(" "))
        if self._is_quoted:
            yield piece
        else:
            self._white.append(piece)

    def _sign(self, text: str, start: int, end: int, literal: bool = False) -> Iterator[Piece]:
        if text == '"':
            yield from self._blank()
            self._is_quoted = not self._is_quoted
        else:
            yield Piece(text, start, end, literal)

    def _element(self, node: Node) -> Iterator[Piece]:
        """Yield the pieces for markup: tags as such, and one placeholder for what `xliff:g` protects."""
        if node.name == "g":
            yield Piece(_protected(node), node.start, node.end, False)
            return
        attributes = "".join(f' {key}="{value}"' for key, value in node.attributes.items() if '"' not in value)
        if node.inner_end == node.inner:
            yield Piece(f"<{node.name}{attributes}/>", node.start, node.end, False)
            return
        yield Piece(f"<{node.name}{attributes}>", node.start, node.inner, False)
        yield from self._shown(node.children)
        yield Piece(f"</{node.name}>", node.inner_end, node.end, False)


def _follow(white: list[Piece]) -> bool:
    return all(one.end == other.start for one, other in pairwise(white))


def _protected(node: Node) -> str:
    """Return the placeholder within, or a tag where another text is protected."""
    text = node.content.strip()
    spans = inline_spans(text)
    is_one = len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(text))
    return text if is_one else f'<g id="{node.attributes.get("id", text)}"/>'.replace("\n", " ")
