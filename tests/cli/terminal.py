"""Runs the command line on a terminal and answers its questions."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.commands import environment

SECONDS = 60
"""After so long without a question or an end the run has failed."""

PAUSE = 0.1
"""Seconds between a question and its answer. Python shows a question before it listens: a Ctrl-C in the microseconds
between the two counts only when the next key is pressed, and no person is so quick."""


def conversation(*arguments: str, answers: Sequence[str], cwd: Path) -> tuple[int, str]:
    """Return the exit code and what is shown. Each answer is given at the next `: ` that ends the output.

    An answer is sent as it is: `\\n` is Enter, `\\x04` the end of the input, `\\x03` Ctrl-C.
    """
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "mtcheck", *arguments]
    variables = environment(TERM="dumb")
    process = subprocess.Popen(
        command,
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=variables,
        start_new_session=True,
        preexec_fn=_take_terminal,
    )
    os.close(theirs)
    shown, waiting = b"", list(answers)
    asked = 0
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if not select.select([ours], [], [], 0.1)[0]:
            continue
        try:
            data = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        shown += data
        if waiting and shown[asked:].endswith(b": "):
            asked = len(shown)
            time.sleep(PAUSE)
            os.write(ours, waiting.pop(0).encode())
    os.close(ours)
    code = process.wait(timeout=SECONDS)
    assert not waiting, f"never asked for {waiting}:\n{shown.decode(errors='replace')}"
    return code, shown.decode().replace("\r\n", "\n")


def _take_terminal() -> None:
    """Make standard input the terminal of the process, so that Ctrl-C reaches it.

    A shell that runs something in the background has it ignore Ctrl-C, which would be inherited.
    """
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
