"""Tells which line of a configuration file an error is about that came up later, such as an unknown rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mtcheck.config.file import ConfigFile
from mtcheck.config.places import Step
from mtcheck.config.stack import Layer
from mtcheck.model import ConfigError, UsageError


class _Text(NamedTuple):
    """A text of a file: in the value of a key, or a key itself, then without `word`."""

    text: str
    path: tuple[Step, ...]
    word: str | None


def blamed(error: UsageError, layers: Iterable[Layer]) -> UsageError | ConfigError:
    """Return the error with the line of the first text that it quotes; as it is if it quotes none of a file."""
    message = str(error)
    for layer in layers:
        for one in _texts(layer) if layer.file else ():
            if layer.file and (f"“{one.text}”" in message or repr(one.text) in message):
                return layer.file.error(message, one.path, one.word)
    return error


def _texts(layer: Layer) -> Iterator[_Text]:
    for key in layer.values:
        path = (*layer.path, key)
        yield from _inside(_raw(layer.file, path), path)


def _raw(file: ConfigFile | None, path: tuple[Step, ...]) -> object:
    """Return what the file has at a path, as the parser gave it."""
    value: object = file.table if file else None
    for step in path:
        value = value[step]  # type: ignore[index]  # the path was made from the file
    return value


def _inside(value: object, path: tuple[Step, ...], name: str = "") -> Iterator[_Text]:
    if isinstance(value, str):
        yield _Text(value, path, value)
    elif isinstance(value, list):
        yield from (_Text(one, path, one) for one in value if isinstance(one, str))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            rule = f"{name}.{key}" if name else str(key)
            yield _Text(rule, (*path, key), None)
            yield from _inside(inner, (*path, key), rule)
