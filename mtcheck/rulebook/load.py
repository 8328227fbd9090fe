"""Loads rulebooks: mtcheck's own rules and those of the user."""

from __future__ import annotations

import os
from collections.abc import Sequence
from os import PathLike

from mtcheck.languages import rules_folder
from mtcheck.rulebook.book import Rulebook, short_hash
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.files import RuleFile, rule_files, unique
from mtcheck.rulebook.pack import digest, read_pack, write_pack


def load_folder(path: str | PathLike[str]) -> tuple[Entry, ...]:
    """Return the rules of a folder (or of one file) sorted by id, with their examples, read from YAML.

    Raises:
        RuleError: a rule file is wrong, or two rules have the same id.
    """
    return unique(_read(rule_files(os.fspath(path))))


def load_rules(extra_folders: Sequence[str | PathLike[str]] = ()) -> Rulebook:
    """Return mtcheck's own rules and those of other folders, without their examples.

    A folder given twice, or that is mtcheck's own or lies in it, counts once.

    Raises:
        RuleError: a rule file is wrong, or two rules have the same id.
    """
    digests: list[bytes] = []
    entries: list[Entry] = []
    for folder in _folders(extra_folders):
        files = rule_files(folder)
        digests.append(digest(folder, files))
        entries += _entries(folder, digests[-1], files)
    return Rulebook(unique(entries), short_hash(*digests))


def _folders(extra: Sequence[str | PathLike[str]]) -> list[str]:
    """Return mtcheck's own folder and the others, without those that lie in another or come again."""
    by_real: dict[str, str] = {}
    for folder in (rules_folder(), *extra):
        by_real.setdefault(os.path.realpath(folder), os.fspath(folder))
    inner = {real for real in by_real for other in by_real if real.startswith(other + os.sep)}
    return [folder for real, folder in by_real.items() if real not in inner]


def _entries(folder: str, rules: bytes, files: Sequence[RuleFile]) -> tuple[Entry, ...]:
    """Return the rules of a folder from this process's memory, from the cache, or from YAML."""
    if (folder, rules) not in _loaded:
        entries = read_pack(folder, rules)
        if entries is None:
            entries = _read(files)
            write_pack(folder, rules, entries)
        _loaded[folder, rules] = entries
    return _loaded[folder, rules]


def _read(files: Sequence[RuleFile]) -> tuple[Entry, ...]:
    from mtcheck.rulebook.reading import read_entries  # brings the whole schema along
    from mtcheck.rulebook.references import References

    references = References()
    return tuple(entry for file in files for entry in read_entries(file, references))


_loaded: dict[tuple[str, bytes], tuple[Entry, ...]] = {}
"""By folder and digest. Few: a process uses the same rules for all its files."""
