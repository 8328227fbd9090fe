"""Code points to UTF-16 code units or UTF-8 bytes, and back. mtcheck itself only ever counts code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""Code points that take two UTF-16 code units. A lone surrogate takes one."""


def utf16_from_code_points(text: str, offsets: Sequence[int]) -> tuple[int, ...]:
    """Return the offsets, given in code points, in UTF-16 code units.

    >>> utf16_from_code_points("a😀b", [0, 1, 2, 3])
    (0, 1, 3, 4)
    """
    astral = _astral_offsets(text)
    return tuple(offset + bisect_left(astral, offset) for offset in offsets)


def code_points_from_utf16(text: str, offsets: Sequence[int]) -> tuple[int, ...]:
    """Return the offsets, given in UTF-16 code units, in code points.

    An offset inside a pair means the start of its character; one beyond the text, its end.

    >>> code_points_from_utf16("a😀b", [1, 2, 3, 9])
    (1, 1, 2, 3)
    """
    units = [offset + index for index, offset in enumerate(_astral_offsets(text))]
    return tuple(min(offset - bisect_left(units, offset), len(text)) for offset in offsets)


def utf8_from_code_points(text: str, offsets: Sequence[int]) -> tuple[int, ...]:
    """Return the offsets, given in code points in ascending order, in UTF-8 bytes. A lone surrogate counts 3 bytes.

    >>> utf8_from_code_points("aé😀", [1, 2, 3])
    (1, 3, 7)
    """
    if text.isascii():
        return tuple(offsets)
    result = []
    byte, before = 0, 0
    for offset in offsets:
        byte += len(text[before:offset].encode("utf-8", "surrogatepass"))
        before = offset
        result.append(byte)
    return tuple(result)


def code_points_from_utf8(text: str, offsets: Sequence[int]) -> tuple[int, ...]:
    """Return the offsets, given in UTF-8 bytes in ascending order, in code points.

    An offset inside a character means its start; one beyond the text, its end.

    >>> code_points_from_utf8("aé😀", [1, 2, 3, 99])
    (1, 1, 2, 3)
    """
    data = text.encode("utf-8", "surrogatepass")
    result = []
    count, before = 0, 0
    for offset in offsets:
        at = _character_start(data, offset)
        count += len(data[before:at].decode("utf-8", "surrogatepass"))
        before = at
        result.append(count)
    return tuple(result)


def _astral_offsets(text: str) -> list[int]:
    if text.isascii():
        return []
    return [match.start() for match in _ASTRAL.finditer(text)]


def _character_start(data: bytes, offset: int) -> int:
    at = min(offset, len(data))
    while 0 < at < len(data) and data[at] & 0xC0 == 0x80:
        at -= 1
    return at
