"""The inline elements of a block, each with its exact place in the block's content.

The parser gives no positions of inline elements. Here its loop over the content is replaced by one that stamps what
each rule adds with the stretch that the rule consumed, and that tries only the rules a character can begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from mtcheck.read.markdown.inline_rules import FIRST_CHARACTERS, add_rules

InlineRule = Callable[[StateInline, bool], bool]

_PIECEWISE = "*_~"
"""Marks of which a row becomes one token for each mark."""


class _State(StateInline):
    """A state that stamps collected text with its place."""

    text_start: int = 0

    def pushPending(self) -> Token:  # noqa: N802 (the name is the library's)
        length = len(self.pending)
        token = super().pushPending()
        token.map = [self.text_start, self.text_start + length]
        return token


class Inline(ParserInline):
    """The inline parser, with places. Takes over the rules of another."""

    def __init__(self, other: ParserInline) -> None:
        super().__init__()
        self.ruler, self.ruler2 = other.ruler, other.ruler2
        add_rules(self.ruler)
        self.ruler2.disable("fragments_join")
        self._rules: dict[str, list[InlineRule]] = {}
        for rule in self.ruler.__rules__:
            for character in FIRST_CHARACTERS[rule.name] if rule.enabled and rule.name != "text" else "":
                self._rules.setdefault(character, []).append(rule.fn)
        self._plain = re.compile(f"[^{re.escape(''.join(self._rules))}\\]]+")

    def tokens(self, content: str, made: MarkdownIt, env: EnvType) -> list[Token]:
        """Return the inline elements of a block's content. `map` is their stretch of the content, in code points.

        Text that belongs together may come in several pieces. Marks that became elements hold no content.
        """
        state = _State(content, made, env, [])
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Add the inline elements of a picture's text, with places in that."""
        tokens += self.tokens(src, md, env)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Go through the content, or the label of a link."""
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            start, count = state.pos, len(state.tokens)
            if isinstance(state, _State) and not state.pending:
                state.text_start = start
            plain = self._plain.match(state.src, start, end)
            if plain:
                state.pending += plain[0]
                state.pos = plain.end()
                continue
            rules = self._rules.get(state.src[start], ()) if state.level < deepest else ()
            if any(rule(state, False) for rule in rules):
                _stamp(state, start, count)
            else:
                state.pending += state.src[start]
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 (the name is the library's)
        """Move on by one element, in search of the end of a link's label."""
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        state.pos = self._skipped(state, start)
        state.cache[start] = state.pos

    def _skipped(self, state: StateInline, start: int) -> int:
        if state.level >= state.md.options["maxNesting"]:
            return state.posMax
        plain = self._plain.match(state.src, start, state.posMax)
        if plain:
            return plain.end()
        state.level += 1
        found = any(rule(state, True) for rule in self._rules.get(state.src[start], ()))
        state.level -= 1
        return state.pos if found else start + 1


def _stamp(state: StateInline, start: int, count: int) -> None:
    """Note the stretch that a rule consumed on the tokens it added, those of a link's label excepted."""
    is_piecewise = state.src[start] in _PIECEWISE
    for token in state.tokens[count:]:
        if token.map is None:
            end = start + len(token.content) if is_piecewise else state.pos
            token.map = [start, end]
            start = end if is_piecewise else start
