"""Reads files of accepted words and phrases: one a line; lines that begin with `#` are comments."""

from __future__ import annotations

import os
from functools import lru_cache

from mtcheck.config.find import shown
from mtcheck.model import ConfigError


def terms(path: str) -> tuple[str, ...]:
    r"""Return the terms of a file (absolute path) in its order, each once. `\#` begins a term with that sign.

    Raises:
        ConfigError: the file cannot be read, or is not UTF-8.
    """
    try:
        about = os.stat(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    return _terms(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=64)
def _terms(path: str, mtime: int, size: int) -> tuple[str, ...]:
    """Return the terms of a file; time (ns) and size (bytes) are there to notice a change."""
    lines = (line.strip() for line in _text(path).splitlines())
    wanted = (line for line in lines if line and not line.startswith("#"))
    return tuple(dict.fromkeys(line[1:] if line.startswith("\\#") else line for line in wanted))


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}: this is not UTF-8; save the glossary as UTF-8") from error


def _unreadable(path: str, error: OSError) -> ConfigError:
    return ConfigError(f"{shown(path)}: the glossary cannot be read ({error.strerror or error}); correct its path")
