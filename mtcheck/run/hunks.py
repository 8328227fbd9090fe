"""Reads the output of `git diff --unified=0`: which lines of which files are new.

Own code, not a library: the parsers of patches decode all content, and trip over quoted names and over content that
looks like a header. Here only headers and the numbers of lines are read, in bytes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

Stretch = tuple[int, int]
"""A stretch of a file, first to last, inclusive. Line `n`, counted from 1, is `2 n`; `2 n + 1` is the place after it.

So a place where lines were taken out is a stretch as well, and lies between two lines.
"""

EVERYTHING: Stretch = (0, 2**62)

_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BINARY = re.compile(rb"Binary files .*? and (b/.*|\"b/.*\"|/dev/null) differ\Z")
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class Hunk(NamedTuple):
    """Lines of the old file and lines of the new one that stand for them; counted from 1, as git does.

    A count of 0 means the place after the line.
    """

    old: int
    old_count: int
    new: int
    new_count: int

    def stretch(self) -> Stretch:
        """Return what is new in the new file."""
        if not self.new_count:
            return 2 * self.new + 1, 2 * self.new + 1
        return 2 * self.new, 2 * (self.new + self.new_count - 1)


def hunks(patch: bytes) -> dict[str, list[Hunk] | None]:
    """Return what changed in each file, by its new path as git says it; deleted files are left out.

    None stands for a file whose lines git does not tell: UTF-16, or one with the attribute `-diff`.
    """
    found: dict[str, list[Hunk] | None] = {}
    name = ""
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            name = _name(line[4:])
        elif match := _HUNK.match(line):
            hunk = Hunk(*(1 if number is None else int(number) for number in match.groups()))
            _skip(lines, hunk.old_count + hunk.new_count)
            known = found.setdefault(name, [])
            if known is not None:
                known.append(hunk)
        elif match := _BINARY.match(line):
            found[_name(match[1])] = None
    found.pop("", None)
    return found


def carried(stretches: Sequence[Stretch], later: Sequence[Hunk]) -> list[Stretch]:
    """Return what is left of stretches of a file after later changes to it, at its new place.

    Lines that were changed once more are left out.
    """
    return [
        (max(first, start) + shift, min(last, end) + shift)
        for start, end, shift in _untouched(later)
        for first, last in stretches
        if max(first, start) <= min(last, end)
    ]


def _untouched(later: Sequence[Hunk]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches between the hunks, and by how much they have moved."""
    at, shift = 0, 0
    for hunk in later:
        first = hunk.old if hunk.old_count else hunk.old + 1
        yield at, 2 * first - 2, shift
        at = 2 * (first + hunk.old_count)
        shift += 2 * (hunk.new_count - hunk.old_count)
    yield at, EVERYTHING[1], shift


def _skip(lines: Iterator[bytes], count: int) -> None:
    """Read the lines of a hunk, which may look like anything."""
    while count:
        line = next(lines, None)
        if line is None:
            return
        count -= not line.startswith(b"\\")  # "\ No newline at end of file" is said between the lines


def _name(quoted: bytes) -> str:
    """Return the path of a `+++` line, empty for a file that is no more."""
    name = quoted.removesuffix(b"\t")  # git puts a tab behind names with blanks
    if name == b"/dev/null":
        return ""
    if name.startswith(b'"') and name.endswith(b'"'):
        name = _ESCAPE.sub(_unescaped, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    text = match[1]
    return bytes([int(text, 8)]) if len(text) == 3 else _ESCAPED.get(text, text)
