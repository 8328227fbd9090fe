"""What changes between two texts, as a unified diff that `git apply -p0` and `patch -p0` understand."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""Only LF ends a line of a diff: a CR before it, or alone, belongs to the line."""

_ODD_NAME = re.compile(r'["\\\x00-\x1f\x7f]')

NO_LINE_END = "\\ No newline at end of file\n"


def unified(old: str, new: str, path: str) -> Iterator[str]:
    """Yield the lines of the diff with their line ends; nothing if the texts are the same."""
    from difflib import unified_diff

    name = _name(path)
    for line in unified_diff(_LINE.findall(old), _LINE.findall(new), name, name):
        if line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n"
            yield NO_LINE_END


def _name(path: str) -> str:
    """Return a path as it is written in a diff: odd ones in quotes, and a tab after one with blanks, as Git does."""
    if _ODD_NAME.search(path):
        return '"' + _ODD_NAME.sub(lambda match: f"\\{ord(match[0]):03o}", path) + '"'
    return f"{path}\t" if " " in path else path
