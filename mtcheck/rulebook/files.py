"""Finds rule files: those in a folder and in its language folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.model import RuleError
from mtcheck.rulebook.entry import Entry

SUFFIXES = (".yaml", ".yml")
VOCABULARY_FILES = ("words.yaml", "forms.yaml")
"""Hold no rules, but what rules refer to: lists of words and inflections."""


class RuleFile(NamedTuple):
    """A file that may hold rules. `folder` is the language folder it lies in, None if it lies in none."""

    path: str
    folder: str | None

    def data(self) -> bytes:
        """Return what it holds.

        Raises:
            RuleError: it cannot be read.
        """
        try:
            with open(self.path, "rb") as file:
                return file.read()
        except OSError as error:
            raise _unreadable(self.path, error) from error


def rule_files(path: str) -> tuple[RuleFile, ...]:
    """Return the YAML files right in a folder and in the folders of it, sorted by path; or the one file.

    A folder inside the given one is a language. What lies deeper, or begins with a dot, is left alone. Beside one file
    stand those that it may refer to.

    Raises:
        RuleError: the path does not exist or cannot be read.
    """
    try:
        if not os.path.isdir(path):
            os.stat(path)
            return tuple(RuleFile(one, None) for one in (path, *_vocabulary(path)))
        return tuple(_in_folder(path))
    except OSError as error:
        raise _unreadable(path, error) from error


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


def _unreadable(path: str, error: OSError) -> RuleError:
    reason = error.strerror or type(error).__name__
    return RuleError(f"{error.filename or path}:1: cannot be read ({reason}); expected a folder of rules")


def _vocabulary(path: str) -> list[str]:
    """Return the files beside a rule file that it may refer to."""
    beside = (os.path.join(os.path.dirname(path), name) for name in VOCABULARY_FILES)
    return [one for one in beside if os.path.exists(one) and not os.path.samefile(one, path)]


def _in_folder(path: str) -> Iterator[RuleFile]:
    with os.scandir(path) as found:
        inside = sorted(found, key=lambda one: one.name)
    for one in inside:
        if one.name.startswith("."):
            continue
        if one.is_dir():
            yield from (RuleFile(inner, one.name) for inner in _in_language_folder(one.path))
        elif one.name.endswith(SUFFIXES):
            yield RuleFile(one.path, None)


def _in_language_folder(path: str) -> list[str]:
    with os.scandir(path) as found:
        names = [one for one in found if one.name.endswith(SUFFIXES) and not one.name.startswith(".")]
        return sorted(one.path for one in names if one.is_file())
