"""A run over a project: which drafts, with which settings, and which of the findings are told."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtcheck.config import Configurations, Settings
from mtcheck.model import FileReport, MtcheckError, Notification, Report, UsageError
from mtcheck.rulebook import Rulebook
from mtcheck.run.discover import drafts
from mtcheck.run.keep import keep
from mtcheck.run.runner import Progress, Runner
from mtcheck.run.session import Session
from mtcheck.run.together import together

BASELINE = ".mtcheck-baseline.json"
"""Where `mtcheck baseline` writes, in the current folder, if nothing else is said."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is about, beside what the configuration says.

    `stdin_name` is the path that standard input stands for, None for none. `since` is a revision of git, `is_staged`
    means the lines staged for the next commit: only findings there are told. `uses_baseline` says whether accepted
    findings are left out. `source` is the path of what the one draft was translated from, None if it is not at hand.
    """

    paths: tuple[str, ...]
    stdin_name: str | None = None
    force_exclude: bool = False
    since: str | None = None
    is_staged: bool = False
    uses_baseline: bool = True
    source: str | None = None


class Outcome(NamedTuple):
    """The report of a run, and the settings for each of its files, in their order.

    `whole` are the same files with everything that was found in them, also what is accepted or in old lines.
    `accepted` is the number of findings that the baseline left out.
    """

    report: Report
    settings: tuple[Settings, ...]
    whole: tuple[FileReport, ...]
    accepted: int = 0


def names(configurations: Configurations, request: Request) -> list[str]:
    """Return the drafts of a run in their order."""
    return drafts(request.paths, configurations.is_excluded, request.force_exclude)


def run(configurations: Configurations, request: Request, progress: Progress | None = None) -> Outcome:
    """Check the drafts of a project.

    Raises:
        ConfigError: a configuration file is wrong, or names a rule, format or language that there is not.
        UsageError: the command line names one, or a revision that there is not.
        RuleError: a rule file is wrong.
        InputError: the baseline or the source cannot be read.
    """
    paths = names(configurations, request)
    chosen = configurations.run_settings(Path.cwd())
    settings_for = cache(_settings_for(configurations, request, paths))
    runner = Runner(settings_for, chosen.jobs or 0, chosen.cache, progress)
    try:
        return told(configurations, request, runner.run(paths, request.stdin_name), settings_for)
    except UsageError as error:
        raise _blamed(configurations, error, paths) from error


def told(
    configurations: Configurations,
    request: Request,
    found: Sequence[FileReport | Notification],
    settings_for: Callable[[str | None], Settings] | None = None,
) -> Outcome:
    """Return what a run tells of all that was found; `settings_for` are settings that were looked up before."""
    settings_for = settings_for or _settings_for(configurations, request, ())
    files = [one for one in found if isinstance(one, FileReport)]
    unread = [one for one in found if isinstance(one, Notification)]
    settings = tuple(settings_for(file.file.path) for file in files)
    books = rulebooks(settings or (configurations.settings_for(None),))
    kept: Sequence[FileReport] = files
    notes: list[Notification] = []
    accepted = 0
    baseline = _baseline(configurations) if request.uses_baseline else None
    if baseline:
        kept, notes, accepted = _unaccepted(files, baseline, books)
    if request.since is not None or request.is_staged:
        kept = _new(kept, request)
    return Outcome(together(books, [*kept, *unread], notes), settings, tuple(files), accepted)


def _settings_for(
    configurations: Configurations, request: Request, paths: Sequence[str]
) -> Callable[[str | None], Settings]:
    """Return what gives the settings for a file, with the source of the one draft if there is one.

    Raises:
        UsageError: there are several drafts.
        InputError: the source cannot be read.
    """
    if request.source is None:
        return configurations.settings_for
    if len(paths) > 1:
        raise UsageError(f"--source is the source of one draft, these are {len(paths):,}; name one of them")
    from mtcheck import read

    source = read.load(Path(request.source))
    return lambda path: replace(configurations.settings_for(path), source=source)


def unasked(settings: Iterable[Settings]) -> frozenset[str]:
    """Return the ids of rules that exist but were not used for all files with these settings."""
    return _unasked(rulebooks(settings))


def _unasked(rulebooks: Iterable[Rulebook]) -> frozenset[str]:
    return frozenset[str]().union(*(book.unasked() for book in rulebooks))


def rulebooks(settings: Iterable[Settings]) -> list[Rulebook]:
    """Return the rulebooks in use, each once."""
    sessions = {id(session): session for session in map(Session.of, {id(one): one for one in settings}.values())}
    return [session.rulebook for session in sessions.values()]


def _baseline(configurations: Configurations) -> str | None:
    """Return the path of the baseline: what is asked for, or else the usual file if it is in the current folder."""
    path = configurations.run_settings(Path.cwd()).baseline
    return path or (os.path.abspath(BASELINE) if os.path.isfile(BASELINE) else None)


def _unaccepted(
    files: Sequence[FileReport], path: str, rulebooks: Iterable[Rulebook]
) -> tuple[Sequence[FileReport], list[Notification], int]:
    from mtcheck.run import baseline_file  # most projects have none
    from mtcheck.run.baseline import stale_notification

    split = baseline_file.read(path).split(files, _unasked(rulebooks))
    stale = stale_notification(split.stale, os.path.relpath(path))
    return split.files, [stale] if stale else [], split.accepted


def _new(files: Sequence[FileReport], request: Request) -> list[FileReport]:
    from mtcheck.run.changes import changed_lines  # asks git

    changes = changed_lines(request.paths, request.since, request.is_staged)
    return [keep(file, changes.wanted(file)) for file in files]


def _blamed(configurations: Configurations, error: UsageError, paths: Sequence[str]) -> MtcheckError:
    """Return the error with the line of the configuration file that it comes from, if it comes from one."""
    places = [*paths, None]
    return next((found for path in places if (found := configurations.blamed(error, path)) is not error), error)
