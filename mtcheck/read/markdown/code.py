"""Lines of a Markdown file that are program text, though no fence says so: components, modules, highlighted code."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.read import tags
from mtcheck.text import lazy

_MODULE = lazy(r"(?:export\s+(?:const|default|function|let|async)\b|import\s*(?:[\w*$]+\s*,\s*)?\{[^}]*\Z)")
_COMPONENT = lazy(r"\s*<[A-Z][\w.]*[^<>]*\Z")
_COMPONENT_END = lazy(r"\s*/?>\s*\Z")
_HIGHLIGHT = lazy(r"\s*\{[{%][<%-]?\s*(highlight|codeblock|mermaid|katex)\b")
_OPENING, _CLOSING = "([{", ")]}"
_LONGEST = 200
"""Lines that one of these may have. What does not end is read as text."""


def code_length(lines: Sequence[str], index: int) -> int:
    """Return how many lines from this one are program text, 0 if it begins none of several lines."""
    line = lines[index]
    if line.startswith(("import", "export")):
        return _module_length(lines, index) if _MODULE.match(line) else 0
    if _COMPONENT.match(line):
        return _component_length(lines, index)
    highlight = _HIGHLIGHT.match(line)
    return _highlight_length(lines, index, highlight[1]) if highlight else 0


def _module_length(lines: Sequence[str], index: int) -> int:
    """Return the number of lines until all brackets are closed."""
    depth = 0
    for count, line in enumerate(lines[index : index + _LONGEST], 1):
        depth += sum(line.count(sign) for sign in _OPENING) - sum(line.count(sign) for sign in _CLOSING)
        if depth <= 0:
            return count
    return 0


def _component_length(lines: Sequence[str], index: int) -> int:
    """Return the number of lines of a tag that ends with a line of its own, which would begin a quotation."""
    for count, line in enumerate(lines[index : index + _LONGEST], 1):
        if not line.strip():
            return 0
        if count > 1 and _COMPONENT_END.match(line):
            tag = tags.TAG.match("\n".join(lines[index : index + count]).strip())
            return count if tag and tag.end() == len(tag.string) else 0
    return 0


def _highlight_length(lines: Sequence[str], index: int, name: str) -> int:
    for count, line in enumerate(lines[index : index + _LONGEST], 1):
        if count > 1 and line.lstrip().startswith(("{%", "{{")) and (f"end{name}" in line or f"/{name}" in line):
            return count
    return 0
