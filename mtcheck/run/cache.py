"""Reports of earlier runs, by what they depend on: the bytes of the file, its name, the rules and the settings.

One SQLite file in the user's cache folder: safe with several runs at once, and read in one go where thousands of
small files would be opened one by one. A value has a checksum; whatever is damaged counts as not there.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b

from mtcheck import __version__
from mtcheck.languages import rules_folder
from mtcheck.rulebook.kept import cache_folder

FILE = "reports.v1.sqlite"
KEY_BYTES, CHECK_BYTES = 20, 8

LARGEST = 256_000_000
"""Bytes of the file from which it is begun anew."""

AT_ONCE = 500
"""Keys that are asked for in one statement; SQLite takes at least 999 values."""

PATIENCE = 2.0
"""Seconds that another run may keep the file to itself; then this one goes without."""

SCHEMA = "CREATE TABLE IF NOT EXISTS reports (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"


def key(*parts: bytes) -> bytes:
    """Return the key for all that a report depends on."""
    digest = blake2b(digest_size=KEY_BYTES)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


def fetch(keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
    """Return the values that are there."""
    found: dict[bytes, bytes] = {}
    with contextlib.suppress(sqlite3.Error, OSError), _opened() as connection:
        for some in _batches(list(keys)):
            marks = ",".join("?" * len(some))
            rows = connection.execute(f"SELECT key, value FROM reports WHERE key IN ({marks})", some)
            found.update((name, value[CHECK_BYTES:]) for name, value in rows if _is_whole(value))
    return found


def store(values: Mapping[bytes, bytes]) -> None:
    """Keep values for later runs. A folder without room or rights is no reason to fail: the next run does the work."""
    if not values:
        return
    rows = [(name, _checksum(value) + value) for name, value in sorted(values.items())]
    with contextlib.suppress(sqlite3.Error, OSError), _opened() as connection:
        connection.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?)", rows)
        connection.commit()


def path() -> str:
    """Return the path of the file."""
    return os.path.join(os.path.dirname(cache_folder()), FILE)


@lru_cache(maxsize=1)
def edition() -> bytes:
    """Return bytes that change with mtcheck: its version, and size and time of every file of its code and data."""
    folders = (os.path.dirname(os.path.dirname(os.path.abspath(__file__))), rules_folder())
    return "\n".join(
        [__version__, sys.version, *sorted(line for folder in folders for line in _stamps(folder))]
    ).encode()


def _stamps(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
            else:
                about = entry.stat()
                yield f"{entry.path} {about.st_size} {about.st_mtime_ns}"


@contextlib.contextmanager
def _opened() -> Iterator[sqlite3.Connection]:
    """Open the file; one that is damaged or too large is begun anew."""
    name = path()
    os.makedirs(os.path.dirname(name), exist_ok=True)
    if os.path.exists(name) and os.path.getsize(name) > LARGEST:
        os.remove(name)
    connection = _connected(name)
    try:
        yield connection
    except sqlite3.DatabaseError as error:
        if not isinstance(error, sqlite3.OperationalError):
            _discard(connection, name)
        raise
    finally:
        connection.close()


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=PATIENCE)
    try:
        connection.execute(SCHEMA)
    except sqlite3.OperationalError:
        connection.close()
        raise  # locked for too long, or not ours to write
    except sqlite3.DatabaseError:
        _discard(connection, name)
        connection = sqlite3.connect(name, timeout=PATIENCE)
        connection.execute(SCHEMA)
    return connection


def _discard(connection: sqlite3.Connection, name: str) -> None:
    connection.close()
    with contextlib.suppress(OSError):
        os.remove(name)


def _batches(keys: list[bytes]) -> Iterator[list[bytes]]:
    yield from (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))


def _checksum(value: bytes) -> bytes:
    return blake2b(value, digest_size=CHECK_BYTES).digest()


def _is_whole(value: object) -> bool:
    return isinstance(value, bytes) and value[:CHECK_BYTES] == _checksum(value[CHECK_BYTES:])
