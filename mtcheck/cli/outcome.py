"""What the exit code says, and what is said on standard error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.cli.guard import FAILED
from mtcheck.config import Settings
from mtcheck.model import SEVERITIES, Notification, Report, Severity

CLEAN, FOUND = 0, 1


def exit_code(report: Report, settings: Sequence[Settings], is_missed: bool) -> int:
    """Return 2 if something could not be checked, else 1 for findings or a missed gate, else 0.

    Args:
        report: What was found.
        settings: Those for each file: which severities count.
        is_missed: Whether a score is below the gate.
    """
    if any(note.level == "error" for note in notifications(report)):
        return FAILED
    files = zip(report.files, settings, strict=True)
    found = any(finding.severity in _counted(one.fail_on) for file, one in files for finding in file.findings)
    return FOUND if found or is_missed else CLEAN


def _counted(fail_on: str) -> Sequence[Severity]:
    """Return the severities that make a run fail."""
    return [severity for severity in SEVERITIES if fail_on in SEVERITIES[: SEVERITIES.index(severity) + 1]]


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


def misses(report: Report, settings: Sequence[Settings], gate: float | None) -> Iterator[str]:
    """Yield a sentence for each file whose score is below its gate, and one for all together.

    Args:
        report: What was found.
        settings: Those for each file.
        gate: The gate for all files together, None for none.
    """
    for file, one in zip(report.files, settings, strict=True):
        if one.fail_under is not None and file.score.quality is not None and file.score.quality < one.fail_under:
            yield f"{file.file.path or '-'}: score {file.score.quality:.1f} is below {one.fail_under:g}"
    if gate is not None and len(report.files) != 1 and report.score.quality is not None and report.score.quality < gate:
        yield f"all files: score {report.score.quality:.1f} is below {gate:g}"


def ungated(report: Report) -> bool:
    """Return whether there are words, but too few for any score."""
    return report.score.words > 0 and report.score.quality is None
