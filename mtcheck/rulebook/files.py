"""Finds and reads rule files: the YAML lists in a folder and in its language folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mtcheck.model import RuleError
from mtcheck.rulebook import kinds
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.nodes import Node, parse
from mtcheck.rulebook.schema import entry

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file that may hold rules. `folder` is the language folder it lies in, None if it lies in none."""

    path: str
    folder: str | None
    data: bytes


def rule_files(path: str) -> tuple[RuleFile, ...]:
    """Return the YAML files right in a folder and in the folders of it, sorted by path; or the one file.

    A folder inside the given one is a language. What lies deeper, or begins with a dot, is left alone.

    Raises:
        RuleError: the path does not exist or cannot be read.
    """
    try:
        if not os.path.isdir(path):
            return (RuleFile(path, None, _bytes(path)),)
        return tuple(_in_folder(path))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RuleError(f"{error.filename or path}:1: cannot be read ({reason}); expected a folder of rules") from error


def read_entries(file: RuleFile) -> tuple[Entry, ...]:
    """Return the rules of a file in its order, examples included; none if the file is a YAML mapping (other data).

    Raises:
        RuleError: the file is not as rules/README.md says.
    """
    root = parse(_text(file), file.path)
    if root is None or not _is_list(root):
        return ()
    theme = os.path.basename(file.path).split(".")[0]
    entries = tuple(entry(item, file.folder, theme) for item in root.items("a rule file"))
    _check_order(entries)
    for one in entries:
        kinds.check(one)
    return entries


def unique(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the rules sorted by id.

    Raises:
        RuleError: two have the same id.
    """
    by_id: dict[str, Entry] = {}
    for one in entries:
        first = by_id.setdefault(one.rule.id, one)
        if first is not one:
            cure = f"rename it, or the first in {first.path}:{first.line}"
            raise one.error(f"the id “{one.rule.id}” again; expected it once; {cure}", "id")
    return tuple(by_id[rule_id] for rule_id in sorted(by_id))


def _in_folder(path: str) -> Iterator[RuleFile]:
    for name in sorted(os.listdir(path)):
        inner = os.path.join(path, name)
        if name.startswith("."):
            continue
        if os.path.isdir(inner):
            yield from _in_language_folder(inner, name)
        elif name.endswith(SUFFIXES):
            yield RuleFile(inner, None, _bytes(inner))


def _in_language_folder(path: str, tag: str) -> Iterator[RuleFile]:
    for name in sorted(os.listdir(path)):
        inner = os.path.join(path, name)
        if name.endswith(SUFFIXES) and not name.startswith(".") and os.path.isfile(inner):
            yield RuleFile(inner, tag, _bytes(inner))


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _text(file: RuleFile) -> str:
    try:
        return file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{file.path}:{line}: not UTF-8 ({error.reason}); expected UTF-8; save it so") from error


def _is_list(root: Node) -> bool:
    if isinstance(root.value, tuple):
        return True
    if isinstance(root.value, str):
        raise root.error("only text; expected a list of rules; begin each rule with `- id:`")
    if "id" in root.value and "match" in root.value:
        raise root.error("a rule that is not in a list; expected a list of rules; begin each rule with `- id:`")
    return False


def _check_order(entries: Sequence[Entry]) -> None:
    for before, after in pairwise(entries):
        if after.rule.id < before.rule.id:
            cure = f"move it before {before.rule.id}"
            raise after.error(f"{after.rule.id} after {before.rule.id}; expected the ids in order; {cure}", "id")
