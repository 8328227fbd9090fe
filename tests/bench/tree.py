"""`python -m tests.bench.tree`: a tree of many drafts, with one and two processes, and a second time from the cache."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.clock import seconds
from tests.bench.texts import english

WORDS = 500
"""Words of a draft."""

RUNS = 2
"""Repetitions; the shortest counts."""

CHECK = "import sys; from mtcheck.cli import main; sys.exit(main())"


class Run(NamedTuple):
    """How long a run took, in seconds, and what it printed."""

    spent: float
    printed: bytes


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.tree", description=__doc__)
    parser.add_argument("--files", type=int, default=3_000, help="number of drafts (3000)")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        print("\n".join(table(Path(folder), options.files)))


def table(folder: Path, files: int) -> Iterator[str]:
    """Yield a Markdown table for so many drafts, written into a folder."""
    drafts = folder / "drafts"
    _write(drafts, files)
    _run(folder, drafts, "--no-cache", "--jobs", "1")  # compiles the code and the rules
    one = _best(folder, drafts, "--no-cache", "--jobs", "1")
    two = _best(folder, drafts, "--no-cache", "--jobs", "2")
    first = _run(folder, drafts, "--jobs", "1")
    second = _best(folder, drafts, "--jobs", "1")
    yield f"| {files:,} Markdown files of {WORDS} words | s | |"
    yield "|---|---:|---|"
    yield f"| one process | {one.spent:.2f} | |"
    yield f"| two processes | {two.spent:.2f} | {one.spent / two.spent:.2f} × as fast as one |"
    yield f"| first run, with an empty cache | {first.spent:.2f} | |"
    yield f"| second run | {second.spent:.2f} | {first.spent / second.spent:.1f} × as fast as the first |"
    same = len({run.printed for run in (one, two, first, second)}) == 1
    yield f"\nThe reports are {'the same, byte for byte' if same else 'NOT THE SAME'}."


def _write(folder: Path, files: int) -> None:
    words = english(files * WORDS // 4)[0].split()
    for number in range(files):
        start = number * WORDS // 5 % max(1, len(words) - WORDS)
        some = words[start : start + WORDS]
        rows = (" ".join(some[at : at + 60]) for at in range(0, len(some), 60))
        path = folder / f"part {number // 100:02}" / f"draft {number:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# Draft {number}\n\n" + "\n\n".join(rows) + "\n", encoding="utf-8")


def _best(folder: Path, drafts: Path, *options: str) -> Run:
    return min(_run(folder, drafts, *options) for _ in range(RUNS))


def _run(folder: Path, drafts: Path, *options: str) -> Run:
    command: Sequence[str] = [sys.executable, "-c", CHECK, "check", "-f", "line", *options, str(drafts)]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "code")}
    printed: list[bytes] = []

    def run() -> None:
        done = subprocess.run(command, capture_output=True, env=kept | places)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr.decode()[-400:])
        printed.append(done.stdout)

    return Run(seconds(run), printed[0])


if __name__ == "__main__":
    main()
