"""Tags of inline elements that nothing closes, or that close nothing.

Source: HTML Living Standard, 13.1.2 Elements (normal elements have a start tag and an end tag).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

INLINE = lazy(
    r"<(?P<slash>/?)(?P<name>b|strong|em|i|u|mark|small|sub|sup|del|ins)(?:\s[^<>]{0,200})?(?<!/)>", re.IGNORECASE
)
BLOCK_END = lazy(r"\n[ \t>]*\n|</?(?:p|li|td|th|div|h[1-6]|dd|dt|blockquote)\b", re.IGNORECASE)
MOST = 2
"""Tags without partner in a file. Where there are more, a program writes them, or the file is about them."""


def unpaired(source: Source) -> Iterator[Shape]:
    """Yield tags without partner in their block; the second of two that open alike was meant to close."""
    found = [shape for block in _blocks(source) for shape in _lone(source.text, block)]
    tags = [source.text[shape.start : shape.end] for shape in found]
    if len(found) <= MOST and not any(f"</{tag[1:]}" in tags for tag in tags):  # one that goes over several blocks
        yield from found


def _blocks(source: Source) -> Iterator[list[re.Match[str]]]:
    """Yield the tags of each block that has some."""
    block: list[re.Match[str]] = []
    for match in INLINE.finditer(source.text):
        if source.is_code(match.start()):
            continue
        if block and BLOCK_END.search(source.text, block[-1].end(), match.start()):
            yield block
            block = []
        block.append(match)
    yield block


def _lone(text: str, block: list[re.Match[str]]) -> Iterator[Shape]:
    open_tags: list[re.Match[str]] = []
    for match in block:
        same = [tag for tag in open_tags if tag["name"].lower() == match["name"].lower()]
        if not match["slash"]:
            if same:  # the sign that closes was lost
                open_tags.remove(same[-1])
                yield Shape(*match.span(), ((match.start("slash"), match.end("slash"), "/"),), is_certain=False)
            else:
                open_tags.append(match)
        elif same:
            open_tags.remove(same[-1])
        else:
            yield Shape(*match.span(), ((*match.span(), ""),), is_certain=False)
    yield from (Shape(*tag.span(), ((*tag.span(), ""),), is_certain=False) for tag in open_tags)
