"""The commands. Only the one that is called is imported and built: each costs a few milliseconds."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, NamedTuple

import typer

from mtcheck import __version__

HELP = """Find what machine translation left behind in a draft.

mtcheck points at damage that shows on the surface, proposes repairs and scores each paragraph. It needs no source
text, no network and no model. Whether the meaning is right it cannot know.
"""

COMPLETION = "_MTCHECK_COMPLETE"
"""The environment variable by which a shell asks for completions: then every command is built."""


class Command(NamedTuple):
    """A command, or a group of them, and the line that the list of commands has for it.

    `mtcheck.cli.<name>` has a function of the same name and its `HELP`, or a Typer application `<name>_app`.
    """

    name: str
    short_help: str


COMMANDS = (
    Command("check", "Check drafts, explain the damage, propose repairs."),
    Command("baseline", "Accept today's findings; later runs report new ones only."),
    Command("config", "Show which settings apply to a file, and where each comes from."),
    Command("fix", "Repair drafts."),
    Command("init", "Write a configuration file to start with."),
    Command("languages", "Show what is known for each language."),
    Command("rules", "List, explain and test the rules."),
)


def app(arguments: Sequence[str]) -> typer.Typer:
    """Return the command line, with the parameters of those commands that the arguments can call."""
    application = typer.Typer(
        name="mtcheck",
        help=HELP,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    application.callback()(_options)
    called = next((argument for argument in arguments if not argument.startswith("-")), None)
    for command in COMMANDS:
        if command.name == called or COMPLETION in os.environ:
            _add(application, command)
        else:
            application.command(command.name, short_help=command.short_help)(_not_called)
    return application


def _add(application: typer.Typer, command: Command) -> None:
    module = import_module(f"mtcheck.cli.{command.name}")
    group = getattr(module, f"{command.name}_app", None)
    if group is not None:
        application.add_typer(group, name=command.name, short_help=command.short_help)
    else:
        add = application.command(command.name, help=module.HELP, short_help=command.short_help)
        add(getattr(module, command.name))


def _not_called() -> None:
    """Stand in for a command in the list of commands."""


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
