"""Accepts the findings of a run: renews or prunes the baseline in a file, and says what changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from os import PathLike
from typing import NamedTuple

from mtcheck.model import FileReport
from mtcheck.run import baseline_file


class Acceptance(NamedTuple):
    """What became of a baseline, in findings.

    `total` is what it accepts now. Of the files checked, `known` were accepted before and `new` were not; `gone` are
    entries that stood for nothing. `is_refused` tells that it would have changed, but was not to be written.
    """

    total: int
    known: int
    new: int
    gone: int
    is_refused: bool


def accept(
    files: Sequence[FileReport],
    path: str | PathLike[str],
    unasked: Collection[str] = (),
    prune: bool = False,
    is_dry: bool = False,
) -> Acceptance:
    """Write the baseline that accepts the findings of these files; it begins from the file, if there is one.

    Args:
        files: The reports of a run, with all findings.
        path: The file of the baseline.
        unasked: Ids of rules that exist but were not used: their entries stay.
        prune: Take out stale entries, and accept nothing new.
        is_dry: Write nothing.

    Raises:
        InputError: the file cannot be read as a baseline, or not be written.
    """
    old = baseline_file.read_or_new(path)
    split = old.split(files, unasked)
    now = old.pruned(files, unasked) if prune else old.renewed(files, unasked)
    is_changed = baseline_file.is_out_of_date(path, now)
    if is_changed and not is_dry:
        baseline_file.write(path, now)
    new = sum(len(file.findings) for file in split.files)
    return Acceptance(len(now.entries), split.accepted, new, len(split.stale), is_changed and is_dry)
