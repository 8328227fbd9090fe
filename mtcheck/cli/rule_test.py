"""`mtcheck rules test`: which rules are meant, and what comes of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from mtcheck.languages import rules_folder
from mtcheck.model import UsageError
from mtcheck.rulebook import Entry
from mtcheck.rulebook.selftest import Bench, Problem, cases


def places(path: str | None, folders: Sequence[str]) -> list[str]:
    """Return the folders or files to test.

    Args:
        path: A file, a folder or the tag of a language; None means everything.
        folders: Folders of the user, searched for the language after mtcheck's own.

    Raises:
        UsageError: there is nothing of that name.
    """
    known = [rules_folder(), *folders]
    if path is None:
        return known
    if os.path.exists(path):
        return [path]
    found = [inner for inner in (os.path.join(folder, path) for folder in known) if os.path.isdir(inner)]
    if not found:
        tags = sorted(name for name in os.listdir(known[0]) if os.path.isdir(os.path.join(known[0], name)))
        raise UsageError(f"“{path}” is no file, folder or language with rules; languages are {', '.join(tags)}")
    return found


def tested(entries: Iterable[Entry], bench: Bench) -> list[Problem]:
    """Return the problems of all rules, by place."""
    return sorted(problem for entry in entries for case in cases(entry) for problem in case.problems(bench))


def summary(entries: Sequence[Entry], problems: Sequence[Problem]) -> str:
    """Return the closing line."""
    errors = [problem for problem in problems if not problem.is_warning]
    failed = len({problem.rule_id for problem in errors})
    examples = sum(len(entry.bad) + len(entry.good) for entry in entries)
    text = f"{len(entries)} rules, {examples} examples: {len(entries) - failed} pass, {failed} fail"
    warnings = len(problems) - len(errors)
    return f"{text} ({len(errors)} errors, {warnings} warnings)" if problems else text
