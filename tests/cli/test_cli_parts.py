"""Parts of the command line that need no process of their own."""

from __future__ import annotations

import io
import sys

import pytest
import typer
from typer.testing import CliRunner

from mtcheck.cli import main
from mtcheck.cli.app import COMMANDS, COMPLETION, Command, app
from mtcheck.cli.guard import guarded, say
from mtcheck.cli.options import Color
from mtcheck.cli.outcome import sentence
from mtcheck.cli.paint import CODES, is_coloured, painted
from mtcheck.model import InputError, Notification
from mtcheck.report import Piece


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM", "MTCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "color", "terminal", "expected"),
    [
        ({}, Color.AUTO, True, True),
        ({}, Color.AUTO, False, False),
        ({"NO_COLOR": "1"}, Color.AUTO, True, False),
        ({"NO_COLOR": ""}, Color.AUTO, True, True),
        ({"TERM": "dumb"}, Color.AUTO, True, False),
        ({"NO_COLOR": "1", "TERM": "dumb"}, Color.ALWAYS, False, True),
        ({}, Color.NEVER, True, False),
    ],
)
def test_colour_follows_the_option_then_the_environment(
    environment: dict[str, str], color: Color, terminal: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert is_coloured(Terminal() if terminal else io.StringIO(), color) is expected


def test_styles_become_codes_that_end_where_the_piece_ends() -> None:
    line = (Piece("one", "major"), Piece(" "), Piece("", "dim"))
    assert list(painted([line], True)) == [f"\x1b[{CODES['major']}mone\x1b[0m \n"]
    assert list(painted([line], False)) == ["one \n"]


def fail(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (InputError("a.txt: no such file"), 2, "mtcheck: a.txt: no such file\n"),
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device"), 2, "mtcheck: input or output: No space left on device\n"),
        (
            ValueError("odd\x1b\nthing"),
            2,
            "mtcheck: unexpected ValueError: odd␛ thing; report it with what MTCHECK_DEBUG=1 shows\n",
        ),
    ],
)
def test_failures_are_one_line(error: BaseException, code: int, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: fail(error)) == code
    assert capsys.readouterr().err == line


def test_the_traceback_is_shown_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_DEBUG", "1")
    with pytest.raises(ValueError, match="odd"):
        guarded(lambda: fail(ValueError("odd")))


def test_a_message_is_one_line_without_controls(capsys: pytest.CaptureFixture[str]) -> None:
    say("one\ntwo \x07")
    assert capsys.readouterr().err == "mtcheck: one two ␇\n"


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (Notification("no model"), "no model"),
        (Notification("odd", "a.txt"), "a.txt: odd"),
        (Notification("a.txt: odd", "a.txt"), "a.txt: odd"),
    ],
)
def test_a_notification_names_its_path_once(note: Notification, text: str) -> None:
    assert sentence(note) == text


def test_main_ends_with_the_exit_code_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mtcheck", "check", "no-such-file.txt", "-q"])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    assert capsys.readouterr().err == "mtcheck: no-such-file.txt: no such file; check the spelling of the path\n"


def test_the_application_runs_in_process() -> None:
    application = app(["check"])
    assert isinstance(application, typer.Typer)
    done = CliRunner().invoke(application, ["check", "-", "-l", "en", "-f", "line"], input="He saw the the sea.\n")
    assert done.exit_code == 1
    assert done.stdout.startswith("-:1:8: minor any.repeats.")
    assert CliRunner().invoke(application, ["--version"]).stdout.startswith("mtcheck ")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_built_when_it_is_called(command: Command) -> None:
    done = CliRunner().invoke(app([command.name]), [command.name, "--help"])
    assert done.exit_code == 0
    assert "Usage: mtcheck" in done.stdout
    assert "Stand in" not in done.stdout


def test_shell_completion_knows_the_options_of_all_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(COMPLETION, "complete_bash")
    for command in COMMANDS:
        assert "Stand in" not in CliRunner().invoke(app([]), [command.name, "--help"]).stdout
