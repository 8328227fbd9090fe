"""How far a long run is: one line on standard error that is gone when the run is done."""

from __future__ import annotations

import sys
import time
from types import TracebackType

PATIENCE = 0.7
"""Seconds before anything is shown: who waits less needs no comfort."""

EVERY = 0.1
"""Seconds between two changes of the line."""

CLEAR = "\r\x1b[K"


class Progress:
    """Tells how many files are done, if standard error is a terminal. Use it as a context and call it."""

    def __init__(self, is_wanted: bool = True) -> None:
        self._stream = sys.stderr
        self._is_shown = is_wanted and self._stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._has_line = False

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` files of `total` are done."""
        now = time.monotonic()
        if self._is_shown and now >= self._next:
            self._next = now + EVERY
            self._has_line = True
            self._stream.write(f"{CLEAR}checking: {done:,} of {total:,} files ({100 * done // total} %)")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away, whatever happened."""
        if self._has_line:
            self._stream.write(CLEAR)
            self._stream.flush()
