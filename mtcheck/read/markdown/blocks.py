"""The blocks of a Markdown text that hold prose, with the place of every line of their content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from mtcheck.model import UnitKind
from mtcheck.read.markdown.cells import Cell, cells
from mtcheck.read.markdown.inline import add_inline_rules

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


@dataclass(frozen=True, slots=True)
class Block:
    """Inline content of a heading, paragraph, item, cell or quote.

    Its piece `i` begins at `starts[i]` in `content` and at `origins[i]` in the text that was parsed.
    """

    kind: UnitKind
    content: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Map an offset in `content` to the text that was parsed. Both in code points."""
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]


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
    made = _Parser("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    add_inline_rules(made)
    for rule in made.block.ruler.__rules__:
        if rule.name in ("paragraph", "heading", "lheading", "table"):
            rule.fn = _recording(rule.fn)
    return made


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
        kind = _CONTAINERS.get(token.type.rpartition("_")[0])
        if kind and token.nesting > 0:
            kinds.append(kind)
        elif kind and token.nesting < 0:
            kinds.pop()


def _recording(rule: _BlockRule) -> _BlockRule:
    """Return the rule, made to note where its lines begin: only while it runs are the marks of containers known."""

    def recording(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        found = rule(state, start, end, silent)
        if found and not silent:
            _note_places(state, state.tokens[count:])
        return found

    return recording


def _note_places(state: StateBlock, tokens: list[Token]) -> None:
    row = -1
    row_cells: Iterator[Cell] = iter(())
    for previous, token in pairwise(tokens):
        if token.type != "inline" or token.map is None:
            continue
        if previous.tag not in ("th", "td"):
            token.meta["lines"] = [_first(state, line) for line in range(*token.map)]
            continue
        if token.map[0] != row:
            row = token.map[0]
            row_cells = iter(cells(state.src, _first(state, row), state.eMarks[row]))
        token.meta["cell"] = next(row_cells, None)


def _first(state: StateBlock, line: int) -> int:
    """Return where the first character of a line stands that is no container's mark and no blank."""
    return state.bMarks[line] + state.tShift[line]


def _block(kind: UnitKind, token: Token, text: str) -> Block:
    cell: Cell | None = token.meta.get("cell")
    if cell:
        return Block(kind, token.content, cell.starts, cell.origins)
    starts, origins = [], []
    offset = 0
    for index, (line, first) in enumerate(zip(token.content.split("\n"), token.meta["lines"], strict=False)):
        blanks = len(line) - len(line.lstrip(" \t"))
        starts.append(offset + blanks if index else 0)
        # The first line may come after the signs of a heading.
        origins.append(first if index else text.index(line, first))
        offset += len(line) + 1
    return Block(kind, token.content, tuple(starts), tuple(origins))
