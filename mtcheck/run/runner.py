"""Many files: read, looked up in the cache or checked, each with its own settings, in the order given."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import NamedTuple

from mtcheck import read
from mtcheck.config import Settings
from mtcheck.model import InputError, Notification, SourceFile
from mtcheck.run.discover import STANDARD_INPUT
from mtcheck.run.parallel import Check, Outcome, in_order
from mtcheck.run.record import packed, unpacked
from mtcheck.run.session import Session

FEWEST = 10
"""Files from which the cache is looked at. Opening it costs as much as checking some files."""

Progress = Callable[[int, int], None]
"""Called with the number of files that are done, and that of all."""


class Task(NamedTuple):
    """A file that was read, and the settings for it."""

    file: SourceFile
    settings: Settings


class Runner:
    """Checks files.

    Args:
        settings_for: Returns the settings for a path; None stands for standard input without a name.
        jobs: Processes to work with, 1 for this one alone.
        is_cached: Whether reports of earlier runs are used, and these kept.
        progress: Told what is done.
    """

    def __init__(
        self,
        settings_for: Callable[[str | None], Settings],
        jobs: int = 1,
        is_cached: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self._settings_for = settings_for
        self._jobs = jobs
        self._is_cached = is_cached
        self._progress = progress or (lambda done, total: None)

    def run(self, paths: Sequence[str], stdin_name: str | None = None) -> list[Outcome]:
        """Return a report for each path, or a notification of level `error` where there is none."""
        tasks = [self._task(path, stdin_name) for path in paths]
        readable = [task for task in tasks if isinstance(task, Task)]
        reports = iter(self._reports(readable))
        return [next(reports) if isinstance(task, Task) else task for task in tasks]

    def _task(self, path: str, stdin_name: str | None) -> Task | Notification:
        is_stdin = path == STANDARD_INPUT
        try:
            file = read.load_stdin(sys.stdin.buffer, stdin_name) if is_stdin else read.load(Path(path))
        except InputError as error:
            return Notification(str(error), path, "error")
        return Task(file, self._settings_for(file.path))

    def _reports(self, tasks: Sequence[Task]) -> list[Outcome]:
        if not self._is_cached or len(tasks) < FEWEST:
            return [report for _, report in self._checked(list(enumerate(tasks)), len(tasks))]
        from mtcheck.run import cache  # SQLite takes 8 ms to import

        about = _Abouts()
        keys = [about.key(task) for task in tasks]
        known = cache.fetch(keys)
        missing = [(number, task) for number, task in enumerate(tasks) if keys[number] not in known]
        new = dict(self._checked(missing, len(tasks)))
        cache.store({keys[number]: packed(one) for number, one in new.items() if not isinstance(one, Notification)})
        return [new.get(number) or _remembered(known, keys[number], task) for number, task in enumerate(tasks)]

    def _checked(self, tasks: Sequence[tuple[int, Task]], total: int) -> Iterator[tuple[int, Outcome]]:
        """Yield the numbers of the tasks with what comes of them."""
        checks = [Check(task.file, task.settings) for _, task in tasks]
        done = total - len(tasks)
        for (number, _), report in zip(tasks, in_order(checks, self._jobs), strict=True):
            done += 1
            self._progress(done, total)
            yield number, report


def _remembered(known: Mapping[bytes, bytes], key: bytes, task: Task) -> Outcome:
    return unpacked(known[key], task.file)


class _Abouts:
    """The part of a key that files with the same settings share, made once: settings can hold a whole glossary."""

    def __init__(self) -> None:
        self._known: dict[int, bytes] = {}

    def key(self, task: Task) -> bytes:
        """Return the key of a task. The settings live as long as the task."""
        from mtcheck.run import cache

        file, settings = task
        if id(settings) not in self._known:
            about = repr((astuple(settings), Session.of(settings).rulebook.hash))
            self._known[id(settings)] = cache.key(cache.edition(), _bytes(about))
        name = repr((file.path, file.encoding, file.bom))
        return cache.key(self._known[id(settings)], _bytes(name), _bytes(file.text), file.data or b"")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
