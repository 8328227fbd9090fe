"""`mtcheck init`: a configuration file to start with."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Write a configuration file to start with: every key with what it does, as comments.

Examples:

\b
  mtcheck init                writes mtcheck.toml
  mtcheck init --pyproject    adds a table [tool.mtcheck] to pyproject.toml

Nothing is overwritten. Exit codes: 0; 2 if there are settings already.
"""


def init(
    pyproject: Annotated[
        bool, typer.Option("--pyproject", help="Add a table to the pyproject.toml of this folder instead.")
    ] = False,
) -> None:
    """Write the file into the current folder and say so."""
    from mtcheck.cli.rule_text import written
    from mtcheck.config.start import add_table, write_file

    name = add_table(".") if pyproject else write_file(".")
    written([f"{name}: written; take the # from the lines you want. `mtcheck config show` tells what applies"])
