"""Writes a configuration to start with: every key as a comment, made from the table of keys."""

from __future__ import annotations

import os
from collections.abc import Iterator

from mtcheck.config.file import TABLE, contents, parsed, read
from mtcheck.config.find import PYPROJECT, candidates, shown
from mtcheck.config.keys import FILES, KEYS, OVERRIDES
from mtcheck.model import ConfigError

NAME = "mtcheck.toml"

INTRODUCTION = (
    "Settings of mtcheck for the drafts in this folder and below.",
    "A file nearer to a draft counts instead of this one; `mtcheck config show FILE` tells what applies.",
)

OVERRIDE = (
    "Other settings for some files: globs as in a .gitignore, from this folder on.",
    "Lists are added to those above, but select begins anew. Later tables go over earlier ones.",
)


def template(prefix: tuple[str, ...] = ()) -> str:
    """Return the text of the file; `prefix` leads to the table that it stands in. All of it is comments but a header.

    With the `#` before the keys taken away it is valid.
    """
    lines = [*map("# {}".format, INTRODUCTION)]
    if prefix:
        lines.append(f"[{'.'.join(prefix)}]")
    for key in KEYS.values():
        unset = "" if key.unset == "none" else f" If not set: {key.unset}."
        lines += ["", f"# {key.help}{unset}", f"#{key.name} = {key.example}"]
    return "\n".join([*lines, "", *_override(prefix), ""])


def write_file(folder: str) -> str:
    """Write mtcheck.toml into a folder and return its path.

    Raises:
        ConfigError: the folder has settings, or cannot be written.
    """
    _refuse_second(folder)
    path = os.path.normpath(os.path.join(folder, NAME))
    _write(path, template().encode(), "xb")
    return path


def add_table(folder: str) -> str:
    """Add a table to the pyproject.toml of a folder and return its path. What the file has stays byte for byte.

    Raises:
        ConfigError: there is no such file, it is broken or cannot be written, or the folder has settings.
    """
    _refuse_second(folder)
    path = os.path.normpath(os.path.join(folder, PYPROJECT))
    _write(path, _addition(path), "a+b")
    return path


def _override(prefix: tuple[str, ...]) -> Iterator[str]:
    yield from map("# {}".format, OVERRIDE)
    yield f"#[[{'.'.join((*prefix, OVERRIDES))}]]"
    yield f'#{FILES} = ["de/**", "*.de.md"]'
    yield '#language = "de-CH"'
    yield "#fail-under = 80"


def _refuse_second(folder: str) -> None:
    for path in candidates(os.path.abspath(folder)):
        if read(path) is not None:
            raise ConfigError(f"{shown(path)}: has settings of mtcheck already; nothing was written, edit it instead")


def _addition(path: str) -> bytes:
    """Return what to append to a pyproject.toml, with its kind of newline."""
    if not os.path.exists(path):
        raise ConfigError(f"there is no {PYPROJECT} here; `mtcheck init` writes a {NAME} instead")
    data = contents(path)
    newline = "\r\n" if b"\r\n" in data else "\n"
    gap = "" if not data else "\n" if data.endswith(b"\n") else "\n\n"
    addition = (gap + template(TABLE)).replace("\n", newline).encode()
    parsed(path, data + addition)  # a file that is broken, or would be, stays as it is
    return addition


def _write(path: str, data: bytes, mode: str) -> None:
    try:
        with open(path, mode) as file:
            file.write(data)
    except FileExistsError as error:
        raise ConfigError(f"{shown(path)}: is there already; nothing was written") from error
    except OSError as error:
        raise ConfigError(f"{shown(path)}: cannot be written ({error.strerror or error})") from error
