"""The baseline: findings that a project has accepted, told apart by content and not by line.

A finding is known by its fingerprint: its rule, its words, and its paragraph without white space. So it is kept when
its paragraph moves, is wrapped anew or goes to another file; and it is new when its paragraph is edited. Each entry
stands for one finding: a second copy of an accepted paragraph is new.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple

from mtcheck.model import FileReport, Finding, Notification
from mtcheck.run.keep import keep
from mtcheck.text import shorten, visible

WORDS_LIMIT = 60
"""Code points of the words that an entry shows to a reader."""

STDIN = "-"
"""The path of a text that has none."""


class Entry(NamedTuple):
    """One accepted finding. `path` is relative to the folder of the baseline, with `/`; `words` are for readers."""

    path: str
    rule: str
    fingerprint: str
    words: str


class Split(NamedTuple):
    """Files with the findings that are new, how many others were accepted, and the entries that stand for nothing."""

    files: tuple[FileReport, ...]
    accepted: int
    stale: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings, sorted, and the absolute folder that their paths begin at."""

    folder: str
    entries: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, files: Iterable[FileReport], folder: str) -> Baseline:
        """Return the baseline that accepts all findings of these files."""
        base = cls(os.path.abspath(folder))
        entries = (base._entry(file, finding) for file in files for finding in file.findings)
        return cls(base.folder, tuple(sorted(entries)))

    def name(self, path: str | None) -> str:
        """Return what a file is called in the baseline; a path is relative to the current folder."""
        if path is None or path == STDIN:
            return STDIN
        try:
            return os.path.relpath(path, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive of Windows
            return os.path.abspath(path).replace(os.sep, "/")

    def split(self, files: Sequence[FileReport], unasked: Collection[str] = ()) -> Split:
        """Part the findings of files into accepted and new ones.

        A finding takes an entry of its own file first, then one of a file that was checked too and lacks it, or that
        no longer exists: its paragraph was moved, or the file renamed. An entry of a file that exists and was not
        checked stays with that file.

        Args:
            files: The reports on all files of the run, with all their findings.
            unasked: Ids of rules that exist but were not used in this run: their entries are not stale.
        """
        accepted, left = self._matched(files)
        kept = tuple(keep(file, partial(_is_not_among, accepted[index])) for index, file in enumerate(files))
        stale = tuple(entry for entry in left if entry.rule not in unasked)
        return Split(kept, sum(map(len, accepted)), stale)

    def _matched(self, files: Sequence[FileReport]) -> tuple[list[set[Finding]], list[Entry]]:
        """Return the accepted findings of each file, and the entries of checked and lost files that none took."""
        names = [self.name(file.file.path) for file in files]
        own: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            own[entry.path, entry.fingerprint].append(entry)
        accepted: list[set[Finding]] = [set() for _ in files]
        others = []
        for index, (name, file) in enumerate(zip(names, files, strict=True)):
            for finding in file.findings:
                if own[name, finding.fingerprint]:
                    own[name, finding.fingerprint].pop()
                    accepted[index].add(finding)
                else:
                    others.append((index, finding))
        free: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._free(own.values(), set(names)):
            free[entry.fingerprint].append(entry)
        for index, finding in others:
            if free[finding.fingerprint]:
                free[finding.fingerprint].pop(0)
                accepted[index].add(finding)
        return accepted, sorted(entry for entries in free.values() for entry in entries)

    def _free(self, left: Iterable[Sequence[Entry]], checked: Collection[str]) -> list[Entry]:
        """Return those of the entries whose file was checked, or is no more."""
        lost: dict[str, bool] = {}
        free = []
        for entry in sorted(chain.from_iterable(left)):
            if entry.path not in lost:
                lost[entry.path] = entry.path in checked or not self._exists(entry)
            if lost[entry.path]:
                free.append(entry)
        return free

    def renewed(self, files: Sequence[FileReport], unasked: Collection[str] = ()) -> Baseline:
        """Return the baseline that accepts what these files show today, and what it accepted elsewhere.

        Entries of files that exist and were not checked stay, and so do those of rules that were not used.
        """
        checked = {self.name(file.file.path) for file in files}
        stay = [
            entry
            for entry in self.entries
            if entry.rule in unasked or (entry.path not in checked and self._exists(entry))
        ]
        return Baseline(self.folder, tuple(sorted([*stay, *Baseline.of(files, self.folder).entries])))

    def pruned(self, files: Sequence[FileReport], unasked: Collection[str] = ()) -> Baseline:
        """Return the baseline without stale entries and without new findings; what has moved gets its new path."""
        accepted, _ = self._matched(files)
        return self.renewed([keep(file, accepted[index].__contains__) for index, file in enumerate(files)], unasked)

    def _entry(self, file: FileReport, finding: Finding) -> Entry:
        words = file.file.text[finding.span.start : finding.span.end]
        return Entry(
            self.name(file.file.path), finding.rule_id, finding.fingerprint, visible(shorten(words, WORDS_LIMIT))
        )

    def _exists(self, entry: Entry) -> bool:
        return entry.path == STDIN or os.path.exists(os.path.join(self.folder, entry.path))


def _is_not_among(findings: Collection[Finding], finding: Finding) -> bool:
    return finding not in findings


def stale_notification(stale: Sequence[Entry], path: str) -> Notification | None:
    """Return the warning about entries that stand for nothing any more, with the cure; None if there are none.

    `path` is that of the baseline, as the user knows it.
    """
    if not stale:
        return None
    stand = "1 accepted finding is" if len(stale) == 1 else f"{len(stale)} accepted findings are"
    return Notification(f"{path}: {stand} gone; run `mtcheck baseline --prune --output {path}`", path)
