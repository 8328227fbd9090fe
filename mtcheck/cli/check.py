"""`mtcheck check`: the main job. What it does is imported when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from mtcheck.cli import parameters as its
from mtcheck.cli.options import Color

if TYPE_CHECKING:
    from mtcheck.cli.outputs import Output
    from mtcheck.config import Configurations
    from mtcheck.run.project import Outcome, Request

HELP = """Check drafts: find damage, say what is wrong, propose repairs, score paragraphs.

Examples:

\b
  mtcheck check draft.md
  mtcheck check docs/ --language de
  mtcheck check notice.de.md --source notice.en.md
  pandoc draft.docx -t markdown | mtcheck check - --stdin-filename draft.md
  mtcheck check draft.md --ignore en.names --fail-on major
  mtcheck check site/ --output sarif=report.sarif --fail-under 90
  mtcheck check docs/ --since origin/main

Output formats:

\b
  for people: text, line (one finding a line), stats (counts), markdown (a table)
  for programs: json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson

Exit codes:

\b
  0  nothing at or above the threshold
  1  findings, or a score below the gate
  2  mtcheck could not do its job (the other files were checked all the same)
"""

Format = Annotated[str | None, typer.Option("--format", "-f", metavar="NAME", help="Output format. [default: text]")]
Fix = Annotated[bool, typer.Option("--fix", help="Make the safe repairs first; report what is left.")]
Stats = Annotated[bool, typer.Option("--stats", help="Count instead of single findings; short for --format stats.")]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a draft changes, until Ctrl-C.")]


def check(
    paths: its.Paths = None,
    language: its.Language = None,
    format: Format = None,
    input_format: its.InputFormat = None,
    source: its.Source = None,
    source_language: its.SourceLanguage = None,
    select: its.Select = None,
    preview: its.Preview = False,
    ignore: its.Ignore = None,
    rules: its.Rules = None,
    fix: Fix = False,
    since: its.Since = None,
    staged: its.Staged = False,
    baseline: its.Baseline = None,
    no_baseline: its.NoBaseline = False,
    exclude: its.Exclude = None,
    force_exclude: its.ForceExclude = False,
    config: its.Config = None,
    isolated: its.Isolated = False,
    fail_on: its.FailOnOption = None,
    fail_under: its.FailUnder = None,
    output: its.Outputs = None,
    stats: Stats = False,
    color: its.ColorOption = Color.AUTO,
    width: its.Width = None,
    stdin_filename: its.StdinFilename = None,
    jobs: its.Jobs = None,
    no_cache: its.NoCache = False,
    watch: Watch = False,
    quiet: its.Quiet = False,
) -> None:
    """Check drafts and exit with 0, 1 or 2."""
    from mtcheck.cli.outputs import outputs
    from mtcheck.cli.running import configured
    from mtcheck.run.project import Request, names

    configurations = configured(
        config,
        isolated,
        select=select,
        preview=preview or None,
        ignore=ignore,
        rules=rules,
        fail_on=fail_on,
        fail_under=fail_under,
        language=language,
        source_language=source_language,
        input_format=input_format,
        exclude=exclude,
        jobs=jobs,
        cache=False if no_cache else None,
        baseline=baseline,
        format="stats" if stats else format,
    )
    origin = str(source) if source else None
    request = Request(tuple(paths or ["."]), stdin_filename, force_exclude, since, staged, not no_baseline, origin)
    wanted = outputs(configurations.run_settings(Path.cwd()).format or "text", output or ())
    once = partial(_once, configurations, request, wanted, Layout(width, color, quiet), fix)
    if watch:
        from mtcheck.cli.watch import watch as watching

        watching(lambda: names(configurations, request), once)
        raise typer.Exit
    raise typer.Exit(once())


class Layout(NamedTuple):
    """How a report is shown; see the options of these names."""

    width: int | None
    color: Color
    quiet: bool


def _once(configurations: Configurations, request: Request, wanted: Sequence[Output], layout: Layout, fix: bool) -> int:
    """Check the drafts once, write the reports, and return the exit code."""
    from mtcheck.cli.outputs import write
    from mtcheck.cli.progress import Progress
    from mtcheck.run.project import run

    with Progress(not layout.quiet) as progress:
        outcome = run(configurations, request, progress)
    if fix:
        outcome = _fixed(configurations, request, outcome, layout.quiet)
    if not layout.quiet:
        write(outcome.report, wanted, layout.width, layout.color)
    return _conclude(outcome, configurations.settings_for(None).fail_under, layout.quiet)


def _fixed(configurations: Configurations, request: Request, outcome: Outcome, quiet: bool) -> Outcome:
    """Make the safe repairs, say how many, and return what is left."""
    from mtcheck.cli.guard import say
    from mtcheck.cli.outcome import sentence
    from mtcheck.model import UsageError
    from mtcheck.run.fixing import fixed

    if "-" in request.paths:
        raise UsageError("--fix changes files, and standard input (-) is none; use `mtcheck fix -`")
    done = fixed(configurations, request, outcome)
    for note in done.notes:
        say(sentence(note))
    if done.made and not quiet:
        say(f"repaired {done.made:,} finding{'s' * (done.made != 1)}")
    failed = tuple(note for note in done.notes if note.level == "error")
    report = replace(done.outcome.report, notifications=(*done.outcome.report.notifications, *failed))
    return done.outcome._replace(report=report)


def _conclude(outcome: Outcome, gate: float | None, quiet: bool) -> int:
    """Say on standard error what could not be done and which scores are too low; return the exit code.

    `gate` is for all files together.
    """
    from mtcheck.cli.guard import say
    from mtcheck.cli.outcome import exit_code, misses, notifications, sentence, ungated

    report = outcome.report
    for note in notifications(report):
        if note.level == "error" or not quiet:
            say(sentence(note))
    if outcome.accepted and not quiet:
        say(f"left out what the baseline accepts ({outcome.accepted:,}); --no-baseline shows it")
    missed = list(misses(report, outcome.settings, gate))
    for text in missed if not quiet else ():
        say(text)
    if gate is not None and not quiet and ungated(report):
        say(f"{report.score.words} words are too short to score; --fail-under was not applied")
    return exit_code(report, outcome.settings, bool(missed))
