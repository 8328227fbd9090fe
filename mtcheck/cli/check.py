"""`mtcheck check`: the main job. What it does is imported when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mtcheck.cli.options import Color, FailOn, listed

if TYPE_CHECKING:
    from mtcheck.model import Report

HELP = """Check drafts: find damage, say what is wrong, propose repairs, score paragraphs.

Examples:

\b
  mtcheck check draft.md
  mtcheck check docs/ --language de
  pandoc draft.docx -t markdown | mtcheck check - --stdin-filename draft.md
  mtcheck check draft.md --ignore en.names --fail-on major
  mtcheck check site/ --format json --output report.json --fail-under 90

Exit codes:

\b
  0  nothing at or above the threshold
  1  findings, or a score below the gate
  2  mtcheck could not do its job (the other files were checked all the same)
"""

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH|-",
        help="Files and folders, or - for standard input. [default: the current folder]",
        show_default=False,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language", "-l", metavar="TAG", help="Language of the drafts (en, de-CH …); found out if not given."
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="Output format: text, stats, line, markdown, json, jsonl, "
        "sarif, github, gitlab, junit, checkstyle, rdjson.",
    ),
]
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format", metavar="NAME", help="Format of the drafts (text, markdown …); by file name if not given."
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE,…", help="Use only these rules: ids or beginnings such as en.names."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE,…", help="Leave out these rules: ids or beginnings.")
]
Rules = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="DIR", help="Use rules of your own as well. May be repeated.")
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        metavar="SCORE",
        min=0,
        max=100,
        help="Exit with 1 if the score of a file, or of all together, is below this.",
    ),
]
FailOnOption = Annotated[
    FailOn, typer.Option("--fail-on", help="Exit with 1 for findings of this severity or a higher one.")
]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", metavar="COLUMNS", min=1, help="Width of the report, 40 to 100; the terminal's if not given."
    ),
]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="PATH", help="What standard input is called in the report.")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file instead.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No report and no warnings: errors and the exit code only.")]


def check(
    paths: Paths = None,
    language: Language = None,
    format: Format = "text",
    input_format: InputFormat = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    fail_on: FailOnOption = FailOn.MINOR,
    fail_under: FailUnder = None,
    color: ColorOption = Color.AUTO,
    width: Width = None,
    stdin_filename: StdinFilename = None,
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Check drafts and exit with 0, 1 or 2."""
    from mtcheck import api
    from mtcheck.report import check_format

    check_format(format)
    found = api.check_paths(
        paths or ["."],
        language=language,
        format=input_format,
        select=listed(select or ()),
        ignore=listed(ignore or ()),
        rules=rules or (),
        stdin_name=stdin_filename,
    ).result
    if not quiet:
        _write(found, format, width, color, output)
    raise typer.Exit(_conclude(found, fail_on, fail_under, quiet))


def _write(report: Report, format: str, width: int | None, color: Color, output: Path | None) -> None:
    from mtcheck.cli.output import terminal_width, write_file, write_stdout
    from mtcheck.report import Layout, render

    lines = render(format, report, Layout(width or terminal_width()))
    if output:
        write_file(lines, output, color)
    else:
        write_stdout(lines, color)


def _conclude(report: Report, fail_on: FailOn, gate: float | None, quiet: bool) -> int:
    """Say on standard error what could not be done and which scores are too low; return the exit code."""
    from mtcheck.cli.guard import say
    from mtcheck.cli.outcome import exit_code, misses, notifications, sentence, ungated

    for note in notifications(report):
        if note.level == "error" or not quiet:
            say(sentence(note))
    missed = [] if gate is None else list(misses(report, gate))
    for text in missed if not quiet else ():
        say(text)
    if gate is not None and not quiet and ungated(report):
        say(f"{report.score.words} words are too short to score; --fail-under was not applied")
    return exit_code(report, fail_on, bool(missed))
