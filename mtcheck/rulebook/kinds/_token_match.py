"""What a token pattern took from a passage."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.model import Passage

Taken = dict[str, tuple[int, int]]
"""By the name of an element: the first word it took and the one after the last, by their numbers in the passage."""


class TokenMatch(NamedTuple):
    """Words that a pattern took. `first` and `end` are numbers of words, `start` and `stop` code points of the text.

    The latter cover what is reported. `names` has the elements that took something.
    """

    first: int
    end: int
    start: int
    stop: int
    names: Taken


def words_text(passage: Passage, taken: tuple[int, int] | None) -> str:
    """Return the text from the first word taken to the last; empty if none was."""
    if taken is None:
        return ""
    last = taken[1] - 1
    return passage.text[passage.starts[taken[0]] : passage.starts[last] + len(passage.words[last])]
