"""`mtcheck rules`: what the rules are, and whether they keep their promises."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mtcheck.rulebook import Entry

rules_app = typer.Typer(
    help="List, explain and test the rules.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Folders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="Rules of your own, beside those of mtcheck. May be repeated."),
]

LIST_HELP = """List the rules: id, severity, status and title.

Examples:

\b
  mtcheck rules list
  mtcheck rules list --language de-CH
  mtcheck rules list --format json --rules my-rules/
"""

SHOW_HELP = """Explain one rule: what it finds, why that is wrong, how it repairs it, with its examples.

Example:

\b
  mtcheck rules show any.repeats.doubled-word

Exit codes: 0; 2 if there is no such rule.
"""

TEST_HELP = """Test rules by their own examples, repairs and messages.

PATH is a rule file, a folder of rules, or a language; all rules if it is not given. With --clean or --coverage the
rules are tried on texts of yours instead, those in preview too.

Examples:

\b
  mtcheck rules test
  mtcheck rules test en
  mtcheck rules test my-rules/en/house-style.yaml
  mtcheck rules test en --clean published/en/
  mtcheck rules test en --coverage drafts/en/

Exit codes: 0 all rules pass, none fires with --clean; 1 some do not, or fire; 2 a rule file is wrong.
"""


@rules_app.command("list", help=LIST_HELP, short_help="List the rules.")
def list_rules(
    format: Annotated[str, typer.Option("--format", "-f", metavar="text|json", help="Output format.")] = "text",
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="TAG", help="Only what is used for this language.")
    ] = None,
    rules: Folders = None,
) -> None:
    """Write the rules to standard output."""
    from mtcheck import languages
    from mtcheck.cli.rule_text import as_json, as_table, written
    from mtcheck.model import UsageError
    from mtcheck.rulebook import load_rules

    renderers = {"text": as_table, "json": as_json}
    if format not in renderers:
        raise UsageError(f"unknown format “{format}”; expected {' or '.join(renderers)}")
    book = load_rules(rules or ())
    entries = book.entries if language is None else book.entries_for(languages.load(language).tags)
    written(renderers[format](entries))


@rules_app.command("show", help=SHOW_HELP, short_help="Explain one rule.")
def show_rule(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id, as in a report.")],
    rules: Folders = None,
) -> None:
    """Write the page of a rule to standard output."""
    from mtcheck.cli.rule_text import as_page, written
    from mtcheck.rulebook import load_folder, load_rules

    found = load_rules(rules or ()).entry(rule_id)
    # The rulebook has no examples: they are read from the rule's own file.
    written(as_page(next(entry for entry in load_folder(found.path) if entry.rule.id == rule_id)))


@rules_app.command("test", help=TEST_HELP, short_help="Test the rules by their own examples.")
def run_tests(
    path: Annotated[str | None, typer.Argument(metavar="PATH", help="File, folder or language.")] = None,
    rules: Folders = None,
    clean: Annotated[
        Path | None, typer.Option("--clean", metavar="DIR", help="Print the rules that fire on these good texts.")
    ] = None,
    coverage: Annotated[
        Path | None, typer.Option("--coverage", metavar="DIR", help="Print the rules that never fire on these drafts.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", metavar="TAG", help="Language of the texts; else found out."),
    ] = None,
) -> None:
    """Write what fails to standard output and exit with 0 or 1."""
    from mtcheck.cli.rule_bench import RuleBench
    from mtcheck.cli.rule_test import places, summary, tested
    from mtcheck.cli.rule_text import nearby, written
    from mtcheck.rulebook import load_folder

    folders = list(map(str, rules or ()))
    chosen = places(path, folders)
    entries = [entry for place in chosen for entry in load_folder(place)]
    if clean or coverage:
        raise typer.Exit(_tried(entries, [*folders, *chosen], clean, coverage, language))
    problems = tested(entries, RuleBench([*folders, *chosen]))
    written([*(str(problem._replace(path=nearby(problem.path))) for problem in problems), summary(entries, problems)])
    raise typer.Exit(any(not problem.is_warning for problem in problems))


def _tried(
    entries: Sequence[Entry], folders: Sequence[str], clean: Path | None, coverage: Path | None, language: str | None
) -> int:
    """Write what rules find in good texts, or which find nothing in drafts, and return the exit code."""
    from mtcheck.cli.rule_corpus import fired, found, silent
    from mtcheck.cli.rule_text import written

    if coverage:
        written(silent(entries, found(entries, coverage, folders, language, jobs=0)))
    places = found(entries, clean, folders, language, jobs=0) if clean else {}
    if clean:
        written(fired(places))
    return int(bool(places))
