"""Packs: the rules of one language folder as they are kept, since reading them from YAML takes a second and more.

A pack has the entries without their examples, and with each what its kind prepared of it (`mtcheck.rulebook.kinds`).
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Final, cast

from mtcheck.model import Rule
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.files import RuleFile
from mtcheck.rulebook.kept import DIGEST_BYTES, file_name, keep, kept_value
from mtcheck.rulebook.kinds import DETECTOR

ENTRY_KEYS: Final = ("kind", "match", "fix", "path", "line", "since", "measured", "lines", "prepared")
"""Keyword arguments of `Entry` that are kept. The rule stands before them; the examples are left out."""

RULE_KEYS: Final = tuple(field.name for field in fields(Rule))
_rule_values = attrgetter(*RULE_KEYS)
_entry_values = attrgetter(*ENTRY_KEYS)


def digest(folder: str, files: Sequence[RuleFile], digests: Sequence[bytes]) -> bytes:
    """Return 16 bytes that change with the rules, wherever the folder lies.

    Args:
        folder: Where the files lie.
        files: The rule files.
        digests: What changes with each of them.
    """
    state = blake2b(digest_size=DIGEST_BYTES)
    for file, digest in zip(files, digests, strict=True):
        name = file.path.removeprefix(folder).replace(os.sep, "/").encode("utf-8", "surrogateescape")
        state.update(b"%d %b " % (len(name), name))
        state.update(digest)
    return state.digest()


def read_pack(name: str, rules: bytes) -> tuple[Entry, ...] | None:
    """Return the kept entries whose rules have this digest; None if they must be read from YAML."""
    records = kept_value(name, _source(rules))
    if records is None:
        return None
    return tuple(
        Entry(Rule(*rule), kind, Packed(match), Packed(fix), (), (), path, line, since, measured, lines, prepared)
        for rule, (kind, match, fix, path, line, since, measured, lines, prepared) in records
    )


class Packed(Mapping[str, Value]):
    """A mapping in `marshal` format, unpacked when something asks for it: most rules of a run never match."""

    __slots__ = ("_data", "_values")

    def __init__(self, data: bytes) -> None:
        """Take the mapping as bytes."""
        self._data = data
        self._values: dict[str, Value] | None = None

    def _unpacked(self) -> dict[str, Value]:
        if self._values is None:
            self._values = cast("dict[str, Value]", marshal.loads(self._data))
        return self._values

    def __getitem__(self, key: str) -> Value:
        """Return the value of a key."""
        return self._unpacked()[key]

    def __iter__(self) -> Iterator[str]:
        """Return the keys in their order."""
        return iter(self._unpacked())

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._unpacked())

    def __eq__(self, other: object) -> bool:
        """Return whether another mapping has the same keys and values."""
        return isinstance(other, Mapping) and self._unpacked() == dict(other)

    def __hash__(self) -> int:
        """Return the hash of the bytes."""
        return hash(self._data)


def write_pack(name: str, rules: bytes, entries: Sequence[Entry]) -> None:
    """Keep the entries whose rules have this digest. Examples are not kept."""
    keep(name, _source(rules), [_record(entry) for entry in entries])


def pack_name(folder: str, language: str | None) -> str:
    """Return the name of the pack for a language folder in a folder of rules; None is what lies in no such folder."""
    place = os.path.realpath(folder).encode("utf-8", "surrogateescape") + b"\0" + (language or "").encode()
    return file_name(place, "pack")


def _record(entry: Entry) -> tuple[Any, ...]:
    kind, match, fix, *others = _plain(_entry_values(_lean(entry)))
    return _plain(_rule_values(entry.rule)), (kind, marshal.dumps(match), marshal.dumps(fix), *others)


def _source(rules: bytes) -> bytes:
    return rules + repr((RULE_KEYS, ENTRY_KEYS)).encode()


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
