"""Checks texts in this process or in several. What comes out does not depend on how many."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from mtcheck.config import Settings
from mtcheck.model import FileReport, InputError, Notification, SourceFile
from mtcheck.run.record import packed, unpacked
from mtcheck.run.session import Session

LEAST = 200_000
"""Code points of all texts together below which a second process costs more than it saves."""

Outcome = FileReport | Notification
"""The report on a text, or a notification of level `error` if its format does not allow what stands in it."""

SHARE = 2
"""A portion is one of so many equal parts for each process of what is left."""

LARGEST = 100
"""Texts of a portion at most: Ctrl-C waits for the portions that were begun."""


class Check(NamedTuple):
    """A text to check, and how."""

    file: SourceFile
    settings: Settings


def processes(jobs: int) -> int:
    """Return the number of processes meant by `jobs`: 0 means as many as there are processors for this one."""
    if jobs > 0:
        return jobs
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def in_order(checks: Sequence[Check], jobs: int) -> Iterator[Outcome]:
    """Yield what comes of each text, in the order given.

    Raises:
        RuleError: a rule file is wrong.
        UsageError: a rule, a format or a language tag in the settings is not known.
    """
    wanted = min(processes(jobs), len(checks))
    if wanted < 2 or sum(len(check.file.text) for check in checks) < LEAST:
        yield from map(checked, checks)
    else:
        yield from _in_processes(checks, wanted)


def checked(check: Check) -> Outcome:
    """Return what comes of one text."""
    try:
        return Session.of(check.settings).check(check.file, check.settings)
    except InputError as error:
        return Notification(str(error), check.file.path, "error")


def _in_processes(checks: Sequence[Check], count: int) -> Iterator[Outcome]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A forked process has all modules and rules at once; where forking is not safe, Python does not offer it.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(count, mp_context=context, initializer=_ignore_interrupts) as pool:
        try:
            with _held_back():
                done = pool.map(_packed_all, portions(checks, count))
            for check, found in zip(checks, chain.from_iterable(done), strict=True):
                yield found if isinstance(found, Notification) else unpacked(found, check.file)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def portions(checks: Sequence[Check], count: int) -> Iterator[Sequence[Check]]:
    """Yield the texts in portions, each a part of what is left: large ones first, small ones for an even end.

    Neighbours are often in the same language, whose words a process has to learn once.
    """
    at = 0
    while at < len(checks):
        size = min(LARGEST, max(1, (len(checks) - at) // (count * SHARE)))
        yield checks[at : at + size]
        at += size


def _packed_all(checks: Sequence[Check]) -> list[bytes | Notification]:
    return [one if isinstance(one, Notification) else packed(one) for one in map(checked, checks)]


@contextlib.contextmanager
def _held_back() -> Iterator[None]:
    """Let Ctrl-C wait while the processes start: one that it met before it ignores it would be waited for in vain."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the first process, which ends the others: no traceback from each of them."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
