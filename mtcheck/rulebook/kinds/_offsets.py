"""From UTF-8 bytes, which RE2 counts, to code points, which we count."""

from __future__ import annotations


def encoded(text: str) -> bytes:
    """Return the text in UTF-8. A lone surrogate, which UTF-8 cannot say, becomes one sign so that offsets hold."""
    return text.encode(errors="replace")


class Offsets:
    """Turns byte offsets into code point offsets, asked for in ascending order: each byte is looked at once."""

    def __init__(self, text: str, data: bytes) -> None:
        self._data = data
        self._same = len(text) == len(data)
        self._byte = self._point = 0

    def point(self, byte: int) -> int:
        """Return the offset in code points of a byte offset at the edge of a code point, not before the last."""
        if self._same:
            return byte
        self._point += len(self._data[self._byte : byte].decode())
        self._byte = byte
        return self._point


def next_point(data: bytes, byte: int) -> int:
    """Return the offset, in bytes, of the code point after the one at `byte`."""
    byte += 1
    while byte < len(data) and data[byte] & 0xC0 == 0x80:
        byte += 1
    return byte


def previous_point(data: bytes, byte: int) -> int:
    """Return the offset, in bytes, of the code point before the one at `byte`."""
    byte -= 1
    while byte > 0 and data[byte] & 0xC0 == 0x80:
        byte -= 1
    return byte
