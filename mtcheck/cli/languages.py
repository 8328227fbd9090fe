"""`mtcheck languages`: what is known for each language."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Show what is known for each language: rules, data, measured false alarms, recall and precision.

Examples:

\b
  mtcheck languages
  mtcheck languages --format json

A language that is not listed gets the rules that hold in every language.
"""


def languages(
    format: Annotated[str, typer.Option("--format", "-f", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Write the table to standard output."""
    from mtcheck.cli.language_text import as_json, as_table, known_languages
    from mtcheck.cli.rule_text import written
    from mtcheck.model import UsageError
    from mtcheck.rulebook import load_rules

    renderers = {"text": as_table, "json": as_json}
    if format not in renderers:
        raise UsageError(f"unknown format “{format}”; expected {' or '.join(renderers)}")
    written(renderers[format](known_languages(load_rules(()).chosen((), ()))))
