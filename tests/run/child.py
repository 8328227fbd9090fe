"""Runs a piece of a test in a process of its own: with other limits, or as a user who may not do everything."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


def in_a_child(job: Callable[[], str], privileged: bool = False) -> str:
    """Return what a job returns in a child process; an administrator is nobody in particular there.

    Raises:
        AssertionError: the job failed.
    """
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        status = 1
        try:
            if os.geteuid() == 0 and not privileged:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.write(writing, job().encode())
            status = 0
        except BaseException as error:
            os.write(writing, repr(error).encode())
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = stream.read().decode()
    _, code = os.waitpid(process, 0)
    assert code == 0, told
    return told


@contextmanager
def without_privileges(folder: Path) -> Iterator[Path]:
    """Yield a new folder that belongs to whoever the child process is; the folders of pytest are closed to it."""
    if os.geteuid() != 0:
        own = folder / "own"
        own.mkdir()
        yield own
        return
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        os.chown(name, NOBODY, NOBODY)
        yield Path(name)
