"""Several finders as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.model import Hit, Passage

Finder = Callable[[Passage], Iterable[Hit]]


def chained(finders: Sequence[Finder]) -> Finder:
    """Return what finds all that the finders find, one finder after the other."""

    def hits(passage: Passage) -> Iterator[Hit]:
        for finder in finders:
            yield from finder(passage)

    return hits


def nothing(passage: Passage) -> tuple[Hit, ...]:
    """Find nothing: for a language that a detector has no data for."""
    del passage
    return ()
