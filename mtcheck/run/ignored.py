"""What git ignores: the patterns of `.gitignore` files and of `.git/info/exclude`, the nearest first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mtcheck.config.globs import gitignore, readable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns that hold in a folder. `specs` are pairs of a folder and its patterns, the outermost first."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: str) -> Ignored:
        """Return what the folders above say, up to the top of the repository; nothing outside of one."""
        here = os.path.abspath(folder)
        top = next((one for one in _upward(here) if os.path.exists(os.path.join(one, ".git"))), None)
        if top is None:
            return cls()
        ignored = cls()._with(top, os.path.join(top, ".git", "info", "exclude"))
        between = [one for one in _upward(here) if len(one) >= len(top) and one != here]
        for one in reversed(between):
            ignored = ignored._with(one, os.path.join(one, NAME))
        return ignored

    def entering(self, folder: str, names: set[str] | None = None) -> Ignored:
        """Return what holds inside a folder. `names` are those of its files, None if they are not known."""
        if names is not None and NAME not in names:
            return self
        return self._with(os.path.abspath(folder), os.path.join(folder, NAME))

    def has(self, path: str, is_folder: bool) -> bool:
        """Return whether a path is ignored. The last pattern that says something counts, as for git."""
        if not self.specs:
            return False
        absolute = os.path.abspath(path)
        for folder, spec in reversed(self.specs):
            relative = readable(absolute[len(folder) :].lstrip(os.sep)) + ("/" if is_folder else "")
            verdict = spec.check_file(relative).include
            if verdict is not None:
                return verdict
        return False

    def _with(self, folder: str, path: str) -> Ignored:
        lines = _lines(path)
        return Ignored((*self.specs, (folder, gitignore(lines)))) if lines else self


def _upward(folder: str) -> Iterator[str]:
    """Yield the folder and those above it."""
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return []  # there is none, or it is not ours to read
