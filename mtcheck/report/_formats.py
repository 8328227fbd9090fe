"""Finds the output formats: every module of this package without a leading underscore that has a `render`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from mtcheck.model import Report, UsageError
from mtcheck.report._pieces import Layout, Line


def format_names() -> tuple[str, ...]:
    """Return the names of the output formats, sorted."""
    path = import_module(_package()).__path__
    return tuple(sorted(module.name for module in pkgutil.iter_modules(path) if not module.name.startswith("_")))


def check_format(name: str) -> None:
    """Make sure that there is an output format of this name.

    Raises:
        UsageError: there is none.
    """
    names = format_names()
    if name not in names:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), names, 1, 0.4)
        if near:
            raise UsageError(f"output format “{name}” is not known; did you mean {near[0]}?")
        raise UsageError(f"no format “{name}”; use {', '.join(names)}")


def is_for_people(name: str) -> bool:
    """Return whether people read a format, not programs: then its module says `FOR_PEOPLE`."""
    return hasattr(import_module(f"{_package()}.{name}"), "FOR_PEOPLE")


def render(name: str, report: Report, layout: Layout | None = None) -> Iterator[Line]:
    """Return the report line by line in an output format.

    Raises:
        UsageError: there is no such format.
    """
    check_format(name)
    lines: Iterator[Line] = import_module(f"{_package()}.{name}").render(report, layout or Layout())
    return lines


def _package() -> str:
    return __name__.rpartition(".")[0]
