"""The options of the command line as a table that goes over those of the files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from enum import Enum
from os import PathLike

from mtcheck.config.globs import Globs, problem
from mtcheck.config.keys import KEYS
from mtcheck.config.settings import Value, texts
from mtcheck.config.stack import Layer
from mtcheck.model import UsageError


def option_layers(given: Mapping[str, object]) -> tuple[Layer, ...]:
    """Return a layer with the options that were given, by field of the settings; no layer if none was.

    None means not given, and so does an empty list. Paths count from the current folder.

    Raises:
        UsageError: a glob is none.
        ValueError: a key is no field of the settings.
    """
    names = {name.replace("_", "-"): value for name, value in given.items()}
    unknown = sorted(set(names) - set(KEYS))
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no settings of that name")
    values = {name: _plain(KEYS[name].kind, value) for name, value in names.items()}
    values = {name: value for name, value in values.items() if value is not None and value != ()}
    if not values:
        return ()
    globs = texts(values.get("exclude"))
    _check(globs)
    return (Layer(values, exclude=Globs(globs, os.getcwd()) if globs else None),)


def _check(globs: Iterable[str]) -> None:
    for glob in globs:
        wrong = problem(glob)
        if wrong:
            raise UsageError(f"--exclude: “{glob}” {wrong}")


def _plain(kind: str, value: object) -> Value:
    if isinstance(value, Enum):
        return str(value.value)
    if kind == "severities" and isinstance(value, Iterable):
        return tuple((str(rule), str(severity)) for rule, severity in value)
    if isinstance(value, list | tuple):
        return tuple(_text(kind, one) for one in value)
    if isinstance(value, str | PathLike):
        return _text(kind, value)
    return value if isinstance(value, float | int | bool) else None


def _text(kind: str, value: object) -> str:
    text = str(value)
    return os.path.abspath(text) if kind in ("path", "paths") else text
