"""`mtcheck baseline`: accept today's findings. What it does is imported when it is called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mtcheck.cli import parameters as its

if TYPE_CHECKING:
    from mtcheck.config import Configurations
    from mtcheck.run.acceptance import Acceptance
    from mtcheck.run.project import Request

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

`mtcheck check` leaves out what `.mtcheck-baseline.json` in the current folder accepts, or the file that --baseline or
the configuration names. What was accepted in files that are not checked now is kept; take all paths to start anew.

Exit codes:

\b
  0  the baseline is written, or is up to date with --check
  1  with --check: it would change
  2  mtcheck could not do its job
"""

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The baseline to write, and to begin from if it exists. [default: .mtcheck-baseline.json]",
        show_default=False,
    ),
]
Prune = Annotated[bool, typer.Option("--prune", help="Take out what is gone, and accept nothing new.")]
Check = Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if the baseline would change.")]


def baseline(
    paths: its.Paths = None,
    language: its.Language = None,
    input_format: its.InputFormat = None,
    select: its.Select = None,
    preview: its.Preview = False,
    ignore: its.Ignore = None,
    rules: its.Rules = None,
    exclude: its.Exclude = None,
    force_exclude: its.ForceExclude = False,
    config: its.Config = None,
    isolated: its.Isolated = False,
    stdin_filename: its.StdinFilename = None,
    jobs: its.Jobs = None,
    no_cache: its.NoCache = False,
    output: Output = None,
    prune: Prune = False,
    check: Check = False,
) -> None:
    """Check drafts and write the baseline."""
    from mtcheck.cli.running import configured
    from mtcheck.run.project import Request

    configurations = configured(
        config,
        isolated,
        select=select,
        preview=preview or None,
        ignore=ignore,
        rules=rules,
        language=language,
        input_format=input_format,
        exclude=exclude,
        jobs=jobs,
        cache=False if no_cache else None,
        baseline=output and str(output),
    )
    request = Request(tuple(paths or ["."]), stdin_filename, force_exclude, uses_baseline=False)
    raise typer.Exit(_accepted(configurations, request, prune, check))


def _accepted(configurations: Configurations, request: Request, prune: bool, check: bool) -> int:
    """Check the drafts, write the baseline, say what it accepts now, and return the exit code."""
    from mtcheck.cli.guard import FAILED, say
    from mtcheck.cli.outcome import notifications, sentence
    from mtcheck.cli.progress import Progress
    from mtcheck.cli.rule_text import nearby, written
    from mtcheck.run.acceptance import accept
    from mtcheck.run.project import BASELINE, run, unasked

    path = configurations.run_settings(Path.cwd()).baseline or BASELINE
    with Progress() as progress:
        outcome = run(configurations, request, progress)
    notes = list(notifications(outcome.report))
    for note in notes:
        say(sentence(note))
    result = accept(outcome.whole, path, unasked(outcome.settings), prune=prune, is_dry=check)
    written(_told(nearby(path), result, prune))
    return FAILED if any(note.level == "error" for note in notes) else int(result.is_refused)


def _told(name: str, result: Acceptance, prune: bool) -> Iterator[str]:
    """Say what the baseline accepts, and what changed by this run."""
    accepts = "would accept" if result.is_refused else "accepts"
    fate = "new and left out" if prune else "new"
    here = f"in the files checked {result.known} known, {result.new} {fate}; {result.gone} gone"
    yield f"{name} {accepts} {result.total} finding{'s' * (result.total != 1)} ({here})"
    if result.is_refused:
        yield f"{name} is out of date; run the same command without --check"
