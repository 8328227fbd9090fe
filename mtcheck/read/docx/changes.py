"""What is different between two versions of a paragraph, and in which of its pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from mtcheck.read.docx.body import Paragraph, Piece

_WORD = re.compile(r"\w+|\W")


class Change(NamedTuple):
    """New text for a stretch of the old one: half-open, in code points."""

    start: int
    end: int
    text: str


def changes(old: str, new: str) -> list[Change]:
    """Return what must be changed, in order: word by word, and in a word from the first letter that differs."""
    head, tail = _edges(old, new)
    before, after = _WORD.findall(old[head : len(old) - tail]), _WORD.findall(new[head : len(new) - tail])
    starts = list(accumulate(map(len, before), initial=head))
    found = []
    for what, first, last, new_first, new_last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            removed, added = "".join(before[first:last]), "".join(after[new_first:new_last])
            left, right = _edges(removed, added)
            found.append(Change(starts[first] + left, starts[last] - right, added[left : len(added) - right]))
    return found


def revised(paragraph: Paragraph, new: str) -> list[str] | None:
    """Return the texts of the pieces of a paragraph when its text is another; None if that cannot be."""
    texts = [piece.text for piece in paragraph.pieces]
    if new == "".join(texts):
        return texts
    starts = list(accumulate(map(len, texts), initial=0))
    for change in reversed(changes("".join(texts), new)):
        home = _home(paragraph.pieces, starts, change) if change.text else -1
        if home is None or not _cut(paragraph.pieces, starts, texts, change, home):
            return None
    return texts


def _cut(pieces: Sequence[Piece], starts: list[int], texts: list[str], change: Change, home: int) -> bool:
    """Make one change; the new text goes to the piece with the index `home`. Changes are made from last to first."""
    for index, piece in enumerate(pieces):
        first, last = max(change.start, starts[index]), min(change.end, starts[index + 1])
        if first < last and piece.tag < 0 and piece.start == piece.end:
            return False
        if first < last or index == home:
            at, end = first - starts[index], max(first, last) - starts[index]
            at, end = min(at, len(piece.text)), min(end, len(piece.text))
            texts[index] = texts[index][:at] + (change.text if index == home else "") + texts[index][end:]
    return True


def _home(pieces: Sequence[Piece], starts: list[int], change: Change) -> int | None:
    """Return the index of the piece that takes the new text up: the first that loses some, or a neighbour.

    Between two neighbours it is the one in fewer inline elements: text beside a link does not belong to it.
    """
    near = [
        index
        for index, piece in enumerate(pieces)
        if piece.tag >= 0 and starts[index] <= change.end and starts[index + 1] >= change.start
    ]
    touched = [index for index in near if starts[index] < change.end and starts[index + 1] > change.start]
    if touched:
        return touched[0]
    return min(near, key=lambda index: len(pieces[index].elements), default=None)


def _edges(old: str, new: str) -> tuple[int, int]:
    """Return how many code points are the same at the beginning and, behind those, at the end."""
    most = min(len(old), len(new))
    head = next((index for index in range(most) if old[index] != new[index]), most)
    most -= head
    return head, next((index for index in range(most) if old[-1 - index] != new[-1 - index]), most)
