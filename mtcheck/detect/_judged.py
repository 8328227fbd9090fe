"""Which words of a passage have a property that the word itself decides: each form is judged once."""

from __future__ import annotations

from collections.abc import Callable


class Judged:
    """The word forms met so far, and those among them that passed a test."""

    def __init__(self, passes: Callable[[str], bool]) -> None:
        """Remember what `passes` says of each form, as written."""
        self._passes = passes
        self._met: set[str] = set()
        self._passed: set[str] = set()

    def among(self, types: frozenset[str]) -> frozenset[str]:
        """Return those of the distinct words of a passage that pass.

        >>> Judged(str.isupper).among(frozenset(("NATO", "ship")))
        frozenset({'NATO'})
        """
        new = types - self._met
        self._met |= new
        self._passed.update(filter(self._passes, new))
        return types & self._passed
