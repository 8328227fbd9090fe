"""Shelves: the rules of one language folder, read when they are first asked for."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from os import PathLike

from mtcheck.languages import Language
from mtcheck.rulebook import kinds
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.files import RuleFile, rule_files, unique
from mtcheck.rulebook.pack import digest, pack_name, read_pack, write_pack
from mtcheck.rulebook.stamps import digests


class Shelf:
    """Some rules. `language` is the folder they lie in (a BCP 47 tag or `any`), None if they may be for any language.

    `digest` changes with the rules.
    """

    def __init__(self, root: str, language: str | None, files: Sequence[RuleFile], digest: bytes) -> None:
        self.language = language
        self.digest = digest
        self._root = root
        self._files = files

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The rules by id, without their examples, from the cache folder or from YAML.

        Raises:
            RuleError: a rule file is wrong, or two rules have the same id.
        """
        name = pack_name(self._root, self.language)
        entries = read_pack(name, self.digest)
        if entries is None:
            entries = tuple(map(self._prepared, read_files(self._files)))
            write_pack(name, self.digest, entries)
        return entries

    def _prepared(self, entry: Entry) -> Entry:
        """Return a rule with what its kind can make of it once for all."""
        return replace(entry, prepared=kinds.prepared(entry, Language(self.language or "")))


class Loose:
    """Rules that are in memory already, for any language."""

    language = None

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = unique(entries)


def shelves(root: str | PathLike[str]) -> list[Shelf]:
    """Return the shelves of a folder of rules, or of one file, by language; nothing is read yet.

    Raises:
        RuleError: the folder, or one of its files, cannot be read.
    """
    root = os.fspath(root)
    files = rule_files(root)
    of_file = dict(zip(files, digests(root, files), strict=True))
    by_language: defaultdict[str | None, list[RuleFile]] = defaultdict(list)
    for file in files:
        by_language[file.folder].append(file)
    return [
        Shelf(root, language, inside, digest(root, inside, [of_file[file] for file in inside]))
        for language, inside in sorted(by_language.items(), key=lambda item: item[0] or "")
    ]


def read_files(files: Iterable[RuleFile]) -> tuple[Entry, ...]:
    """Return the rules of files by id, with their examples, from YAML.

    Raises:
        RuleError: a rule file is wrong, or two rules have the same id.
    """
    from mtcheck.rulebook.reading import read_entries  # brings the whole schema along
    from mtcheck.rulebook.references import References

    references = References()
    return unique(entry for file in files for entry in read_entries(file, references))
