"""Which words of a passage have a property that the word itself decides: each form is judged once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from weakref import WeakSet

from mtcheck.languages import Language

MOST = 200_000
"""Forms that are remembered; all are forgotten when there are more, so that memory stays bounded over a corpus."""


class _Forms:
    """The word forms that were met in texts of one language, and who wants to judge them."""

    def __init__(self) -> None:
        self.met: set[str] = set()
        self.judges: WeakSet[Judged] = WeakSet()
        self._last: frozenset[str] = frozenset()

    def meet(self, types: frozenset[str]) -> None:
        """Let everyone judge what is new. Detectors come one after another with the words of the same passage."""
        if types is self._last:
            return
        self._last = types
        new = types - self.met
        if new:
            if len(self.met) > MOST:
                self._forget()
                new = types
            self.met |= new
            for judge in self.judges:
                judge.judge(new)

    def _forget(self) -> None:
        self.met.clear()
        for judge in self.judges:
            judge.forget()


class Judged:
    """The word forms met so far that passed a test. What was met is kept once for each language."""

    def __init__(self, language: Language, passes: Callable[[str], bool]) -> None:
        """Remember what `passes` says of each form, as written."""
        self._passes = passes
        self._passed: set[str] = set()
        self._forms = _forms(language)
        self.judge(frozenset(self._forms.met))
        self._forms.judges.add(self)

    def judge(self, new: frozenset[str]) -> None:
        """Test forms that were not met before."""
        self._passed.update(filter(self._passes, new))

    def forget(self) -> None:
        """Forget all forms."""
        self._passed.clear()

    def among(self, types: frozenset[str]) -> frozenset[str]:
        """Return those of the distinct words of a passage that pass.

        >>> from mtcheck.languages import load
        >>> Judged(load("en"), str.isupper).among(frozenset(("NATO", "ship")))
        frozenset({'NATO'})
        """
        self._forms.meet(types)
        return types & self._passed


@lru_cache(maxsize=64)
def _forms(_: Language) -> _Forms:
    return _Forms()
