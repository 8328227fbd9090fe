"""Strict YAML: every scalar is text, every key is wanted and stands once, every error names its line.

PyYAML by itself reads the Norwegian tag `no` as False and `1.10` as 1.1, and of two equal keys silently takes the
last. Here nothing is resolved: who needs a number converts the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mtcheck.model import RuleError
from mtcheck.rulebook.entry import Value
from mtcheck.rulebook.hints import hint

if TYPE_CHECKING:
    import yaml  # takes 25 ms to import: only when a file is parsed

PLAIN_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML node: text, a list or a mapping, with its place. `line` counts from 1."""

    value: str | tuple[Node, ...] | Mapping[str, Node]
    path: str
    line: int

    def error(self, message: str) -> RuleError:
        """Return the error to raise about this node."""
        return RuleError(f"{self.path}:{self.line}: {message}")

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return {str: "text", tuple: "a list"}.get(type(self.value), "a mapping")

    def text(self, name: str, choices: Iterable[str] = ()) -> str:
        """Return the text of a scalar without the blanks around it.

        Raises:
            RuleError: it is no scalar, it is empty, or it is none of the choices.
        """
        text = self.raw_text(name).strip()
        if not text:
            raise self.error(f"“{name}” is empty; expected text; write it or remove the key")
        allowed = list(choices)
        if allowed and text not in allowed:
            raise self.error(f"{name} “{text}” is unknown; expected {hint(text, allowed)}")
        return text

    def raw_text(self, name: str) -> str:
        """Return the text of a scalar as it is, blanks included."""
        if not isinstance(self.value, str):
            raise self.error(f"“{name}” is {self.kind}; expected text; put it in quotes if it begins with [ or {{")
        return self.value

    def items(self, name: str, at_least: int = 0) -> tuple[Node, ...]:
        """Return the nodes of a list."""
        if not isinstance(self.value, tuple):
            raise self.error(f"“{name}” is {self.kind}; expected a list; write [one, two] or lines that begin with -")
        if len(self.value) < at_least:
            raise self.error(f"“{name}” has {len(self.value)}; expected at least {at_least}; add more")
        return self.value

    def texts(self, name: str, at_least: int = 0) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(item.text(name) for item in self.items(name, at_least))

    def keys(self, name: str, required: Sequence[str] = (), optional: Sequence[str] = ()) -> Mapping[str, Node]:
        """Return the nodes of a mapping by key.

        Raises:
            RuleError: it is no mapping, a required key is missing, or there is a key that is neither required nor
                optional.
        """
        mapping = self.mapping(name)
        known = [*required, *optional]
        for key, node in mapping.items():
            if key not in known:
                raise node.error(f"unknown key “{key}” in {name}; expected {hint(key, known)}")
        for key in required:
            if key not in mapping:
                raise self.error(f"{name} has no “{key}”; expected the keys {', '.join(required)}; add it")
        return mapping

    def mapping(self, name: str) -> Mapping[str, Node]:
        """Return the nodes of a mapping by key, whatever the keys are."""
        if not isinstance(self.value, Mapping):
            raise self.error(f"{name} is {self.kind}; expected a mapping; write `key: value`")
        return self.value

    def plain(self) -> Value:
        """Return the same without places."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return tuple(item.plain() for item in self.value)
        return {key: node.plain() for key, node in self.value.items()}


def parse(text: str, path: str) -> Node | None:
    """Return the YAML document in a text, None if there is none.

    Raises:
        RuleError: it is not YAML, or it uses tags, anchors, or a key twice.
    """
    import yaml

    # libyaml is ten times faster, but not every platform's PyYAML was built with it.
    loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        cure = "check quotes and indentation"
        raise RuleError(f"{path}:{line}: not YAML: {error.problem or error.context}; {cure}") from error
    except yaml.YAMLError as error:
        raise RuleError(f"{path}:1: not YAML: {error}; write invisible characters as \\u escapes") from error
    return None if root is None else _node(root, path, set())


def _node(node: yaml.Node, path: str, seen: set[int]) -> Node:
    import yaml

    line = node.start_mark.line + 1
    if id(node) in seen:
        raise RuleError(f"{path}:{line}: a YAML alias points here; expected plain values; write the value out again")
    seen.add(id(node))
    if node.tag not in PLAIN_TAGS:
        raise RuleError(f"{path}:{line}: the YAML tag “{node.tag}”; expected plain values; remove it")
    if isinstance(node.value, str):
        return Node(node.value, path, line)
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_node(item, path, seen) for item in node.value), path, line)
    return Node(_mapping(node, path, seen), path, line)


def _mapping(node: yaml.Node, path: str, seen: set[int]) -> dict[str, Node]:
    """Return the values by key. A value's line is that of its key: block scalars begin a line later."""
    values: dict[str, Node] = {}
    for key_node, value_node in node.value:
        key, line = key_node.value, key_node.start_mark.line + 1
        if not isinstance(key, str):
            raise RuleError(f"{path}:{line}: a key that is not text; expected `key: value`; put it in quotes")
        if key in values:
            first = values[key].line
            raise RuleError(f"{path}:{line}: the key “{key}” again; expected it once; the first is in line {first}")
        value = _node(value_node, path, seen)
        values[key] = Node(value.value, path, line)
    return values
