"""What the columns of a table are, by the names in its first row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.languages import known_tag

_SOURCE = frozenset(["source", "msgid", "original", "source text", "source string"])
_TARGET = frozenset(
    ["target", "translation", "msgstr", "translated", "translated text", "target text", "value", "text", "string"]
)
_KEYS = ("key", "string id", "name", "identifier", "label", "context", "location", "id")
"""By rank: of several the first one that is not empty names a message."""

_FUZZY = "fuzzy"

_IN_BRACKETS = re.compile(r"[\(\[]\s*([\w@.+-]+)\s*[\)\]]\Z")
_BLANKS = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers of columns, from 0; None where there is none. `languages` are tags by column."""

    target: int | None
    source: int | None
    keys: tuple[int, ...]
    fuzzy: int | None
    languages: dict[int, str]

    @classmethod
    def of(cls, names: Sequence[str]) -> Columns:
        """Return what the columns with these names are."""
        plain = [_BLANKS.sub(" ", name.strip().lower()) for name in names]
        keys = tuple(plain.index(name) for name in _KEYS if name in plain)
        keys = keys or tuple(number for number, name in enumerate(plain) if "key" in name.split())
        tags = {number: tag for number, name in enumerate(names) if (tag := _tag(name))}
        if keys and len(tags) > 1:
            tags.pop(keys[0], None)
        return cls(_first(plain, _TARGET), _first(plain, _SOURCE), keys, _number(plain, _FUZZY), tags)

    @property
    def are_known(self) -> bool:
        """Whether there is a column with translations."""
        return self.target is not None or bool(self.languages)


def _first(names: Sequence[str], wanted: frozenset[str]) -> int | None:
    return next((number for number, name in enumerate(names) if name in wanted), None)


def _number(names: Sequence[str], name: str) -> int | None:
    return names.index(name) if name in names else None


def _tag(name: str) -> str | None:
    """Return the language of a column: `de`, `pt_BR`, `German (de)`."""
    inside = _IN_BRACKETS.search(name.strip())
    return known_tag(inside[1] if inside else name.strip())
