"""The reports of files put together to that of a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcheck import __version__, score
from mtcheck.model import FileReport, Notification
from mtcheck.model.report import Report
from mtcheck.rulebook import Rulebook


def together(
    rulebooks: Sequence[Rulebook], outcomes: Iterable[FileReport | Notification], notes: Iterable[Notification] = ()
) -> Report:
    """Return the report of a run.

    Args:
        rulebooks: Those that the files were checked with.
        outcomes: The reports of files, and a notification for each that could not be read.
        notes: What else could not be done.
    """
    outcomes = list(outcomes)
    files = [outcome for outcome in outcomes if isinstance(outcome, FileReport)]
    unread = [outcome for outcome in outcomes if isinstance(outcome, Notification)]
    named = {finding.rule_id for file in files for finding in file.findings}
    rules = {rule_id: rule for book in rulebooks for rule_id, rule in book.named(named).items()}
    return Report(
        files=tuple(files),
        score=score.score_run([file.score for file in files]),
        signature=score.signature(__version__, "+".join(sorted({book.hash for book in rulebooks}))),
        notifications=(*notes, *unread),
        rules=tuple(rules[name] for name in sorted(rules)),
    )
