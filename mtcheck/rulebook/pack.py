"""A cache of parsed rules: reading hundreds of rules from YAML takes half a second, from here two milliseconds.

One file per folder of rules in the cache folder of the user, overwritten when the rules change. It holds a digest
of the rule files, of the version of mtcheck and of its own content, then the entries without their examples in
`marshal` format, which belongs to one version of Python: that is part of the digest too.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Final

from mtcheck import __version__
from mtcheck.model import Rule
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.files import RuleFile
from mtcheck.rulebook.kinds import DETECTOR

FORMAT = 1
"""Raised when what is kept changes."""

DIGEST_BYTES = 16
ENTRY_KEYS: Final = ("kind", "match", "fix", "path", "line", "since", "measured", "lines")
"""Keyword arguments of `Entry` that are kept. The rule stands before them; the examples are left out."""

RULE_KEYS: Final = tuple(field.name for field in fields(Rule))
_rule_values = attrgetter(*RULE_KEYS)
_entry_values = attrgetter(*ENTRY_KEYS)


def digest(folder: str, files: Sequence[RuleFile]) -> bytes:
    """Return 16 bytes that change with the rules, wherever the folder lies and however its lines end."""
    state = blake2b(digest_size=DIGEST_BYTES)
    for file in files:
        name = os.path.relpath(file.path, folder).replace(os.sep, "/").encode()
        data = file.data.replace(b"\r\n", b"\n")
        state.update(b"%d %b %d " % (len(name), name, len(data)))
        state.update(data)
    return state.digest()


def read_pack(folder: str, rules: bytes) -> tuple[Entry, ...] | None:
    """Return the cached entries of a folder whose rules have this digest; None if they must be read from YAML."""
    try:
        with open(_pack_path(folder), "rb") as file:
            data = file.read()
    except OSError:
        return None  # never written, or not readable: the rules themselves are at hand
    payload = data[2 * DIGEST_BYTES :]
    # A pack that was cut short or damaged is as good as none: it is written anew.
    if data[: 2 * DIGEST_BYTES] != digest_of(rules) + checksum(payload):
        return None
    return tuple(
        Entry(Rule(*rule), kind, match, fix, (), (), path, line, since, measured, lines)
        for rule, (kind, match, fix, path, line, since, measured, lines) in marshal.loads(payload)
    )


def write_pack(folder: str, rules: bytes, entries: Sequence[Entry]) -> None:
    """Keep the entries of a folder whose rules have this digest. Examples are not kept."""
    records = [(_plain(_rule_values(entry.rule)), _plain(_entry_values(_lean(entry)))) for entry in entries]
    payload = marshal.dumps(records)
    path = _pack_path(folder)
    # A home without room or rights is no reason to fail: the rules are read from YAML once more next time.
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_atomically(path, digest_of(rules) + checksum(payload) + payload)


def cache_folder() -> str:
    """Return the folder for packs: in the cache folder that the operating system gives the user."""
    if sys.platform == "linux":
        # The same as platformdirs, which takes 8 ms to import (XDG Base Directory Specification).
        home = os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
        ours = os.path.join(home, "mtcheck")
    else:
        from platformdirs import user_cache_dir

        ours = user_cache_dir("mtcheck")
    return os.path.join(ours, "rules")


def _pack_path(folder: str) -> str:
    name = blake2b(os.path.realpath(folder).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return os.path.join(cache_folder(), f"{name}.pack")


def digest_of(source: bytes) -> bytes:
    """Return 16 bytes that change with a source, the version of mtcheck and that of Python."""
    made_by = f"{FORMAT} {__version__} {sys.implementation.cache_tag} {RULE_KEYS} {ENTRY_KEYS}"
    return blake2b(source + made_by.encode(), digest_size=DIGEST_BYTES).digest()


def checksum(payload: bytes) -> bytes:
    """Return 16 bytes that change with what is kept."""
    return blake2b(payload, digest_size=DIGEST_BYTES).digest()


def _lean(entry: Entry) -> Entry:
    """Return the entry without the lines of its keys, unless a detector may still complain about them."""
    return entry if entry.kind == DETECTOR else replace(entry, lines={})


def _plain(value: Any) -> Any:
    """Return the value in the types that `marshal` knows: mappings as dicts."""
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    if hasattr(value, "items"):
        return {key: _plain(item) for key, item in value.items()}
    return value


def write_atomically(path: str, data: bytes) -> None:
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
