"""The cache folder: what takes long to make, kept from one run to the next.

A file holds a digest of what its value was made of, of the version of mtcheck and of its own content, then the value
in `marshal` format, which belongs to one version of Python: that is part of the digest too. A file that was cut short
or damaged is as good as none.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from mtcheck import __version__

FORMAT = 9
"""Raised when what is kept changes."""

DIGEST_BYTES = 16


def kept_value(name: str, source: bytes) -> Any:
    """Return the value kept under a name if it was made of this source, else None."""
    try:
        with open(os.path.join(cache_folder(), name), "rb") as file:
            data = file.read()
    except OSError:
        return None  # never written, or not readable: the value can be made again
    payload = data[2 * DIGEST_BYTES :]
    if data[: 2 * DIGEST_BYTES] != _made_of(source) + _digest(payload):
        return None
    return marshal.loads(payload)


def keep(name: str, source: bytes, value: Any) -> None:
    """Keep a value under a name, with what it was made of.

    Args:
        name: That of the file; what was made of another source is written over.
        source: All that the value depends on, beside mtcheck itself.
        value: Dicts, lists, tuples, texts, bytes and numbers only, as `marshal` knows them.
    """
    payload = marshal.dumps(value)
    path = os.path.join(cache_folder(), name)
    # A home without room or rights is no reason to fail: the value is made once more next time.
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        _write_atomically(path, _made_of(source) + _digest(payload) + payload)


def kept(name: str, source: str, make: Callable[[], Any]) -> Any:
    """Return what `make` returns, from the cache folder if it was made of the same source before.

    Args:
        name: That of the file.
        source: All that the value depends on, beside mtcheck itself.
        make: Makes the value, which is never None.
    """
    key = source.encode("utf-8", "surrogatepass")
    value = kept_value(name, key)
    if value is None:
        value = make()
        keep(name, key, value)
    return value


def file_name(place: bytes, suffix: str) -> str:
    """Return the name to keep something under that belongs to a place, such as the path of a folder."""
    return f"{blake2b(place, digest_size=8).hexdigest()}.{suffix}"


def cache_folder() -> str:
    """Return the folder: in the cache folder that the operating system gives the user."""
    if sys.platform == "linux":
        # The same as platformdirs, which takes 8 ms to import (XDG Base Directory Specification).
        home = os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
        ours = os.path.join(home, "mtcheck")
    else:
        from platformdirs import user_cache_dir

        ours = user_cache_dir("mtcheck")
    return os.path.join(ours, "rules")


def _made_of(source: bytes) -> bytes:
    made_by = f"{FORMAT} {__version__} {sys.implementation.cache_tag}"
    return _digest(source + made_by.encode())


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=DIGEST_BYTES).digest()


def _write_atomically(path: str, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    import tempfile  # slow to import, and rules seldom change

    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise
