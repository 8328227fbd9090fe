"""Inline syntax that CommonMark does not know: templates, formulas, footnotes and components are objects or tags."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.ruler import Ruler
from markdown_it.rules_inline import StateInline

from mtcheck.read.templates import EXPRESSION, TEMPLATE
from mtcheck.text import lazy

_Rule = Callable[[StateInline, bool], bool]

FIRST_CHARACTERS = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "linkify": "",
    "template": "{",
    "attributes": "{",
    "math": "$",
    "footnote": "[",
    "component": "<",
}
"""The characters that a rule can begin at."""

_TEMPLATE = lazy(f"{TEMPLATE}|{EXPRESSION}")
_ATTRIBUTES = re.compile(r"(?<=\S)\{:?\s*[#.][\w-][^{}\n]{0,200}\}")
"""Class and target of the element before, as in Python-Markdown, kramdown and Pandoc."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]")
_COMPONENT = re.compile(
    r"""</?[A-Z][\w.]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}))?)*\s*/?>"""
)
_MATH = re.compile(r"\$\$(?!\$).{1,1000}?\$\$|\$(?![\s$])(?:[^$\\\n]|\\.){0,300}?(?<!\s)\$(?![\d$])", re.DOTALL)
_FORMULA = re.compile(r"[\\^_={}+<>|]|\A\${1,2}[^\W\d]{1,2}\${1,2}\Z")
"""What tells a formula from two prices."""


def add_rules(ruler: Ruler[_Rule]) -> None:
    """Add the rules to those of CommonMark."""
    ruler.before("escape", "template", _object_rule(_TEMPLATE))
    ruler.before("escape", "attributes", _object_rule(_ATTRIBUTES, "nothing"))
    ruler.before("escape", "math", _math)
    ruler.before("link", "footnote", _object_rule(_FOOTNOTE))
    ruler.after("html_inline", "component", _object_rule(_COMPONENT, "html_inline"))


def _object_rule(pattern: re.Pattern[str], kind: str = "object") -> _Rule:
    """Return a rule that takes a match of the pattern as one element."""

    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos, state.posMax)
        return match is not None and _push(state, match.end(), kind, silent)

    return rule


def _math(state: StateInline, silent: bool) -> bool:
    match = _MATH.match(state.src, state.pos, state.posMax)
    if not match or not _FORMULA.search(match[0]):
        return False
    return _push(state, match.end(), "object", silent)


def _push(state: StateInline, end: int, kind: str, silent: bool) -> bool:
    if not silent:
        state.push(kind, "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True
