"""The blocks of a Markdown text that hold prose, with the place of every line of their content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from mtcheck.model import UnitKind
from mtcheck.read.markdown.cells import Stretch, cell_pieces, cell_stretches
from mtcheck.read.markdown.inline import Inline

MAX_NESTING = 60
"""Levels of blocks, and of brackets, that are looked into. The parser calls itself at each."""

_BlockRule = Callable[[StateBlock, int, int, bool], bool]

_CONTAINERS: dict[str, UnitKind] = {
    "blockquote": "quote",
    "list_item": "item",
    "heading": "heading",
    "th": "cell",
    "td": "cell",
}


_RECORDED = frozenset({"paragraph", "heading", "lheading", "table", "html_block", "reference"})
"""The rules that make blocks with something to read."""


@dataclass(frozen=True, slots=True)
class Block:
    """Inline content of a heading, paragraph, item, cell or quote; or HTML, or a definition, as `type` says.

    Its piece `i` begins at `starts[i]` in `content` and at `origins[i]` in the text that was parsed.
    """

    kind: UnitKind
    content: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    type: Literal["inline", "html_block", "definition"] = "inline"

    def to_text(self, offset: int) -> int:
        """Map an offset in the content to the text that was parsed."""
        index = bisect_right(self.starts, offset) - 1 if len(self.starts) > 1 else 0
        place = self.origins[index] + offset - self.starts[index]
        # The parser makes blanks of half a tab: there are more of them than in the text.
        return min(place, self.origins[index + 1]) if index + 1 < len(self.origins) else place


class _Parser(MarkdownIt):
    """The parser without its care for addresses: every destination is valid, and none is needed."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the name is the library's)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


@cache
def parser() -> MarkdownIt:
    """Return the parser, made once: CommonMark with the tables and strikethrough of GFM."""
    made = _Parser("commonmark", {"maxNesting": MAX_NESTING, "inline_definitions": True})
    made.enable(["table", "strikethrough"])
    made.inline = Inline(made.inline)
    for rule in made.block.ruler.__rules__:
        if rule.name in _RECORDED:
            rule.fn = _recording(rule.fn)
    return made


def inline_tokens(content: str, env: EnvType) -> list[Token]:
    """Return the inline elements of a block's content; see `Inline.tokens`."""
    made = parser()
    assert isinstance(made.inline, Inline)
    return made.inline.tokens(content, made, env)


def blocks(text: str, env: EnvType) -> Iterator[Block]:
    """Yield the blocks with prose, in order. `env` takes up the reference definitions."""
    tokens: list[Token] = []
    parser().block.parse(text, parser(), env, tokens)
    kinds: list[UnitKind] = ["paragraph"]
    for token in tokens:
        if token.type == "inline":
            if token.content:
                yield _block(kinds[-1], token, text)
            continue
        if token.type == "html_block":
            yield Block(kinds[-1], *_lines(text, token.meta["ends"], token.content), type="html_block")
        elif token.type == "definition" and token.meta["title"]:
            content = "\n".join(text[start:end] for start, end in token.meta["ends"])
            yield Block("cell", *_lines(text, token.meta["ends"], content), type="definition")
        kind = _CONTAINERS.get(token.type.rpartition("_")[0])
        if kind and token.nesting > 0:
            kinds.append(kind)
        elif kind and token.nesting < 0:
            kinds.pop()


def _recording(rule: _BlockRule) -> _BlockRule:
    """Return the rule, made to note where its lines begin: only while it runs are the marks of containers known."""

    def recording(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if silent:
            return rule(state, start, end, True)
        count = len(state.tokens)
        found = rule(state, start, end, False)
        if found:
            _note_places(state, state.tokens[count:])
        return found

    return recording


def _note_places(state: StateBlock, tokens: list[Token]) -> None:
    for token in tokens:
        if token.type in ("html_block", "definition") and token.map:
            token.meta["ends"] = [(_first(state, line), state.eMarks[line]) for line in range(*token.map)]
    row = -1
    stretches: Iterator[Stretch] = iter(())
    for previous, token in pairwise(tokens):
        if token.type != "inline" or token.map is None:
            continue
        if previous.tag not in ("th", "td"):
            token.meta["lines"] = [_first(state, line) for line in range(*token.map)]
            continue
        if token.map[0] != row:
            row = token.map[0]
            stretches = iter(cell_stretches(state.src, _first(state, row), state.eMarks[row]))
        token.meta["cell"] = next(stretches, None)


def _first(state: StateBlock, line: int) -> int:
    """Return where the first character of a line stands that is no container's mark and no blank."""
    return state.bMarks[line] + state.tShift[line]


def _block(kind: UnitKind, token: Token, text: str) -> Block:
    cell: Stretch | None = token.meta.get("cell")
    if cell:
        return Block(kind, token.content, *cell_pieces(text, cell, token.content))
    lines = token.content.split("\n")
    firsts, origin = _from_first_line(lines[0], token.meta["lines"], text)
    starts, origins = [0], [origin]
    offset = len(lines[0]) + 1
    for line, first in zip(lines[1:], firsts[1:], strict=False):
        starts.append(offset + len(line) - len(line.lstrip(" \t")))
        origins.append(first)
        offset += len(line) + 1
    return Block(kind, token.content, tuple(starts), tuple(origins))


def _lines(text: str, ends: list[Stretch], content: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Return the content of whole lines, and where each begins: in it and in the text. Both end at the same place."""
    starts: list[int] = []
    origins: list[int] = []
    offset = 0
    for line, (_, end) in zip(content.split("\n"), ends, strict=False):
        inner = len(line.lstrip(" \t")) if starts else len(line)
        starts.append(offset + len(line) - inner)
        origins.append(end - inner)
        offset += len(line) + 1
    return content, tuple(starts), tuple(origins)


def _from_first_line(line: str, firsts: list[int], text: str) -> tuple[list[int], int]:
    """Return the places of the lines from that which holds the content's first line, and where in it that begins.

    The signs of a heading may stand before it, and whole lines of blanks that the parser has trimmed away.
    """
    for index, first in enumerate(firsts):
        end = text.find("\n", first)
        at = text.find(line, first, len(text) if end < 0 else end)
        if at >= 0:
            return firsts[index:], at
    raise AssertionError(f"the parser changed a line: {line!r}")
