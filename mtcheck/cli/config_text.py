"""The settings of a file as a table for people, and as JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import zip_longest

from mtcheck.config import Configurations, Explained, Value
from mtcheck.config.configurations import STDIN
from mtcheck.config.file import read
from mtcheck.config.find import candidates, shown
from mtcheck.config.keys import KEYS
from mtcheck.model import ConfigError

VERSION = 1
"""Of the JSON form."""

WIDTH = 48
"""Columns of a list on one line; of a longer one each item has its own."""


def as_table(configurations: Configurations, path: str | None) -> Iterator[str]:
    """Yield what the settings are taken from, then key, value and origin of each.

    Raises:
        ConfigError: a configuration file is wrong.
    """
    rows = [("key", ["value"], "origin"), *map(_row, configurations.explain(path))]
    keys = max(len(key) for key, _, _ in rows)
    values = max(len(line) for _, lines, _ in rows for line in lines)
    yield from _introduction(configurations, path)
    yield ""
    for key, lines, origin in rows:
        for first, value, last in zip_longest([key], lines, [origin], fillvalue=""):
            yield f"{first:<{keys}}  {value:<{values}}  {last}".rstrip()


def as_json(configurations: Configurations, path: str | None) -> Iterator[str]:
    """Yield the settings as one JSON object: `version`, `path`, `file`, `excluded` and `settings`.

    Raises:
        ConfigError: a configuration file is wrong.
    """
    rows = {row.key: {"value": _plain(row), "origin": row.origin} for row in configurations.explain(path)}
    about = {
        "version": VERSION,
        "path": path,
        "file": configurations.file_for(path),
        "excluded": path is not None and configurations.is_excluded(path),
        "settings": rows,
    }
    yield json.dumps(about, ensure_ascii=False, indent=2)


def _introduction(configurations: Configurations, path: str | None) -> Iterator[str]:
    subject = "the current folder" if path is None else path
    file = configurations.file_for(path)
    if file is None:
        yield f"{subject}: no configuration file; `mtcheck init` writes one to start with"
    else:
        yield f"{subject}: configured by {shown(file)}"
        others = [shown(other) for other in candidates(os.path.dirname(file)) if other != file and _is_ours(other)]
        yield from (f"{other} lies beside it and does not count" for other in others)
    if path not in (None, STDIN) and not os.path.exists(path):
        yield f"there is no {path}; this is what would apply to it"
    if path is not None and configurations.is_excluded(path):
        yield f"{subject} is left out by “exclude”"


def _is_ours(path: str) -> bool:
    """Return whether a file says something about mtcheck; one that is broken does."""
    try:
        return read(path) is not None
    except ConfigError:
        return True


def _row(row: Explained) -> tuple[str, list[str], str]:
    lines = [KEYS[row.key].unset] if row.value is None or row.value == () else list(_lines(row.value))
    return row.key, lines, row.origin


def _lines(value: Value) -> Iterator[str]:
    if not isinstance(value, tuple):
        yield _text(value)
        return
    items = [f"{one[0]} = {one[1]}" if isinstance(one, tuple) else one for one in value]
    joined = ", ".join(items)
    yield from [joined] if len(joined) <= WIDTH else items


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _plain(row: Explained) -> object:
    if KEYS[row.key].kind == "severities" and isinstance(row.value, tuple):
        return dict(one for one in row.value if isinstance(one, tuple))
    return row.value
