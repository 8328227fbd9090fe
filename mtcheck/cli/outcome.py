"""What the exit code says, and what is said on standard error."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.cli.guard import FAILED
from mtcheck.cli.options import FailOn
from mtcheck.model import SEVERITIES, Notification, Report

CLEAN, FOUND = 0, 1


def exit_code(report: Report, fail_on: FailOn, is_missed: bool) -> int:
    """Return 2 if something could not be checked, else 1 for findings or a missed gate, else 0.

    Args:
        report: What was found.
        fail_on: Findings of this severity or a higher one count.
        is_missed: Whether a score is below the gate.
    """
    if any(note.level == "error" for note in notifications(report)):
        return FAILED
    counted = () if fail_on is FailOn.NEVER else SEVERITIES[SEVERITIES.index(fail_on.value) :]
    found = any(finding.severity in counted for file in report.files for finding in file.findings)
    return FOUND if found or is_missed else CLEAN


def notifications(report: Report) -> Iterator[Notification]:
    """Yield what could not be done, for the run and for each file."""
    yield from report.notifications
    for file in report.files:
        yield from file.notifications
    if not report.files and not report.notifications:
        yield Notification("no files to check; name a file, or a folder with files of a known format")


def sentence(note: Notification) -> str:
    """Return a notification as one line that begins with the path it is about."""
    if note.path is None or note.message.startswith(f"{note.path}:"):
        return note.message
    return f"{note.path}: {note.message}"


def misses(report: Report, gate: float) -> Iterator[str]:
    """Yield a sentence for each file whose score is below the gate, and one for all together."""
    for file in report.files:
        if file.score.quality is not None and file.score.quality < gate:
            yield f"{file.file.path or '-'}: score {file.score.quality:.1f} is below {gate:g}"
    if len(report.files) != 1 and report.score.quality is not None and report.score.quality < gate:
        yield f"all files: score {report.score.quality:.1f} is below {gate:g}"


def ungated(report: Report) -> bool:
    """Return whether there are words, but too few for any score."""
    return report.score.words > 0 and report.score.quality is None
