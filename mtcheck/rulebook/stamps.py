"""What rule files hold, told by their size and time of change: hundreds of files need not be read at every start.

The stamps of a folder are kept in the cache folder beside the packs. A file that changed less than two seconds before
its stamp was written is read again next time, since a second change might show in neither size nor time.

Method: the index of Git and its “racily clean” entries.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from hashlib import blake2b

from mtcheck.rulebook.files import RuleFile
from mtcheck.rulebook.kept import DIGEST_BYTES, file_name, keep, kept_value

RACY_NS = 2_000_000_000
"""Nanoseconds within which a change may go unseen: some file systems count time in steps of two seconds."""

Stamp = tuple[int, int, bytes]
"""Size in bytes, time of change in nanoseconds, digest of what the file holds."""


def digests(root: str, files: Sequence[RuleFile]) -> list[bytes]:
    """Return 16 bytes for each file that change with what it holds, however its lines end.

    Args:
        root: The folder that the stamps are kept for.
        files: Its rule files.

    Raises:
        RuleError: a file cannot be read.
    """
    known: dict[str, Stamp] = kept_value(_name(root), b"") or {}
    found: dict[str, Stamp] = {}
    for file in files:
        state = os.stat(file.path)
        stamp = known.get(file.path)
        if stamp is None or stamp[:2] != (state.st_size, state.st_mtime_ns):
            stamp = state.st_size, state.st_mtime_ns, _digest(file.data())
        found[file.path] = stamp
    if found != known:
        keep(_name(root), b"", _settled(found))
    return [stamp[2] for stamp in found.values()]


def _settled(stamps: dict[str, Stamp]) -> dict[str, Stamp]:
    now = time.time_ns()
    return {path: stamp for path, stamp in stamps.items() if stamp[1] < now - RACY_NS}


def _digest(data: bytes) -> bytes:
    return blake2b(data.replace(b"\r\n", b"\n"), digest_size=DIGEST_BYTES).digest()


def _name(root: str) -> str:
    return file_name(os.path.realpath(root).encode("utf-8", "surrogateescape"), "stamps")
