"""What a reader sees of HTML, told by the standard library's parser: visible words, and the texts of attributes."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from mtcheck.read import tags
from mtcheck.text.urls import address_spans

_CODE = frozenset({"code", "pre", "script", "style", "textarea"})
_NOT_KNOWN = re.compile(r"<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!--?->|<!-->", re.DOTALL)
"""Markup that the parser does not know, or not in every version of Python."""


class Shown(HTMLParser):
    """Collects `words`, all visible characters in order, and `labels`, what `alt` and `title` say.

    Code, pictures and addresses are left out: they are no words. Names that HTML does not know are words.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.labels: list[str] = []
        self._pieces: list[str] = []
        self._hidden: list[str] = []
        self._known: set[str] = set()
        self._links: list[tuple[int, str]] = []
        self.feed(_NOT_KNOWN.sub("", html))
        self.close()
        self.words = solid("".join(self._pieces))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        if not tags.is_tag_name(raw[1 : 1 + len(tag)]):
            self._pieces.append(raw)
            return
        self._known.add(tag)
        self.labels += [solid(value) for name, value in attrs if name in ("alt", "title") and value and solid(value)]
        if tag in _CODE:
            self._hidden.append(tag)
        if tag == "a":
            self._links.append((len(self._pieces), dict(attrs).get("href") or ""))
        self._pieces.append("\n" if tag in tags.BLOCKS else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            self._hidden.remove(tag)
        elif tag not in self._known and not tags.is_tag_name(tag):
            self._pieces.append(f"</{tag}>")
        elif tag == "a" and self._links:
            start, target = self._links.pop()
            if unquote(target).endswith("".join(self._pieces[start:]).strip()):
                del self._pieces[start:]
        self._pieces.append("\n" if tag in tags.BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};"))


def solid(text: str) -> str:
    """Return the text without addresses and white space."""
    pieces, at = [], 0
    for start, end in address_spans(text, 0, len(text)):
        pieces.append(text[at:start])
        at = end
    return "".join("".join([*pieces, text[at:]]).split())
