"""What of a directive is prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcheck.model import UnitKind
from mtcheck.read.rst import marks
from mtcheck.read.rst.blocks import Block, Blocks
from mtcheck.read.rst.lines import Line, hanging
from mtcheck.read.rst.names import DIRECTIVES

_VERSION = re.compile(r"\S+(?:[ \t]+|\Z)")
_STOPS = (".", "!", "?", "…")
_SENTENCE = 4
"""Words from which an unknown directive is taken for a sentence."""

_OPTION = re.compile(r":[\w-]+:")


def directive(blocks: Blocks, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
    """Yield the prose of a directive, or nothing for a comment. The first line begins behind the two dots."""
    text, first = blocks.text, lines[0]
    match = marks.DIRECTIVE.match(text, first.start, first.end)
    if not match:
        return
    use = DIRECTIVES.get(match["name"].lower(), "body")
    if use == "nothing":
        return
    head, body = _parts(text, [first.cut(text, match.end()), *lines[1:]])
    if use in ("text", "version"):
        version = _VERSION.match(text, head[0].start, head[0].end) if use == "version" else None
        opening = head[0].cut(text, version.end()) if version else head[0]
        yield from blocks.body(hanging(opening, [*head[1:], *body]), kind)
        return
    if use != "body" and not head[0].is_blank:
        yield Block("heading", tuple(head))
    elif _is_sentence(text, head):
        yield Block(kind, tuple(head))
    if use != "title only":
        yield from blocks.body(body, "cell" if match["name"].lower() == "list-table" else kind)


def _is_sentence(text: str, lines: Sequence[Line]) -> bool:
    """Return whether what stands behind a name looks like prose: the name may have been translated."""
    words = text[lines[0].start : lines[-1].end].split()
    return len(words) >= _SENTENCE and words[-1].endswith(_STOPS)


def _parts(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines before the options, up to a blank one, and those after them."""
    end = 1
    while end < len(lines) and not lines[end].is_blank and not _is_option(text, lines[end]):
        end += 1
    body = end
    while body < len(lines) and not lines[body].is_blank and (body > end or _is_option(text, lines[body])):
        body += 1
    return list(lines[:end]), list(lines[body:])


def _is_option(text: str, line: Line) -> bool:
    return _OPTION.match(text, line.start, line.end) is not None
