"""The commands."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Annotated

import typer

from mtcheck import __version__
from mtcheck.cli import check, fix, languages

HELP = """Find what machine translation left behind in a draft.

mtcheck points at damage that shows on the surface, proposes repairs and scores each paragraph. It needs no source
text, no network and no model. Whether the meaning is right it cannot know.
"""


def app() -> typer.Typer:
    """Return the command line with all its commands."""
    application = typer.Typer(
        name="mtcheck",
        help=HELP,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    application.callback()(_options)
    application.command("check", help=check.HELP, short_help=check.SHORT_HELP)(check.check)
    application.command("fix", help=fix.HELP, short_help=fix.SHORT_HELP)(fix.fix)
    application.command("languages", help=languages.HELP, short_help=languages.SHORT_HELP)(languages.languages)
    if find_spec("mtcheck.cli.rules"):
        application.add_typer(import_module("mtcheck.cli.rules").rules_app, name="rules")
    return application


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"mtcheck {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options that come before the command."""
