"""The parameters that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mtcheck.cli.options import Color, FailOn

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
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format", metavar="NAME", help="Format of the drafts (text, markdown …); by file name if not given."
    ),
]
Source = Annotated[
    Path | None,
    typer.Option("--source", metavar="FILE", help="What the draft was translated from, in the same format."),
]
SourceLanguage = Annotated[
    str | None,
    typer.Option("--source-language", metavar="TAG", help="Language of the source; found out if not given."),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE,…", help="Use only these rules: ids or beginnings such as en.names."),
]
Preview = Annotated[bool, typer.Option("--preview", help="Use the rules that are still in preview as well.")]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE,…", help="Leave out these rules: ids or beginnings.")
]
Rules = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="DIR", help="Use rules of your own as well. May be repeated.")
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="GLOB", help="Leave out files, as .gitignore would. May be repeated."),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave out excluded files also where they are named, as hooks do.")
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this configuration, not the nearest one.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration at all.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes to work with. [default: one for each processor]"),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Check every file, also those that have not changed.")]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="PATH", help="What standard input is called in the report.")
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
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 for findings of this severity or a higher one. [default: minor]",
        show_default=False,
    ),
]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", metavar="COLUMNS", min=1, help="Width of the report, 40 to 100; the terminal's if not given."
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the report to a file instead; with FORMAT= one more, in that format. May be repeated.",
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="REV", help="Report only what is in lines changed since this revision.")
]
Staged = Annotated[bool, typer.Option("--staged", help="Report only what is in lines staged for the next commit.")]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings that this file accepts.")
]
NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Report accepted findings too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No report and no warnings: errors and the exit code only.")]
