"""Finds the configuration file that counts: the nearest one upward from a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

OWN_NAMES = (".mtcheck.toml", "mtcheck.toml")
"""In the order in which they count."""

PYPROJECT = "pyproject.toml"


def folders_upward(folder: str) -> Iterator[str]:
    """Yield an absolute folder and those around it. The home folder and the root are the last ones.

    What lies around a home folder belongs to others.
    """
    homes = _homes()
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder or folder in homes:
            return
        folder = parent


def candidates(folder: str) -> Iterator[str]:
    """Yield the paths in a folder that may be configuration files, in the order in which they count.

    A link that leads nowhere is yielded if its name is ours, so that reading it tells what is wrong.
    """
    for name in (*OWN_NAMES, PYPROJECT):
        path = os.path.join(folder, name)
        if os.path.isfile(path) or (name in OWN_NAMES and os.path.islink(path) and not os.path.exists(path)):
            yield path


def shown(path: str) -> str:
    """Return a path as people like to read it: from the current folder, unless that is longer.

    A path on another drive stays as it is.
    """
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path
    return min(relative, path, key=len)


def _homes() -> set[str]:
    """Return the home folder by its name and by its real place; nothing if it is not known."""
    home = os.path.expanduser("~")
    return {os.path.abspath(home), os.path.realpath(home)} if os.path.isabs(home) else set()
