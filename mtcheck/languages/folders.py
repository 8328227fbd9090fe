"""Where the data of a language lies, in a checkout and in an installed package."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache

ANY = "any"
"""The folder of what holds in every language."""


@lru_cache(maxsize=1)
def rules_folder() -> str:
    """Return the folder with one folder per language.

    The wheel carries it inside the package; in a checkout it stands beside the package.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "_rules")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "rules")


def fallback_tags(tag: str) -> tuple[str, ...]:
    """Return the tag and those it falls back to, without the last one, `any`.

    >>> fallback_tags("fr-CA")
    ('fr-CA', 'fr')
    """
    parts = tag.replace("_", "-").split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def data_file(tag: str, name: str) -> str | None:
    """Return the path of the file for the tag or the nearest fallback that has it; None if none has.

    Case in tags does not matter ("en-us", "EN"). The folder `any` is not searched.
    """
    return next(_data_files(tag, name), None)


def data_files(tag: str, name: str) -> tuple[str, ...]:
    """Return the paths of the files for the tag and what it falls back to, nearest first, as `data_file` finds them."""
    return tuple(_data_files(tag, name))


def _data_files(tag: str, name: str) -> Iterator[str]:
    folders = _folders()
    for candidate in fallback_tags(tag):
        folder = folders.get(candidate.lower())
        if folder is not None:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield path


@lru_cache(maxsize=1)
def _folders() -> dict[str, str]:
    root = rules_folder()
    return {name.lower(): os.path.join(root, name) for name in os.listdir(root)} if os.path.isdir(root) else {}
