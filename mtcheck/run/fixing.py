"""Repairs what a run tells of, and tells what is left."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.config import Configurations
from mtcheck.model import Notification
from mtcheck.run.mend import checker, saved
from mtcheck.run.project import Outcome, Request, told
from mtcheck.run.repair import repaired


class Fixed(NamedTuple):
    """What is left after the safe repairs, how many findings were repaired, and what could not be written."""

    outcome: Outcome
    made: int
    notes: tuple[Notification, ...]


def fixed(configurations: Configurations, request: Request, outcome: Outcome) -> Fixed:
    """Make the safe repairs of the findings that a run tells of, in the files.

    What a baseline accepts, and what is in old lines where only new ones count, is left as it is.

    Raises:
        InputError: the baseline cannot be read.
    """
    files = zip(outcome.whole, outcome.report.files, outcome.settings, strict=True)
    repairs = [
        repaired(whole, checker(settings, whole), wanted=frozenset(shown.findings).__contains__)
        for whole, shown, settings in files
    ]
    done = list(saved(repairs))
    notes = [note for _, some in done for note in some]
    unread = [note for note in outcome.report.notifications if note.level == "error"]
    left = told(configurations, request, [*(repair.left for repair, _ in done), *unread])
    return Fixed(left, sum(len(repair.made) for repair, _ in done), tuple(notes))
