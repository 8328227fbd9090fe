"""Globs as in a .gitignore, relative to the folder of the configuration file.

`*.md` matches in every folder, `de/**` and `/notes.md` from the configuration's folder on, `de/` everything in a folder
of that name; `!` takes back. A path outside that folder, possible with `--config`, counts from the current folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

ESCAPE = re.compile(r"^!?\\[#!]|\\[\[\] ]")
"""What git needs a backslash for in the name of a file. Any other one separates folders, as people write on Windows."""


class Globs:
    """Some globs, compiled when a path is first met."""

    def __init__(self, patterns: Sequence[str], folder: str) -> None:
        self.patterns = tuple(patterns)
        self._folder = folder
        self._spec: GitIgnoreSpec | None = None

    def match(self, path: str) -> bool:
        """Return whether a path (absolute) matches; one that ends in a separator is a folder."""
        if not self.patterns:
            return False
        relative = inside(path, self._folder) or inside(path, os.getcwd())
        return relative is not None and self._compiled().match_file(relative)

    def _compiled(self) -> GitIgnoreSpec:
        if self._spec is None:
            self._spec = _spec(self.patterns)
        return self._spec


def problem(glob: str) -> str | None:
    """Return what is wrong with a glob and what to do, to follow the quoted glob; None if nothing is."""
    if "\\" in ESCAPE.sub("", glob):
        return "has a backslash; globs have / on every system"
    if glob.startswith("#"):
        return "is a comment to git; write \\# for a name that begins with #"
    if re.match(r"!?(?:[A-Za-z]:/|~|(?:.*/)?\.\.?(?:/|$))", glob):
        return "can match nothing; write it from the folder of this file on, without ~, . or .."
    return _fault(glob)


def inside(path: str, folder: str) -> str | None:
    """Return a path as seen from a folder, with /; None if it lies elsewhere. A last separator is kept."""
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:  # another drive
        return None
    if relative == os.pardir or relative.startswith(os.pardir + os.sep):
        return None
    return readable(relative) + ("/" if path.endswith(("/", os.sep)) else "")


def readable(path: str) -> str:
    """Return a path with / as a glob sees it. Names that are no text, which only some systems have, are none here."""
    return path.encode("utf-8", "replace").decode().replace(os.sep, "/")


def gitignore(lines: Sequence[str]) -> GitIgnoreSpec:
    """Return the patterns of a .gitignore. A line that is no glob matches nothing, as for git."""
    import re2

    try:
        return _spec(lines)
    except (ValueError, re.error, re2.error):
        return _spec([line for line in lines if line.startswith("#") or _fault(line) is None])


def _fault(glob: str) -> str | None:
    import re2

    try:
        spec = _spec([glob])
    except (ValueError, re.error, re2.error):
        return "is no glob; write one such as *.md or de/**"
    return None if any(pattern.include is not None for pattern in spec.patterns) else "can match nothing; correct it"


def _spec(patterns: Sequence[str]) -> GitIgnoreSpec:
    import warnings

    from pathspec import GitIgnoreSpec  # slow to import, and only files with globs need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of sets in sets, that Python may have one day
        return GitIgnoreSpec.from_lines(patterns, backend="re2")
