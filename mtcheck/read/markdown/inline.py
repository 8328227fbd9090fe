"""The inline elements of a block, each with its exact place in the block's content.

The parser gives no positions of inline elements. Here its state notes where the text that it collects began, and its
rules are wrapped so that what they add is stamped with the stretch that they consumed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

InlineRule = Callable[[StateInline, bool], bool]

_TERMINATOR = re.compile(r"[\n!$&*<\[\\\]_`{~]")
"""Characters at which any rule may begin; at others the parser needs not try."""

_PIECEWISE = frozenset({"emphasis", "strikethrough"})
"""Rules that add one token for each mark of a row of marks."""

_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\*.*?\*\}|\{!.*?!\}|\{/\*.*?\*/\}", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_COMPONENT = re.compile(
    r"""</?[A-Z][\w.]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}))?)*\s*/?>"""
)
_MATH = re.compile(r"\$\$(?!\$).+?\$\$|\$(?![\s$])(?:[^$\\\n]|\\.)*?(?<!\s)\$(?![\d$])", re.DOTALL)
_FORMULA = re.compile(r"[\\^_={}+<>|]|\A\${1,2}[^\W\d]{1,2}\${1,2}\Z")
"""What tells a formula from two prices."""


class _State(StateInline):
    """A state that stamps collected text with its place."""

    text_start: int = 0

    def pushPending(self) -> Token:  # noqa: N802 (the name is the library's)
        length = len(self.pending)
        token = super().pushPending()
        token.map = [self.text_start, self.text_start + length]
        return token


def inline_tokens(made: MarkdownIt, content: str, env: EnvType) -> list[Token]:
    """Return the inline elements of a block's content. `map` is their stretch of the content, in code points.

    Text that belongs together may come in several pieces. Marks that became elements hold no content.
    """
    state = _State(content, made, env, [])
    made.inline.tokenize(state)
    for rule in made.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


def add_inline_rules(made: MarkdownIt) -> None:
    """Add templates, formulas, footnotes and components to a parser, and make its rules stamp what they add."""
    ruler = made.inline.ruler
    ruler.before("escape", "template", _object_rule("{", _TEMPLATE))
    ruler.before("escape", "math", _math)
    ruler.before("link", "footnote", _object_rule("[", _FOOTNOTE))
    ruler.after("html_inline", "component", _object_rule("<", _COMPONENT, "html_inline"))
    for rule in ruler.__rules__:
        rule.fn = _starting(rule.fn) if rule.name == "text" else _stamping(rule.fn, rule.name in _PIECEWISE)
    made.inline.ruler2.disable("fragments_join")
    if hasattr(made.inline, "terminator_re"):
        made.inline.terminator_re = _TERMINATOR


def _starting(rule: InlineRule) -> InlineRule:
    """Return the rule for text, which is the first to be tried: it notes where collected text begins."""

    def starting(state: StateInline, silent: bool) -> bool:
        if not silent and isinstance(state, _State) and not state.pending:
            state.text_start = state.pos
        return rule(state, silent)

    return starting


def _stamping(rule: InlineRule, piecewise: bool) -> InlineRule:
    def stamping(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            for token in state.tokens[count:]:
                if token.map is None:
                    end = start + len(token.content) if piecewise else state.pos
                    token.map = [start, end]
                    start = end if piecewise else start
        return found

    return stamping


def _object_rule(first: str, pattern: re.Pattern[str], kind: str = "object") -> InlineRule:
    """Return a rule that takes a match of the pattern, which begins with `first`, as one element."""

    def rule(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] != first:
            return False
        match = pattern.match(state.src, state.pos, state.posMax)
        return match is not None and _push(state, match.end(), kind, silent)

    return rule


def _math(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "$":
        return False
    match = _MATH.match(state.src, state.pos, state.posMax)
    if not match or not _FORMULA.search(match[0]):
        return False
    return _push(state, match.end(), "object", silent)


def _push(state: StateInline, end: int, kind: str, silent: bool) -> bool:
    if not silent:
        state.push(kind, "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True
