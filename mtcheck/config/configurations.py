"""The configuration of a run: which settings apply to which file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mtcheck.config.find import candidates, folders_upward
from mtcheck.config.settings import Explained, RunSettings, Settings
from mtcheck.model import ConfigError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from mtcheck.config.stack import Layer, Stack

Layers = tuple["Layer", ...]

STDIN = "-"


class Configurations:
    """Finds, reads and applies configuration files, each once.

    Paths may be relative to the current folder. A file need not exist: standard input is looked at as the file that it
    is said to be; `-` or None means a file in the current folder that no glob knows.
    """

    def __init__(
        self,
        explicit: Path | str | None = None,
        isolated: bool = False,
        command_line: Mapping[str, object] | None = None,
    ) -> None:
        """Take what the command line says; no file is read yet.

        Args:
            explicit: The one configuration file for all drafts; None finds the nearest for each.
            isolated: Use no configuration file.
            command_line: Values that go over those of every file, by field of Settings or RunSettings; None, or a key
                left out, means not given.
        """
        self._explicit = None if explicit is None else os.path.abspath(explicit)
        self._isolated = isolated
        self._command_line = dict(command_line or {})
        self._nearest: dict[str, Layers] = {}
        self._read: dict[str, Layers | None] = {}
        self._settings: dict[tuple[int, ...], Settings] = {}

    def __reduce__(self) -> tuple[type[Configurations], tuple[object, ...]]:
        """Return how another process makes the same: it reads the files anew."""
        return Configurations, (self._explicit, self._isolated, self._command_line)

    def settings_for(self, path: str | None) -> Settings:
        """Return the settings for a file: its nearest configuration, the overrides that match it, the command line.

        The same settings are the same object.

        Raises:
            ConfigError: the configuration file is wrong.
        """
        layers = self._layers_for(path)
        key = tuple(map(id, layers))
        if key not in self._settings:
            self._settings[key] = _settings(layers)
        return self._settings[key]

    def is_excluded(self, path: str) -> bool:
        """Return whether the nearest configuration leaves a file out; a path that ends in a separator is a folder.

        Raises:
            ConfigError: the configuration file is wrong.
        """
        absolute = os.path.abspath(path)
        layers = self._nearest_to(os.path.dirname(absolute)) + self._options
        full = absolute + ("/" if path.endswith(("/", os.sep)) else "")
        return any(layer.exclude.match(full) for layer in layers if layer.exclude)

    def run_settings(self, start: Path) -> RunSettings:
        """Return what concerns the whole run, from the configuration nearest to a folder.

        Raises:
            ConfigError: the configuration file is wrong.
        """
        layers = self._all_files(os.path.abspath(start))
        return RunSettings(**_fields(_stack(layers), RunSettings))

    def explain(self, path: str | None) -> tuple[Explained, ...]:
        """Return every key with its value for a file or folder, and where that value came from.

        Raises:
            ConfigError: the configuration file is wrong.
        """
        return _stack(self._layers_for(path)).explained()

    def file_for(self, path: str | None) -> str | None:
        """Return the configuration file (absolute) for a file or folder; None if there is none.

        Raises:
            ConfigError: the configuration file is wrong.
        """
        layers = self._layers_for(path)
        return next((layer.file.path for layer in layers if layer.file), None)

    def blamed(self, error: UsageError, path: str | None) -> UsageError | ConfigError:
        """Return the error to show for one that came up with the settings of a file.

        If it quotes something that stands in a configuration file, it is told with `path:line`, else it stays as it is.
        """
        from mtcheck.config.blame import blamed

        return blamed(error, self._layers_for(path))

    def _layers_for(self, path: str | None) -> Layers:
        if path is None or path == STDIN:
            return self._all_files(os.getcwd())
        absolute = os.path.abspath(path)
        if not path.endswith(("/", os.sep)) and not os.path.isdir(absolute):
            layers = self._nearest_to(os.path.dirname(absolute)) + self._options
            return tuple(layer for layer in layers if layer.files is None or layer.files.match(absolute))
        return self._all_files(absolute)

    def _all_files(self, folder: str) -> Layers:
        """Return the layers that hold for all files of a folder."""
        return tuple(layer for layer in self._nearest_to(folder) if layer.files is None) + self._options

    def _nearest_to(self, folder: str) -> Layers:
        """Return the layers of the configuration nearest to a folder (absolute); empty if there is none."""
        if self._isolated:
            return ()
        if self._explicit is not None:
            return self._layers_of(self._explicit) or ()
        if folder not in self._nearest:
            self._nearest[folder] = self._found(folder)
        return self._nearest[folder]

    def _found(self, folder: str) -> Layers:
        for place in folders_upward(folder):
            if place in self._nearest:
                return self._nearest[place]
            for path in candidates(place):
                layers = self._layers_of(path)
                if layers is not None:
                    return layers
        return ()

    def _layers_of(self, path: str) -> Layers | None:
        if path not in self._read:
            from mtcheck.config.file import read  # brings a TOML parser along
            from mtcheck.config.tables import layers

            file = read(path, is_asked_for=path == self._explicit)
            self._read[path] = None if file is None else layers(file)
        return self._read[path]

    @cached_property
    def _options(self) -> Layers:
        from mtcheck.config.options import option_layers

        return option_layers(self._command_line)


def _stack(layers: Layers) -> Stack:
    from mtcheck.config.stack import stacked

    return stacked(layers)


def _settings(layers: Layers) -> Settings:
    stack = _stack(layers)
    values = _fields(stack, Settings)
    files = stack.values.get("glossary")
    if isinstance(files, tuple):
        from mtcheck.config.glossary import terms

        found = (term for file in files for term in terms(str(file)))
        values["words"] = tuple(dict.fromkeys((*values.get("words", ()), *found)))
    termbases = stack.values.get("terms")
    if isinstance(termbases, tuple):
        from mtcheck.config.termbase import terms_of

        values["terms"] = tuple(term for path in termbases for term in terms_of(str(path)))
    return Settings(**values)


def _fields(stack: Stack, kind: type[Settings] | type[RunSettings]) -> dict[str, Any]:
    """Return the values that are fields of a kind of settings, by field."""
    names = {field.name.replace("_", "-"): field.name for field in fields(kind)}
    return {names[key]: value for key, value in stack.values.items() if key in names}
