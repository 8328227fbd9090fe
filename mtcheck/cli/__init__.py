"""The command line. Everything but the version is imported when it is needed."""

from __future__ import annotations

import gc
import sys

from mtcheck import __version__

OBJECTS = 200_000
"""New objects after which cyclic garbage is looked for. Start-up makes fewer, and searching them costs 15 ms."""


def main() -> int:
    """Run the command line and return the exit code.

    0: nothing at or above the threshold; 1: findings, or a score below the gate; 2: mtcheck could not do its job.
    """
    if sys.argv[1:] == ["--version"]:
        print(f"mtcheck {__version__}")
        return 0
    gc.set_threshold(OBJECTS)
    from mtcheck.cli.guard import guarded

    try:
        return guarded(_run)
    finally:
        # The interpreter looks for garbage once more before it ends, among all rules: nothing there needs it.
        gc.freeze()


def _run() -> int:
    from mtcheck.cli.app import app

    app(sys.argv[1:])(prog_name="mtcheck")
    return 0
