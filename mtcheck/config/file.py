"""Reads one configuration file: bytes to a table, with errors that name the line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property

from mtcheck.config.find import PYPROJECT, shown
from mtcheck.config.places import Places, Step
from mtcheck.model import ConfigError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLE = ("tool", "mtcheck")
"""Where our keys stand in a pyproject.toml."""

NAMES_US = re.compile(r"""^\s*(?:\[+\s*)?(?:["']?tool["']?\s*\.\s*)?["']?mtcheck["']?\s*[.\]=]""", re.MULTILINE)
"""A line that opens or fills our table, in a file that cannot be parsed."""

PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
"""How the parsers of Python close their messages."""


class ConfigFile:
    """A configuration file that was read.

    `path` and `folder` are absolute; a symbolic link lies where it is found, not where it leads. `prefix` leads to our
    table, which is `table`.
    """

    def __init__(self, path: str, text: str, prefix: tuple[str, ...], table: Mapping[str, object]) -> None:
        self.path = path
        self.folder = os.path.dirname(path)
        self.prefix = prefix
        self.table = table
        self._text = text

    def place(self, path: Sequence[Step], word: str | None = None) -> str:
        """Return `path:line` of a key, or of a word in its value. An empty path means the table."""
        whole = (*self.prefix, *path)
        return f"{shown(self.path)}:{self._places.line(whole, word) if whole else 1}"

    def error(self, message: str, path: Sequence[Step], word: str | None = None) -> ConfigError:
        """Return the error to raise about a key, or about a word in its value."""
        return ConfigError(f"{self.place(path, word)}: {message}")

    @cached_property
    def _places(self) -> Places:
        return Places(self._text)


def read(path: str, is_asked_for: bool = False) -> ConfigFile | None:
    """Read a configuration file; None if it is a pyproject.toml that says nothing about mtcheck.

    Args:
        path: Absolute.
        is_asked_for: It was named by the user, so that a pyproject.toml has to have our table.

    Raises:
        ConfigError: it cannot be read, or is no TOML. A pyproject.toml that is broken, but does not name us, is none.
    """
    data = contents(path)
    is_ours = is_asked_for or os.path.basename(path) != PYPROJECT
    if not is_ours and b"mtcheck" not in data:
        return None
    try:
        text, table = parsed(path, data)
    except ConfigError:
        if is_ours or NAMES_US.search(data.decode("latin-1")):
            raise
        return None
    if os.path.basename(path) == PYPROJECT:
        return _in_pyproject(path, text, table, is_asked_for)
    return ConfigFile(path, text, (), table)


def parsed(path: str, data: bytes) -> tuple[str, dict[str, object]]:
    """Return the text of a file, with line feeds for newlines, and the table in it.

    Raises:
        ConfigError: it is not UTF-8, or no TOML.
    """
    text = _text(path, data)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(path)}:{_explained(str(error), text)}") from error
    except RecursionError as error:
        raise ConfigError(f"{shown(path)}: is nested too deeply; write plain tables and lists") from error


def _in_pyproject(path: str, text: str, parsed: Mapping[str, object], is_asked_for: bool) -> ConfigFile | None:
    table: object = parsed
    for name in TABLE:
        table = table.get(name) if isinstance(table, Mapping) else None
    if table is None:
        if is_asked_for:
            raise ConfigError(f"{shown(path)}: has no table [tool.mtcheck]; `mtcheck init --pyproject` adds it")
        return None
    if not isinstance(table, Mapping):
        place = Places(text).line(TABLE)
        raise ConfigError(f"{shown(path)}:{place}: “mtcheck” is not a table; write [tool.mtcheck], then its keys")
    return ConfigFile(path, text, TABLE, table)


def contents(path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ConfigError(f"{shown(path)}: cannot be read ({reason}); make it readable, or use --isolated") from error


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}: this is not UTF-8; save the file as UTF-8") from error


def _explained(message: str, text: str) -> str:
    """Return `line:column: what is wrong` for a message of the parser."""
    match = PLACE.search(message)
    if match is None:
        return f" this is not TOML ({message}); correct it"
    reason = message[: match.start()]
    place = f"{match[1]}:{match[2]}" if match[1] else str(text.rstrip().count("\n") + 1)
    if "overwrite" in reason or "declare" in reason or "mutate" in reason:
        return f"{place}: this key or table stands here again; keep one"
    if match[1] is None:
        return f"{place}: the file ends too early ({reason}); close what is open"
    return f"{place}: this is not TOML ({reason}); correct it"
