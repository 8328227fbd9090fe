"""`mtcheck fix`: repairs drafts. What it does is imported when it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from mtcheck.cli.check import (
    ColorOption,
    FailOnOption,
    Ignore,
    InputFormat,
    Language,
    Paths,
    Quiet,
    Rules,
    Select,
    StdinFilename,
)
from mtcheck.cli.options import Color, FailOn, listed

SHORT_HELP = "Repair drafts."

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
    paths: Paths = None,
    unsafe: Unsafe = False,
    diff: Diff = False,
    interactive: Interactive = False,
    language: Language = None,
    input_format: InputFormat = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    fail_on: FailOnOption = FailOn.MINOR,
    color: ColorOption = Color.AUTO,
    stdin_filename: StdinFilename = None,
    quiet: Quiet = False,
) -> None:
    """Repair drafts and exit with 0, 1 or 2."""
    from mtcheck.cli.fixing import STANDARD_INPUT, Wishes, check_wishes, fixed
    from mtcheck.run.session import Session

    chosen = paths or ["."]
    wishes = Wishes(unsafe, diff, interactive, STANDARD_INPUT in chosen, color, quiet)
    check_wishes(wishes, chosen)
    session = Session.of(select=listed(select or ()), ignore=listed(ignore or ()), rules=rules or ())
    report = session.check_paths(chosen, language=language, format=input_format, stdin_name=stdin_filename)
    raise typer.Exit(fixed(report, session, wishes, fail_on))
