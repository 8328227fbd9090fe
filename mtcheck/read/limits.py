"""How large a file may be."""

from __future__ import annotations

import os

from mtcheck.model import InputError

LIMIT_BYTES = 50_000_000
"""A file larger than this is refused, unless the environment raises the limit."""

LIMIT_VARIABLE = "MTCHECK_MAX_BYTES"
"""Environment variable that sets another limit, in bytes."""


def limit_bytes() -> int:
    """Return the limit in force, in bytes.

    Raises:
        InputError: the environment names one that is no number.
    """
    value = os.environ.get(LIMIT_VARIABLE, "")
    if not value:
        return LIMIT_BYTES
    if not value.isdecimal():
        raise InputError(f"{LIMIT_VARIABLE}={value}: expected a number of bytes, such as {LIMIT_BYTES * 4}")
    return int(value)
