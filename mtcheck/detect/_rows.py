"""Words in a row."""

from __future__ import annotations

from mtcheck.model import Passage


def is_in_row(passage: Passage, index: int) -> bool:
    """Return whether the word has neighbours and nothing but single blanks parts it from them."""
    return gap_before(passage, index) == " " == gap_before(passage, index + 1)


def gap_before(passage: Passage, index: int) -> str:
    """Return what stands between a word and the one before it; all before it if it is the first, "" behind the last."""
    if index >= len(passage.words):
        return ""
    end = passage.starts[index - 1] + len(passage.words[index - 1]) if index > 0 else 0
    return passage.text[end : passage.starts[index]]
