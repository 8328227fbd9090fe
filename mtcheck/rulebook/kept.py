"""What takes long to derive from rules, kept for the next run beside the packs of rules."""

from __future__ import annotations

import contextlib
import marshal
import os
from collections.abc import Callable
from typing import Any

from mtcheck.rulebook import pack


def kept(name: str, source: str, make: Callable[[], Any]) -> Any:
    """Return what `make` returns, from the cache folder if it was made of the same source before.

    Args:
        name: That of the file: what was made of another source is written over.
        source: All that the value depends on, beside mtcheck itself.
        make: Makes the value: dicts, lists, tuples, texts and numbers only, as `marshal` knows them.
    """
    path = os.path.join(pack.cache_folder(), name)
    key = pack.digest_of(source.encode("utf-8", "surrogatepass"))
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        data = b""  # never written, or not readable: it can be made
    payload = data[2 * pack.DIGEST_BYTES :]
    if data and data[: 2 * pack.DIGEST_BYTES] == key + pack.checksum(payload):
        return marshal.loads(payload)
    value = make()
    payload = marshal.dumps(value)
    # A home without room or rights is no reason to fail: it is made once more next time.
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        pack.write_atomically(path, key + pack.checksum(payload) + payload)
    return value
