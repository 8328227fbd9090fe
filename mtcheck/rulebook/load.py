"""Loads rulebooks: mtcheck's own rules and those of the user."""

from __future__ import annotations

import os
from collections.abc import Sequence
from os import PathLike

from mtcheck.languages import rules_folder
from mtcheck.rulebook.book import Rulebook, short_hash
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.files import rule_files, unique
from mtcheck.rulebook.shelf import Shelf, read_files, shelves


def load_folder(path: str | PathLike[str]) -> tuple[Entry, ...]:
    """Return the rules of a folder (or of one file) sorted by id, with their examples, read from YAML.

    Raises:
        RuleError: a rule file is wrong, or two rules have the same id.
    """
    return read_files(rule_files(os.fspath(path)))


def load_rules(extra_folders: Sequence[str | PathLike[str]] = ()) -> Rulebook:
    """Return mtcheck's own rules and those of other folders, without their examples.

    Those of other folders are read at once, mtcheck's own when a language asks for them. A folder given twice, or that
    is mtcheck's own or lies in it, counts once.

    Raises:
        RuleError: a rule file is wrong, or two rules have the same id.
    """
    own, *others = (_shelves(folder) for folder in _folders(extra_folders))
    extra = [shelf for group in others for shelf in group]
    _check_ids(own, extra)
    found = (*own, *extra)
    return Rulebook(found, short_hash(*(shelf.digest for shelf in found)))


def _check_ids(own: Sequence[Shelf], extra: Sequence[Shelf]) -> None:
    """Check that no rule of the user has the id of another one, without reading all of ours."""
    theirs = [entry for shelf in extra for entry in shelf.entries]
    languages = {entry.rule.id.split(".")[0] for entry in theirs}
    unique([entry for shelf in own if shelf.language in languages for entry in shelf.entries] + theirs)


def _folders(extra: Sequence[str | PathLike[str]]) -> list[str]:
    """Return mtcheck's own folder and the others, without those that lie in another or come again."""
    by_real: dict[str, str] = {}
    for folder in (rules_folder(), *extra):
        by_real.setdefault(os.path.realpath(folder), os.fspath(folder))
    inner = {real for real in by_real for other in by_real if real.startswith(other + os.sep)}
    return [folder for real, folder in by_real.items() if real not in inner]


def _shelves(folder: str) -> list[Shelf]:
    """Return the shelves of a folder, the same ones as before where nothing has changed."""
    return [_seen.setdefault((folder, shelf.language, shelf.digest), shelf) for shelf in shelves(folder)]


_seen: dict[tuple[str, str | None, bytes], Shelf] = {}
"""By folder, language and digest. Few: a process uses the same rules for all its files."""
