"""Attributes in tags whose quotation marks are those of prose.

Source: HTML Living Standard, 13.1.2.3 Attributes.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

TAG = lazy(r"<[A-Za-z][\w-]*\s[^<>]{0,400}?=\s?(?:[“”„«»‘’″「」]|&quot;|&#34;)[^<>]{0,400}>")
QUOTED = lazy(
    r"(?<=\s)[\w:-]+(?P<left>\s?=\s?(?:[“”„«‘’»″「]|&quot;|&#34;)[ \xa0\u202f]?)"
    r"(?P<value>[^“”„«»‘’″「」\"'<>&]{0,200}?)"
    r"(?P<right>[ \xa0\u202f]?(?:[“”»«‘’″」]|&quot;|&#34;))(?=[\s/>])"
)


def attributes(source: Source) -> Iterator[Shape]:
    """Yield attributes with curly quotes, guillemets or references in the place of straight quotes."""
    for tag in TAG.finditer(source.text):
        if source.is_code(tag.start()):
            continue
        for match in QUOTED.finditer(source.text, *tag.span()):
            yield Shape(*match.span(), ((*match.span("left"), '="'), (*match.span("right"), '"')))
