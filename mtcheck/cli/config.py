"""`mtcheck config`: which settings apply, and where each comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from mtcheck.cli.parameters import Config, Isolated

config_app = typer.Typer(
    help="Show which settings apply to a file, and where each comes from.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

SHOW_HELP = """Show which settings apply to a file or folder, and where each comes from.

The nearest .mtcheck.toml, mtcheck.toml or pyproject.toml with a table [tool.mtcheck] counts, from the folder of the
file upward; then its [[overrides]] whose globs match.

Examples:

\b
  mtcheck config show
  mtcheck config show docs/de/guide.md
  mtcheck config show --config ci/mtcheck.toml --format json

Exit codes: 0; 2 if a configuration file is wrong, or names a rule, language or format that there is not.
"""


@config_app.callback()
def _group() -> None:
    """Keep `show` a command of its own, although it is the only one."""


@config_app.command("show", help=SHOW_HELP, short_help="Show the settings of a file or folder.")
def show(
    path: Annotated[
        str | None, typer.Argument(metavar="PATH", help="A file or folder; the current folder if not given.")
    ] = None,
    config: Config = None,
    isolated: Isolated = False,
    format: Annotated[str, typer.Option("--format", "-f", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Write the settings to standard output."""
    from mtcheck.cli.config_check import check
    from mtcheck.cli.config_text import as_json, as_table
    from mtcheck.cli.rule_text import written
    from mtcheck.config import Configurations
    from mtcheck.model import UsageError

    renderers = {"text": as_table, "json": as_json}
    if format not in renderers:
        raise UsageError(f"unknown format “{format}”; expected {' or '.join(renderers)}")
    configurations = Configurations(config, isolated)
    check(configurations, path)
    written(renderers[format](configurations, path))
