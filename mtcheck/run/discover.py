"""Which files of a tree are drafts: of a known format, and neither hidden, nor ignored by git, nor excluded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike, fspath

from mtcheck import read
from mtcheck.run.ignored import Ignored

STANDARD_INPUT = "-"


def drafts(
    paths: Sequence[str | PathLike[str]],
    is_excluded: Callable[[str], bool] = lambda path: False,
    force_exclude: bool = False,
) -> list[str]:
    """Return the drafts in the order of the paths, those of a folder sorted, each once.

    Args:
        paths: Files, folders and `-`. A file that is named is a draft whatever its name, ignored or not.
        is_excluded: Whether the project's settings leave a path out; that of a folder ends in a slash.
        force_exclude: Leave out files that are excluded or ignored also where they are named, as hooks name them.
    """
    found: dict[str, None] = {}
    for path in [fspath(path) for path in paths]:
        if path != STANDARD_INPUT and os.path.isdir(path):
            found.update(dict.fromkeys(sorted(_inside(path, is_excluded))))
        elif not (force_exclude and path != STANDARD_INPUT and _is_left_out(path, is_excluded)):
            found[path] = None
    return list(found)


def _inside(root: str, is_excluded: Callable[[str], bool]) -> Iterator[str]:
    """Yield the drafts below a folder, below the current one without “./”.

    Symbolic links to folders are not followed: they can lead in circles.
    """
    above = Ignored.above(root)
    # Who names a folder that is ignored means it.
    stack = [(root, Ignored() if above.has(root, is_folder=True) else above)]
    while stack:
        folder, ignored = stack.pop()
        entries = list(_entries(folder))
        ignored = ignored.entering(folder, {entry.name for entry in entries})
        for entry in entries:
            path = entry.name if folder == os.curdir else os.path.join(folder, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (is_folder or _is_draft(entry, path)):
                continue
            if ignored.has(path, is_folder) or is_excluded(path + "/" if is_folder else path):
                continue
            if is_folder:
                stack.append((path, ignored))
            else:
                yield path


def _entries(folder: str) -> Iterable[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except PermissionError:
        return ()  # a folder that its owner has closed holds no drafts of ours


def _is_draft(entry: os.DirEntry[str], path: str) -> bool:
    return read.is_draft(path) and entry.is_file()


def _is_left_out(path: str, is_excluded: Callable[[str], bool]) -> bool:
    folder = os.path.dirname(path) or "."
    return is_excluded(path) or Ignored.above(folder).entering(folder).has(path, is_folder=False)
