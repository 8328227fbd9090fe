"""`mtcheck fix` killed at random moments: every file is the old or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.commands import environment, mtcheck

FILES = 1000
KILLS = 50

LONGEST = 0.6
"""Seconds of writing after which a run is killed at the latest: each waits for the disk many times by then."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows"),
]


def old(number: int) -> str:
    """Return a draft that is long enough for a half-written one to be seen."""
    return f"They opened the the door of house {number} .\n" + "The day was long and the rain did not stop.\n" * 10


def new(number: int) -> str:
    return old(number).replace("the the", "the").replace(" .\n", ".\n", 1)


def states(folder: Path) -> list[bool]:
    """Return for each file whether it is the new one; one that is neither fails the test."""
    result = []
    for number in range(FILES):
        text = (folder / f"{number:04}.txt").read_text()
        assert text in (old(number), new(number)), f"{number:04}.txt is neither old nor new"
        result.append(text == new(number))
    return result


def killed(folder: Path, moment: float) -> float:
    """Run `mtcheck fix`, kill it some seconds after the first file was written, and return how long it wrote."""
    command = [sys.executable, "-m", "mtcheck", "fix", ".", "-l", "en", "-q"]
    command += ["--select", "any.repeats.doubled-word,any.spacing.before-comma-or-stop"]
    first = folder / "0000.txt"
    before = first.stat().st_ino
    process = subprocess.Popen(command, cwd=folder, env=environment())
    while process.poll() is None and first.stat().st_ino == before:
        time.sleep(0.001)
    start = time.monotonic()
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return time.monotonic() - start


def test_every_file_is_whole_after_a_kill(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:04}.txt").write_text(old(number))
    seconds = min(killed(folder, 60), LONGEST)
    assert all(states(folder))
    chance = random.Random(4)
    interrupted = 0
    for _ in range(KILLS):
        for number, is_new in enumerate(states(folder)):
            if is_new:
                (folder / f"{number:04}.txt").write_text(old(number))
        killed(folder, chance.uniform(0, seconds * 0.9))
        written = sum(states(folder))
        interrupted += 0 < written < FILES
        others = [path.name for path in folder.iterdir() if path.suffix != ".txt"]
        assert all(name.startswith(".mtcheck-") and name.endswith(".tmp") for name in others)
    assert interrupted > KILLS * 0.8, "the kills have to fall into the time when files are written"
    _the_next_run_finishes(folder)


def _the_next_run_finishes(folder: Path) -> None:
    """A run after all that repairs what is left and leaves nothing else behind."""
    (folder / "0000.txt").write_text(old(0))
    mtcheck("fix", ".", "-l", "en", "-q", cwd=folder)
    assert all(states(folder))
    assert sorted(path.name for path in folder.iterdir()) == [f"{number:04}.txt" for number in range(FILES)]
