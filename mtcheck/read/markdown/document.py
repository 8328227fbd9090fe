"""From the inline elements of Markdown blocks to a document."""

from __future__ import annotations

import re

from mtcheck.languages import UNDETERMINED, stated_language
from mtcheck.model import Document, SourceFile
from mtcheck.read.builder import About, Builder
from mtcheck.read.hypertext import Hypertext
from mtcheck.read.markdown.blocks import Block, blocks, inline_tokens
from mtcheck.read.markdown.fed import Fed, fed
from mtcheck.read.markdown.pieces import Pieces
from mtcheck.read.markdown.relay import Relay
from mtcheck.read.markdown.titles import NOTATIONS, add_title, title_at_end

_SPECIAL = re.compile(r"[\\`*_~\[!<&${]")
"""What an inline element begins with, but for line breaks."""

_LEADING = {
    "item": re.compile(r"\[[ xX]\]\s+"),
    "quote": re.compile(r"\[!\w+\][+-]?[^\S\n]*\n?"),
}
"""Task boxes and the kinds of alerts, which GitHub shows as pictures."""

_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}\n]*\}\s*\Z|\s*\{:\s[^{}\n]*\}\s*\Z")
"""An anchor or class at the end of a heading or paragraph."""


def document(file: SourceFile, format: str, language: str) -> Document:
    """Return the document of a Markdown file."""
    builder = Builder(file, format)
    source = fed(file.text)
    env: dict[str, object] = {}
    if source.matter:
        from mtcheck.read.markdown.matter import add_matter  # most files have none

        add_matter(source.matter, builder, file.text)
    stated = stated_language(file.text, None, format)
    page = Hypertext([tag for tag in (language, stated) if tag and tag != UNDETERMINED])
    for block in list(blocks(source.text, env)):
        if block.type == "html_block":
            page.add(block.content, Relay(builder, source, block), block.kind, (source.text, block.origins[-1]))
        elif page.is_silent:
            page.pass_over(block.content)
        else:
            _add(builder, source, block, env, page)
    return builder.document(language)


def _add(builder: Builder, source: Fed, block: Block, env: dict[str, object], page: Hypertext) -> None:
    if block.type == "definition":
        _add_definition(builder, source, block, page.language)
        return
    content = block.content
    leading = _LEADING[block.kind].match(content) if block.kind in _LEADING and content[0] == "[" else None
    start = leading.end() if leading else 0
    trailing = _ATTRIBUTES.search(content) if content[-1] == "}" else None
    end = trailing.start() if trailing else len(content)
    about = About(language=page.language) if page.language else None
    for first, last in _with_title(content, start, end) if leading and block.kind == "quote" else [(start, end)]:
        _add_stretch(Pieces(builder, source, block, first, page), content, first, last, env)
        builder.end_unit(block.kind, about)


def _with_title(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the title of an alert, which stands behind its kind, and its text."""
    newline = content.find("\n", start, end) if content[start - 1] != "\n" else -1
    return [(start, end)] if newline < 0 else [(start, newline), (newline + 1, end)]


def _add_stretch(pieces: Pieces, content: str, start: int, end: int, env: dict[str, object]) -> None:
    if _SPECIAL.search(content, start, end) or "  \n" in content:
        # The stretch before `start` is blanked, not cut: places in the content stay the same.
        pieces.add_tokens(inline_tokens(" " * start + content[start:end], env))
    else:
        pieces.add_text(start, end)


def _add_definition(builder: Builder, source: Fed, block: Block, language: str | None) -> None:
    place = title_at_end(block.content, 0, len(block.content), "definition")
    if place:
        add_title(block.content, *place, Relay(builder, source, block))
        builder.end_unit(block.kind, About(None, language, NOTATIONS[block.content[place[0] - 1]]))
