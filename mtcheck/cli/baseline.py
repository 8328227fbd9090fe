"""`mtcheck baseline`: accept today's findings. What it does is imported when it is called."""

from __future__ import annotations

from collections.abc import Iterator
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mtcheck.cli.options import listed
from mtcheck.cli.parameters import Ignore, InputFormat, Jobs, Language, Paths, Rules, Select, StdinFilename

if TYPE_CHECKING:
    from mtcheck.run.acceptance import Acceptance

HELP = """Accept today's findings, so that later runs report new ones only.

A finding is known by its words and its paragraph, not by its line: it stays accepted when the paragraph moves, is
wrapped anew or goes to another file, and is new again when the paragraph is edited. The file belongs into version
control; it has one line for each finding.

Examples:

\b
  mtcheck baseline
  mtcheck baseline docs/ --output docs/accepted.json
  mtcheck check docs/ --baseline docs/accepted.json
  mtcheck baseline --prune
  mtcheck baseline --prune --check

What was accepted in files that are not checked now is kept; take all paths to start anew.

Exit codes:

\b
  0  the baseline is written, or is up to date with --check
  1  with --check: it would change
  2  mtcheck could not do its job
"""

DEFAULT_NAME = ".mtcheck-baseline.json"

Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="The baseline to write, and to begin from if it exists.")
]
Prune = Annotated[bool, typer.Option("--prune", help="Take out what is gone, and accept nothing new.")]
Check = Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if the baseline would change.")]


def baseline(
    paths: Paths = None,
    language: Language = None,
    input_format: InputFormat = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    output: Output = Path(DEFAULT_NAME),
    prune: Prune = False,
    check: Check = False,
) -> None:
    """Check drafts and write the baseline."""
    from mtcheck.cli.guard import FAILED, say
    from mtcheck.cli.outcome import notifications, sentence
    from mtcheck.cli.rule_text import written
    from mtcheck.config import Settings
    from mtcheck.run.acceptance import accept
    from mtcheck.run.discover import drafts
    from mtcheck.run.runner import Runner
    from mtcheck.run.session import Session
    from mtcheck.run.together import together

    folders = tuple(map(fspath, rules or ()))
    settings = Settings(language, input_format, listed(select or ()), listed(ignore or ()), folders)
    book = Session.of(settings).rulebook
    outcomes = Runner(lambda path: settings, jobs or 0).run(drafts(paths or ["."]), stdin_filename)
    report = together([book], outcomes)
    for note in notifications(report):
        say(sentence(note))
    result = accept(report.files, output, book.unasked(), prune=prune, is_dry=check)
    written(_told(str(output), result, prune))
    failed = any(note.level == "error" for note in notifications(report))
    raise typer.Exit(FAILED if failed else int(result.is_refused))


def _told(name: str, result: Acceptance, prune: bool) -> Iterator[str]:
    """Say what the baseline accepts, and what changed by this run."""
    accepts = "would accept" if result.is_refused else "accepts"
    fate = "new and left out" if prune else "new"
    here = f"in the files checked {result.known} known, {result.new} {fate}; {result.gone} gone"
    yield f"{name} {accepts} {result.total} finding{'s' * (result.total != 1)} ({here})"
    if result.is_refused:
        yield f"{name} is out of date; run the same command without --check"
