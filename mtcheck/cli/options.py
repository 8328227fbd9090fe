"""Values that options of the command line can have."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Color(str, Enum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FailOn(str, Enum):
    """The least severity that makes the exit code 1."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"
    NEVER = "never"


def listed(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values of a repeated option; each may be a list with commas.

    >>> listed(["en.spacing,de", "any.markup"])
    ('en.spacing', 'de', 'any.markup')
    """
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
