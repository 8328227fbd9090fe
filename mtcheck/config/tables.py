"""Checks the tables of a configuration file: known keys, right values, and paths that exist."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from mtcheck.config.file import ConfigFile
from mtcheck.config.globs import Globs
from mtcheck.config.keys import FILE_KEYS, FILES, KEYS, OVERRIDES, Key
from mtcheck.config.places import Step
from mtcheck.config.settings import Value, texts
from mtcheck.config.stack import Layer
from mtcheck.config.values import WrongValueError, checked, nearest, quoted

ADVICE = {
    "tool": "the keys stand alone here; [tool.mtcheck] is for pyproject.toml",
    "root": "leave it out: the nearest file counts alone",
    "extend": "leave it out: the nearest file counts alone; [[overrides]] change it for some files",
}
"""What to do about keys that people know from other tools."""

GLOBS = Key(FILES, "globs", "replace", True, "none", "The files that an override is for.", '["de/**"]')


def layers(file: ConfigFile) -> tuple[Layer, ...]:
    """Return the main table of a file, then its overrides in order.

    Raises:
        ConfigError: a key is unknown, or a value is wrong.
    """
    main = {key: value for key, value in file.table.items() if key != OVERRIDES}
    for name in main:
        if name not in KEYS:
            raise file.error(_unknown(name, [*KEYS, OVERRIDES]), [name])
    values = _values(file, main, ())
    exclude = Globs(texts(values.get("exclude")), file.folder)
    return Layer(values, file, exclude=exclude), *_overrides(file)


def _overrides(file: ConfigFile) -> Iterator[Layer]:
    overrides = file.table.get(OVERRIDES, [])
    if not isinstance(overrides, list) or not all(isinstance(one, Mapping) for one in overrides):
        header = ".".join((*file.prefix, OVERRIDES))
        raise file.error(f"“{OVERRIDES}” is not a list of tables; begin each with [[{header}]]", [OVERRIDES])
    for index, table in enumerate(overrides):
        yield _override(file, table, (OVERRIDES, index))


def _override(file: ConfigFile, table: Mapping[str, object], path: tuple[Step, ...]) -> Layer:
    for name in table:
        if name != FILES and not (name in KEYS and KEYS[name].per_file):
            raise file.error(_unknown_in_override(name), [*path, name])
    if not table.get(FILES):
        raise file.error(f"this override has no “{FILES}”; say for which: {FILES} = {GLOBS.example}", path)
    globs = texts(_value(file, GLOBS, table[FILES], path))
    values = _values(file, {key: value for key, value in table.items() if key != FILES}, path)
    return Layer(values, file, path, Globs(globs, file.folder))


def _unknown(name: str, known: list[str]) -> str:
    if name in ADVICE:
        return f"unknown key “{name}”; {ADVICE[name]}"
    return f"unknown key {quoted(name)}{nearest(name, known) or '; `mtcheck config show` lists the keys'}"


def _unknown_in_override(name: str) -> str:
    if name == "format":
        return "“format” is that of the report of a whole run; did you mean “input-format”?"
    if name in KEYS:
        return f"“{name}” is for a whole run; move it out of [[{OVERRIDES}]]"
    return _unknown(name, [FILES, *(key.name for key in FILE_KEYS)])


def _values(file: ConfigFile, table: Mapping[str, object], path: tuple[Step, ...]) -> dict[str, Value]:
    return {name: _value(file, KEYS[name], value, path) for name, value in table.items()}


def _value(file: ConfigFile, key: Key, value: object, path: tuple[Step, ...]) -> Value:
    try:
        return _located(file, key, checked(key, value))
    except WrongValueError as wrong:
        raise file.error(str(wrong), [*path, key.name, *wrong.keys], wrong.word) from None


def _located(file: ConfigFile, key: Key, value: Value) -> Value:
    """Return the value with its paths absolute; those that are to be read have to exist."""
    if key.kind == "path":
        return _absolute(file, str(value))
    if key.kind != "paths":
        return value
    for one in texts(value):
        if not os.path.exists(_absolute(file, one)):
            raise WrongValueError(f"there is no {quoted(one)}; write the path from the folder of this file on", one)
    return tuple(_absolute(file, one) for one in texts(value))


def _absolute(file: ConfigFile, path: str) -> str:
    return os.path.normpath(os.path.join(file.folder, path))
