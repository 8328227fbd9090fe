"""Finds the input formats: every module of this package that has a `NAME`, `SUFFIXES`, `COMMENT` and `read`.

`COMMENT` is the pattern of the comments that speak to mtcheck, as `found_comments` takes it. A format that does not
leave out comments anyway has a function `hidden(text, comments)` too: it gives a text of the same length that is read
as if they were not there.
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import ModuleType
from typing import TYPE_CHECKING

from mtcheck.model import Document, SourceFile, UsageError

if TYPE_CHECKING:
    from mtcheck.text.comments import Comment

DEFAULT = "text"
"""What a file is taken for if its suffix is not known."""

MARK = "mtcheck-"
"""What a comment that speaks to mtcheck begins with. A file without it is not searched for any."""


def read(file: SourceFile, format: str | None, language: str = "und") -> Document:
    """Return the prose of a file, without its markup and without comments that speak to mtcheck.

    Args:
        file: The decoded file. A text handed over in memory may hold lone surrogates: they are prose like any letter.
        format: Name of an input format; None means that of the path's suffix.
        language: BCP 47 tag of the document, `und` if unknown.

    Raises:
        UsageError: there is no such format.
    """
    module = _module(format or format_for(file.path))
    if MARK not in file.text or not hasattr(module, "hidden"):
        document: Document = module.read(file, language)
        return document
    text = module.hidden(file.text, comments(file.text, module.NAME))
    document = module.read(replace(file, text=text), language)
    return replace(document, file=file)


def comments(text: str, format: str) -> list[Comment]:
    """Return the comments in a text of this format that speak to mtcheck, in order.

    Raises:
        UsageError: there is no such format.
    """
    module = _module(format)
    if MARK not in text:
        return []
    from mtcheck.text.comments import found_comments  # most files have none

    return found_comments(module.COMMENT, text, MARK)


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
