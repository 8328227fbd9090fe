"""Where a file is, in the words of the programs that read reports: with `/`, and relative to a folder they know."""

from __future__ import annotations

import os

NAMELESS = "-"
"""What a text without a path is called: standard input."""

PROJECT_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Variables in which GitHub and GitLab name the folder of the repository, which a job may have left."""


def from_here(path: str | None) -> str:
    """Return the path relative to the current folder; one that leads out of it stays as it is."""
    return _inside(path, os.getcwd()) or _slashed(path or NAMELESS)


def from_project(path: str | None) -> str:
    """Return the path as `in_project` does; one that leads out of both folders stays as it is."""
    return in_project(path) or _slashed(path or NAMELESS)


def in_project(path: str | None) -> str | None:
    """Return the path relative to the repository that a CI job works on, elsewhere to the current folder.

    None if it lies in neither.
    """
    folders = [*filter(None, map(os.environ.get, PROJECT_VARIABLES)), os.getcwd()]
    return next(filter(None, (_inside(path, folder) for folder in folders)), None)


def _inside(path: str | None, folder: str) -> str | None:
    if path is None:
        return None
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:  # another drive
        return None
    return None if relative.split(os.sep, 1)[0] == os.pardir else _slashed(relative)


def _slashed(path: str) -> str:
    return path.replace(os.sep, "/")
