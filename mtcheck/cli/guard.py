"""No traceback for users: every failure is one line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from mtcheck.model import MtcheckError

FAILED = 2
"""mtcheck could not do its job."""

INTERRUPTED = 130
"""Ctrl-C, as shells count it: 128 and the number of the signal."""

DEBUG_VARIABLE = "MTCHECK_DEBUG"


def guarded(job: Callable[[], int]) -> int:
    """Return the exit code of a job; failures that it raises become one line and their exit code."""
    try:
        return job()
    except MtcheckError as error:
        say(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        say(f"{error.filename or 'input or output'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        say(f"unexpected {type(error).__name__}: {error}; report it with what {DEBUG_VARIABLE}=1 shows")
    return FAILED


def say(message: str) -> None:
    """Write one line for the user to standard error."""
    from mtcheck.text import inert, visible

    print(f"mtcheck: {inert(visible(' '.join(message.split())))}", file=sys.stderr)
