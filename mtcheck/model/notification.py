"""Notifications: what could not be done. mtcheck never stays silent about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Notification:
    """Something mtcheck could not do, and what the user can do about it.

    `path` is None if it concerns the whole run. An `error` makes the exit code 2.
    """

    message: str
    path: str | None = None
    level: Literal["warning", "error"] = "warning"
