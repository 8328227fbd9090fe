"""`mtcheck fix`: repairs drafts. What it does is imported when it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from mtcheck.cli import parameters as its
from mtcheck.cli.options import Color

HELP = "Repair drafts."

HELP = """Repair drafts: make the safe repairs, and say what is left.

Every repair is checked: its finding is gone and no new one came, or it is not made. Files are replaced in one step,
so that a run that is interrupted leaves whole files; a file without anything to repair is not touched.

Examples:

\b
  mtcheck fix draft.md
  mtcheck fix docs/ --diff
  mtcheck fix draft.md --unsafe --interactive
  mtcheck fix docs/ --select any.spacing,any.repeats.doubled-word
  mtcheck fix - < draft.txt > repaired.txt

Exit codes:

\b
  0  no findings at or above the threshold are left; with --diff: nothing to repair
  1  findings are left that need a person; with --diff: something would be repaired
  2  mtcheck could not do its job (the other files were repaired all the same)
"""

Unsafe = Annotated[bool, typer.Option("--unsafe", help="Make the repairs that change wording as well.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show the repairs as a unified diff; write nothing.")]
Interactive = Annotated[
    bool,
    typer.Option(
        "--interactive", "-i", help="Decide one by one, about the repairs that change wording too: y, n, e, s or q."
    ),
]


def fix(
    paths: its.Paths = None,
    unsafe: Unsafe = False,
    diff: Diff = False,
    interactive: Interactive = False,
    language: its.Language = None,
    input_format: its.InputFormat = None,
    source: its.Source = None,
    source_language: its.SourceLanguage = None,
    select: its.Select = None,
    preview: its.Preview = False,
    ignore: its.Ignore = None,
    rules: its.Rules = None,
    exclude: its.Exclude = None,
    force_exclude: its.ForceExclude = False,
    config: its.Config = None,
    isolated: its.Isolated = False,
    fail_on: its.FailOnOption = None,
    color: its.ColorOption = Color.AUTO,
    stdin_filename: its.StdinFilename = None,
    jobs: its.Jobs = None,
    no_cache: its.NoCache = False,
    quiet: its.Quiet = False,
) -> None:
    """Repair drafts and exit with 0, 1 or 2."""
    from mtcheck.cli.fixing import STANDARD_INPUT, Wishes, check_wishes, fixed
    from mtcheck.cli.progress import Progress
    from mtcheck.cli.running import configured
    from mtcheck.run.project import Request, run

    chosen = tuple(paths or ["."])
    wishes = Wishes(unsafe, diff, interactive, STANDARD_INPUT in chosen, color, quiet)
    check_wishes(wishes, chosen)
    configurations = configured(
        config,
        isolated,
        select=select,
        preview=preview or None,
        ignore=ignore,
        rules=rules,
        fail_on=fail_on,
        language=language,
        source_language=source_language,
        input_format=input_format,
        exclude=exclude,
        jobs=jobs,
        cache=False if no_cache else None,
    )
    origin = str(source) if source else None
    request = Request(chosen, stdin_filename, force_exclude, uses_baseline=False, source=origin)
    with Progress(not quiet) as progress:
        outcome = run(configurations, request, progress)
    raise typer.Exit(fixed(outcome, wishes))
