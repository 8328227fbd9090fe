"""Finds the input formats: every module of this package that has a `NAME`, `SUFFIXES` and `read`."""

from __future__ import annotations

import pkgutil
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import ModuleType

from mtcheck.model import Document, SourceFile, UsageError

DEFAULT = "text"
"""What a file is taken for if its suffix is not known."""


def read(file: SourceFile, format: str | None, language: str = "und") -> Document:
    """Return the prose of a file, without its markup.

    Args:
        file: The decoded file. A text handed over in memory may hold lone surrogates: they are prose like any letter.
        format: Name of an input format; None means that of the path's suffix.
        language: BCP 47 tag of the document, `und` if unknown.

    Raises:
        UsageError: there is no such format.
    """
    document: Document = _module(format or format_for(file.path)).read(file, language)
    return document


def format_for(path: str | None) -> str:
    """Return the name of the format that a path's suffix stands for, `text` if it stands for none."""
    return _by_suffix().get(PurePath(path).suffix.lower(), DEFAULT) if path else DEFAULT


def is_known_suffix(path: Path) -> bool:
    """Return whether the suffix of a path is that of an input format."""
    return path.suffix.lower() in _by_suffix()


def format_names() -> tuple[str, ...]:
    """Return the names of the input formats, sorted."""
    return tuple(sorted(_modules()))


def _module(name: str) -> ModuleType:
    modules = _modules()
    if name not in modules:
        near = get_close_matches(name.lower(), modules, 1, 0.4)
        cure = f"did you mean {near[0]}?" if near else f"known are {', '.join(format_names())}"
        raise UsageError(f"format: {name!r} is not known; {cure}")
    return modules[name]


@cache
def _modules() -> dict[str, ModuleType]:
    package = __name__.rpartition(".")[0]
    names = [module.name for module in pkgutil.iter_modules(import_module(package).__path__)]
    found = [import_module(f"{package}.{name}") for name in names]
    return {module.NAME: module for module in found if hasattr(module, "NAME")}


@cache
def _by_suffix() -> dict[str, str]:
    return {suffix: name for name, module in _modules().items() for suffix in module.SUFFIXES}
