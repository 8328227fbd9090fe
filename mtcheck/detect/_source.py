"""What the source of a message tells of its translation, for detectors that look at the translation alone."""

from __future__ import annotations

from mtcheck.model import Passage
from mtcheck.text import lazy
from mtcheck.text.inline import TAG

_INNER_CAPITAL = lazy(r"(?<=[\w,;] )[^\W\d_]\w*")


def names_as_many(passage: Passage, start: int) -> bool:
    """Return whether the source has as many capitals within its sentences as the translation, such as names of menus.

    False where the source is not known. `start` is a place in the text of the passage, in code points.
    """
    segment = passage.document.unit_at(passage.start + start).segment
    if segment is None or not segment.source:
        return False
    return _inner_capitals(segment.target) <= _inner_capitals(segment.source)


def _inner_capitals(text: str) -> int:
    return sum(match[0][0].isupper() for match in _INNER_CAPITAL.finditer(TAG.sub("", text)))
