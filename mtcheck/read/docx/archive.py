"""The ZIP archive that a DOCX file is: its members, read with limits, and one of them replaced.

Nothing is ever unpacked to the disk, and a member is only taken by its name: paths in the archive cannot lead anywhere.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mtcheck.model import InputError

MOST_MEMBERS = 10_000
"""Members of an archive. A document with a thousand pictures has a tenth of it."""

HIGHEST_RATIO = 500
"""How many times larger than its packed form a member may be. Real ones stay below 100, zip bombs come to 1000."""

SMALL = 1_000_000
"""Bytes up to which that does not matter."""

_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
_HAS_DESCRIPTOR = 8
_DIRECTORY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_TOO_LARGE = 0xFFFFFFFF


class Limit(NamedTuple):
    """How many bytes may be unpacked, and what to do if there are more."""

    size: int
    cure: str


NO_LIMIT = Limit(sys.maxsize, "")
"""For an archive that was within the limit before."""


class Archive:
    """An archive in memory. Messages of its errors begin with `name`, the path of the file."""

    def __init__(self, data: bytes, name: str, limit: Limit) -> None:
        self._data = data
        self._name = name
        self._limit = limit
        self._left = limit.size
        self._members = self._directory()

    def has(self, member: str) -> bool:
        """Return whether there is a member of this name."""
        return member in self._members

    def read(self, member: str) -> bytes:
        """Return a member unpacked.

        Raises:
            InputError: it is missing, damaged, encrypted, or too large by itself or together with those read before.
        """
        info = self._members.get(member)
        if info is None:
            raise InputError(f"{self._name}: {member} is missing in the archive; save the document again")
        self._check(info)
        try:
            with ZipFile(BytesIO(self._data)) as archive, archive.open(info) as stream:
                content = stream.read(min(self._left + 1, info.file_size + 1))
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
            raise self._damaged(member) from error
        self._take(info, len(content))
        return content

    def signed(self) -> bool:
        """Return whether the document is digitally signed: any change would break the signature."""
        return any(name.startswith("_xmlsignatures/") for name in self._members)

    def replaced(self, new: Mapping[str, bytes]) -> bytes:
        """Return the archive with other content in some members; every other byte of members is copied as it is.

        Raises:
            InputError: the archive is laid out in a way that is not known here.
        """
        infos = sorted(self._members.values(), key=lambda info: info.header_offset)
        end = self._end_of_members()
        starts = [info.header_offset for info in infos]
        if not starts or starts[0] != 0 or len(set(starts)) < len(starts):
            raise self._unknown()
        pieces: list[bytes] = []
        moved: dict[str, tuple[int, bytes | None]] = {}
        at = 0
        for info, start, stop in zip(infos, starts, [*starts[1:], end], strict=True):
            content = new.get(info.filename)
            piece = self._data[start:stop] if content is None else self._packed(info, content)
            moved[info.filename] = at, content
            pieces.append(piece)
            at += len(piece)
        return b"".join([*pieces, self._new_directory(moved, at, end)])

    def _directory(self) -> dict[str, ZipInfo]:
        if self._data.count(_ENTRY) > MOST_MEMBERS:
            raise InputError(
                f"{self._name}: more than {MOST_MEMBERS:,} members in the archive; save the document again"
            )
        try:
            with ZipFile(BytesIO(self._data)) as archive:
                infos = archive.infolist()
        except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, UnicodeDecodeError) as error:
            raise InputError(f"{self._name}: damaged ZIP archive ({error}); save the document again") from error
        members = {info.filename: info for info in infos}
        if len(members) < len(infos):
            raise InputError(f"{self._name}: two members of the archive have the same name; save the document again")
        return members

    def _check(self, info: ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{self._name}: encrypted; save it without a password")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._damaged(info.filename)

    def _take(self, info: ZipInfo, size: int) -> None:
        """Count what was unpacked."""
        if size > SMALL and size > HIGHEST_RATIO * max(info.compress_size, 1):
            raise InputError(f"{self._name}: {info.filename} is packed more than {HIGHEST_RATIO}:1, as zip bombs are")
        self._left -= size
        if self._left < 0:
            size, cure = self._limit
            raise InputError(f"{self._name}: more than {size:,} bytes when unpacked; {cure}")

    def _damaged(self, member: str) -> InputError:
        return InputError(f"{self._name}: {member} in the archive is damaged; save the document again")

    def _unknown(self) -> InputError:
        return InputError(f"{self._name}: unusual ZIP archive; save the document again with a word processor")

    def _end_of_members(self) -> int:
        """Return where the directory begins; the end of the archive must stand right behind it."""
        at = self._data.rfind(b"PK\x05\x06")
        if at < 0 or at + _END.size > len(self._data):
            raise self._unknown()
        *_, size, start, comment = _END.unpack_from(self._data, at)
        if start == _TOO_LARGE or start + size != at or at + _END.size + comment != len(self._data):
            raise self._unknown()
        return int(start)

    def _packed(self, info: ZipInfo, content: bytes) -> bytes:
        """Return a member with its header, packed as it was."""
        fields = list(_LOCAL.unpack_from(self._data, info.header_offset))
        names = fields[9] + fields[10]
        start = info.header_offset + _LOCAL.size
        body = _pack(info, content)
        fields[2] &= ~_HAS_DESCRIPTOR
        fields[6:9] = zlib.crc32(content), len(body), len(content)
        return _LOCAL.pack(*fields) + self._data[start : start + names] + body

    def _new_directory(self, moved: Mapping[str, tuple[int, bytes | None]], start: int, old: int) -> bytes:
        """Return the directory and the end of the archive. It begins at `start`, the old one at `old`."""
        names = {info.header_offset: info for info in self._members.values()}
        pieces = []
        at = old
        while self._data.startswith(_ENTRY, at):
            fields = list(_DIRECTORY.unpack_from(self._data, at))
            rest = self._data[at + _DIRECTORY.size : at + _DIRECTORY.size + sum(fields[10:13])]
            info = names[fields[16]]
            fields[16], content = moved[info.filename]
            if content is not None:
                fields[3] &= ~_HAS_DESCRIPTOR
                fields[7:10] = zlib.crc32(content), len(_pack(info, content)), len(content)
            pieces += [_DIRECTORY.pack(*fields), rest]
            at += _DIRECTORY.size + len(rest)
        end = list(_END.unpack_from(self._data, at))
        end[6] = start
        return b"".join([*pieces, _END.pack(*end), self._data[at + _END.size :]])


def _pack(info: ZipInfo, content: bytes) -> bytes:
    if info.compress_type == ZIP_STORED:
        return content
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()
