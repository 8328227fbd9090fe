"""Repairs many drafts, and saves what was repaired."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mtcheck.config import Settings
from mtcheck.languages import MULTIPLE
from mtcheck.model import FileReport, InputError, Notification
from mtcheck.run.repair import Check, Repair
from mtcheck.run.session import Session
from mtcheck.run.write import other_names, remove_leftovers, write_file


def checker(settings: Settings, file: FileReport) -> Check:
    """Return what checks other texts of a file: in the same language and format, with the same settings."""
    language = settings.language if file.language == MULTIPLE else file.language
    own = replace(settings, language=language, input_format=file.format)
    session = Session.of(settings)

    def check(text: str) -> FileReport:
        report = session.check(replace(file.file, text=text), own)
        return replace(report, notifications=file.notifications)

    return check


def saved(repairs: Iterable[Repair]) -> Iterator[tuple[Repair, tuple[Notification, ...]]]:
    """Write each repaired draft to its file, and yield it with what is to be told about it.

    A draft that cannot be written is yielded as it was, with a notification of level `error`; the others are
    written all the same. A file whose text did not change is not touched, and one that is given twice, or by its
    symbolic links, is written once.
    """
    tidied: set[str] = set()
    written: dict[str, str] = {}
    for repair in repairs:
        path = repair.file.file.path
        target = os.path.realpath(path) if path else None
        if path is None or target is None or not repair.is_changed or written.get(target) == repair.text:
            yield repair, ()
            continue
        folder = os.path.dirname(target)
        if folder not in tidied:
            remove_leftovers(folder)
            tidied.add(folder)
        yield _saved(repair, path)
        written[target] = repair.text


def _saved(repair: Repair, path: str) -> tuple[Repair, tuple[Notification, ...]]:
    others = other_names(path)
    try:
        write_file(path, repair.file.file, repair.text)
    except InputError as error:
        return Repair(repair.file, repair.file), (Notification(str(error), path, "error"),)
    if not others:
        return repair, ()
    names = "another name (hard link)" if others == 1 else f"{others} other names (hard links)"
    return repair, (Notification(f"the file has {names}, where the old text stays", path),)
