"""The file format of compiled word data: a marisa trie of keys, and a record file found by key number.

A record file is `MAGIC`, the length of a header (unsigned 32 bits, little-endian), the header (UTF-8, a line
"name: value" for each fact), then one record of fixed size for each key, in the order of the trie's key numbers.
Both files are mapped, not read: only pages that are used come into memory, and processes share them.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping

import marisa_trie

MAGIC = b"mtcheck1"
LENGTH = struct.Struct("<I")


class PackedRecords:
    """A record file, mapped into memory. `header` is what the tool that built it wrote down."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path}: not a record file of this version; run `python -m tools.compile`")
        start = len(MAGIC) + LENGTH.size
        (length,) = LENGTH.unpack_from(self._map, len(MAGIC))
        self.header = _header(self._map[start : start + length].decode())
        self.offset = start + length
        self.view = memoryview(self._map)


def mapped_trie(path: str) -> marisa_trie.Trie:
    """Return the trie in the file, mapped into memory."""
    trie = marisa_trie.Trie()
    trie.mmap(path)
    return trie


def record_file(header: Mapping[str, str], records: bytes) -> bytes:
    """Return the bytes of a record file. The header is padded so that records begin at a multiple of 8."""
    text = "".join(f"{name}: {value}\n" for name, value in header.items()).encode()
    text += b" " * (-(len(MAGIC) + LENGTH.size + len(text)) % 8)
    return MAGIC + LENGTH.pack(len(text)) + text + records


def _header(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines() if line.strip())
