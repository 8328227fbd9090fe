"""`--watch`: a run again whenever a draft changes, until Ctrl-C."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence

EVERY = 0.4
"""Seconds between two looks at the files."""

CLEAR_SCREEN = "\x1b[2J\x1b[H"

Stamp = tuple[tuple[str, int, int], ...]
"""Path, size and time of change in nanoseconds of each file."""


def watch(names: Callable[[], Sequence[str]], run: Callable[[], object], every: float = EVERY) -> None:
    """Call `run` at once and after every change of the files that `names` gives, until Ctrl-C.

    Args:
        names: Returns the drafts there are now; new and deleted ones are changes too.
        run: Checks them and writes the report.
        every: Seconds between two looks.
    """
    seen: Stamp | None = None
    try:
        while True:
            now = _stamp(names())
            if now != seen:
                seen = now
                if sys.stdout.isatty():
                    sys.stdout.write(CLEAR_SCREEN)
                run()
                sys.stdout.flush()
            time.sleep(every)
    except KeyboardInterrupt:
        return


def _stamp(names: Sequence[str]) -> Stamp:
    return tuple(stamp for name in names if (stamp := _one(name)))


def _one(name: str) -> tuple[str, int, int] | None:
    try:
        about = os.stat(name)
    except OSError:
        return None  # just deleted
    return name, about.st_size, about.st_mtime_ns
