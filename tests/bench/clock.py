"""Time, measured so that a busy machine does as little harm as it can."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median

FOUND = 65
"""What codespell ends with when it finds something; the others say 1."""


def use_one_core() -> None:
    """Keep this process and those it starts on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        with suppress(OSError):  # a container may forbid it; then the system chooses
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(job: Callable[[], object]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def best(job: Callable[[], object], runs: int) -> float:
    """Return the shortest of several runs, in seconds: what disturbs a run only ever makes it longer."""
    return min(seconds(job) for _ in range(runs))


def process(command: Sequence[str], cache: Path) -> Callable[[], object]:
    """Return a job that runs a program and forgets what it prints.

    `cache` is the folder for compiled Python code: as on a user's machine, code is compiled once and kept, even
    where the environment of the tests forbids it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(cache)

    def run() -> None:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
        if done.returncode not in (0, 1, FOUND):
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-400:]}")

    return run


def medians(jobs: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Return the median wall time of each job, in seconds; the jobs take turns, so that all meet the same weather."""
    for job in jobs.values():
        job()  # fills the caches of the file system
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, job in jobs.items():
            times[name].append(seconds(job))
    return {name: median(values) for name, values in times.items()}
