"""Finds the line on which something stands in a TOML text.

The parsers of Python keep no places, and those that do are slow or cannot read all of TOML 1.0. So the parser itself
is asked: the first lines of a text can be parsed alone exactly if no statement is cut.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Step = str | int
"""A key of a table, or the index in a list."""


class Places:
    """The lines of a valid TOML text. They count from 1."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._parsed: dict[int, dict[str, object] | None] = {}

    def line(self, path: Sequence[Step], word: str | None = None) -> int:
        """Return the line of a key or table that the text has.

        Args:
            path: Keys and indexes that lead to it.
            word: What to look for in a statement of several lines; None looks for the key itself.
        """
        end = self._first_end(path)
        start = self._start(end)
        wanted = word if word is not None else str(next((step for step in reversed(path) if isinstance(step, str)), ""))
        return next((number for number in range(start, end + 1) if wanted in self._lines[number - 1]), start)

    def _first_end(self, path: Sequence[Step]) -> int:
        """Return how many lines it takes until the text has what the path leads to."""
        found = high = len(self._lines)
        low = 1
        while low < high:
            middle = (low + high) // 2
            whole = next((number for number in range(middle, high) if self._beginning(number) is not None), None)
            if whole is None:
                high = middle
            elif _has(self._beginning(whole), path):
                found, high = whole, middle
            else:
                low = whole + 1
        return found

    def _start(self, end: int) -> int:
        """Return the first line of the statement that ends on a line."""
        return next((number for number in range(end, 0, -1) if _table(self._lines[number - 1 : end]) is not None), end)

    def _beginning(self, number: int) -> dict[str, object] | None:
        if number not in self._parsed:
            self._parsed[number] = _table(self._lines[:number])
        return self._parsed[number]


def _table(lines: Sequence[str]) -> dict[str, object] | None:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _has(value: object, path: Sequence[Step]) -> bool:
    for step in path:
        if isinstance(step, int):
            if not isinstance(value, list) or len(value) <= step:
                return False
            value = value[step]
        elif not isinstance(value, dict) or step not in value:
            return False
        else:
            value = value[step]
    return True
