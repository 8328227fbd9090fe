"""Tables laid one over the other: what applies in the end, and where each value came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.config.keys import KEYS
from mtcheck.config.settings import Explained, Value, texts

if TYPE_CHECKING:
    from mtcheck.config.file import ConfigFile
    from mtcheck.config.globs import Globs
    from mtcheck.config.places import Step

DEFAULTS: Mapping[str, Value] = {"fail-on": "minor", "cache": True}
"""Values of keys that nobody has set; the others have none."""


class Layer(NamedTuple):
    """One table, checked: the main one of a file, an override, or the options of the command line.

    `file` is None for the command line. `path` leads to the table in the file. `files` are the globs of an override;
    None if it holds for all files. `exclude` are the globs of that key, None without it.
    """

    values: Mapping[str, Value]
    file: ConfigFile | None = None
    path: tuple[Step, ...] = ()
    files: Globs | None = None
    exclude: Globs | None = None

    def origin(self, key: str) -> str:
        """Return where the value of a key stands: `mtcheck.toml:4`, with the globs of an override; or an option."""
        if self.file is None:
            return f"--no-{key}" if self.values[key] is False else f"--{key}"
        place = self.file.place((*self.path, key))
        return f"{place} (override for {', '.join(self.files.patterns)})" if self.files else place


Origins = tuple[tuple[Layer, str], ...]


class Stack(NamedTuple):
    """What applies: the values that are set, by key, and what made each: keys of layers, in order."""

    values: Mapping[str, Value]
    origins: Mapping[str, Origins]

    def explained(self) -> tuple[Explained, ...]:
        """Return all keys, in the order of the table of keys."""
        return tuple(Explained(key, self.values.get(key, DEFAULTS.get(key)), self._origin(key)) for key in KEYS)

    def _origin(self, key: str) -> str:
        return "; ".join(layer.origin(name) for layer, name in self.origins.get(key, ())) or "default"


def stacked(layers: Iterable[Layer]) -> Stack:
    """Lay tables one over the other; the last one has the last word.

    Lists grow, but `select` begins anew: what was selected before is forgotten. Who selects a rule, or something
    more special than what was ignored before, wants it: `select = ["en.names.title"]` takes back an earlier
    `ignore = ["en.names"]`.
    """
    values: dict[str, Value] = {}
    origins: dict[str, Origins] = {}
    for layer in layers:
        _make_room(values, origins, layer)
        for key, value in layer.values.items():
            is_kept = key in values and KEYS[key].join != "replace"
            values[key] = _joined(key, values[key], value) if is_kept else value
            origins[key] = (*(origins[key] if is_kept else ()), (layer, key))
    return Stack(values, origins)


def _make_room(values: dict[str, Value], origins: dict[str, Origins], layer: Layer) -> None:
    """Forget earlier selections if the layer begins anew, and take back what it selects although it was ignored."""
    if "select" in layer.values:
        values.pop("extend-select", None)
        origins.pop("extend-select", None)
    for key in ("select", "extend-select"):
        ignored = texts(values.get("ignore"))
        kept = tuple(name for name in ignored if not _holds(name, texts(layer.values.get(key))))
        if kept != ignored:
            values["ignore"] = kept
            origins["ignore"] = (*origins["ignore"], (layer, key))


def _holds(name: str, rules: Iterable[str]) -> bool:
    """Return whether one of the rules is called, or begins with, a name."""
    return any(rule == name or rule.startswith(f"{name}.") for rule in rules)


def _joined(key: str, old: Value, new: Value) -> Value:
    pairs = (*_pairs(old), *_pairs(new))
    if KEYS[key].join == "merge":
        return tuple(dict(pairs).items())
    return tuple(dict.fromkeys((*texts(old), *texts(new))))


def _pairs(value: Value) -> tuple[tuple[str, str], ...]:
    return tuple(one for one in value if isinstance(one, tuple)) if isinstance(value, tuple) else ()
