"""Runs the command line as a user does, for the tests of this folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

DAMAGED = "They opened the the door of the old house at noon.\n"
CLEAN = "They opened the door of the old house at noon.\n"


def mtcheck(
    *arguments: str, cwd: Path, stdin: str | bytes = "", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `mtcheck` in a folder and return what it wrote, decoded as UTF-8, and its exit code."""
    data = stdin if isinstance(stdin, bytes) else stdin.encode()
    done = subprocess.run(
        [sys.executable, "-m", "mtcheck", *arguments],
        cwd=cwd,
        input=data,
        capture_output=True,
        env=environment(**env or {}),
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


def environment(**changes: str) -> dict[str, str]:
    """Return the environment for a run: this tree first, 80 columns, nothing that the tests do not set."""
    dropped = {"NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING", "MTCHECK_DEBUG", "COLUMNS"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "80"} | changes
