"""YAML with the places of its texts, from the events of PyYAML.

Events know nothing of what an alias stands for, so no file can grow by its aliases, and of nothing that calls itself.
"""

from __future__ import annotations

from typing import Any

import yaml

from mtcheck.model import SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.tree.node import Items, Mapping, Node, Text
from mtcheck.read.tree.yaml_scalar import notation, scalar_pieces
from mtcheck.text import lazy

COMMENT = lazy(r"(?m)^[ \t]*#+[ \t]*(?P<line>mtcheck-[^\r\n]*)")
"""A comment for mtcheck is a line of its own."""

_TEXT = "tag:yaml.org,2002:str"
_SURROGATE = lazy("[\ud800-\udfff]")
_NOT_ALLOWED = lazy("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times faster where it is there; a test compares them."""


def parsed(file: SourceFile) -> list[Node]:
    """Return the trees of the documents in a YAML file. Texts are what YAML does not take for numbers and the like.

    Raises:
        InputError: it is no YAML.
    """
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", file.text)
    if wrong := _NOT_ALLOWED.search(text):
        problem = f"YAML does not allow the character U+{ord(wrong[0]):04X}; take it out"
        raise broken(file, wrong.start(), problem)
    composer = _Composer(text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        raise broken(file, _place(error), f"no YAML ({error.problem}); correct it") from error
    except yaml.YAMLError as error:
        raise broken(file, 0, "no YAML; correct it") from error
    return composer.roots


def _place(error: yaml.MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return mark.index if mark else 0


class _Composer:
    """Puts events together. `keys` has the key that waits for its value, None where a key comes next."""

    def __init__(self, text: str) -> None:
        self.roots: list[Node] = []
        self._text = text
        self._open: list[Mapping | Items] = []
        self._keys: list[str | None] = []
        self._resolver: Any = yaml.resolver.Resolver()

    def take(self, event: Any) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            node = Mapping() if isinstance(event, yaml.MappingStartEvent) else Items()
            self._value(node)
            self._open.append(node)
            self._keys.append(None)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._value(None, f"*{event.anchor}")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._is_key():
            self._keys[-1] = event.value
        else:
            self._value(self._text_of(event))

    def _is_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._keys[-1] is None

    def _value(self, value: Node, name: str = "?") -> None:
        """Add a value, or take what is no text for a key."""
        if not self._open:
            self.roots.append(value)
        elif isinstance(self._open[-1], Items):
            self._open[-1].values.append(value)
        elif self._keys[-1] is None:
            self._keys[-1] = name
        else:
            self._open[-1].members.append((self._keys[-1], value))
            self._keys[-1] = None

    def _text_of(self, event: yaml.ScalarEvent) -> Text | None:
        tag = event.tag or self._resolver.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag not in (_TEXT, "!"):
            return None
        marks: Any = event  # each event of a parser has its marks
        start, end = marks.start_mark.index, marks.end_mark.index
        pieces = scalar_pieces(self._text, start, end, event.style, event.value)
        return None if pieces is None else Text(pieces, notation(event.style))
