"""Files that a configuration names beside itself: glossaries and termbases. Each is read again only if it changed."""

from __future__ import annotations

import os

from mtcheck.config.find import shown
from mtcheck.model import ConfigError


def stamp(path: str, what: str) -> tuple[int, int]:
    """Return the time of the last change (ns) and the size (bytes) of a file, which tell that it changed.

    Args:
        path: The file, absolute.
        what: What it is called in an error, such as `glossary`.

    Raises:
        ConfigError: there is no such file, or it cannot be asked for.
    """
    try:
        about = os.stat(path)
    except OSError as error:
        raise _unreadable(path, what, error) from error
    return about.st_mtime_ns, about.st_size


def content(path: str, what: str) -> bytes:
    """Return what is in a file.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise _unreadable(path, what, error) from error


def decoded(data: bytes, path: str, what: str) -> str:
    """Return the text of a file in UTF-8, without a byte order mark.

    Raises:
        ConfigError: it is in another encoding.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}: this is not UTF-8; save the {what} as UTF-8") from error


def _unreadable(path: str, what: str, error: OSError) -> ConfigError:
    return ConfigError(f"{shown(path)}: the {what} cannot be read ({error.strerror or error}); correct its path")
