"""`mtcheck check` from outside: what it writes and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import mtcheck as package
from tests.cli.commands import CLEAN, DAMAGED, environment, mtcheck


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(DAMAGED)
    (tmp_path / "good.txt").write_text(CLEAN)
    return tmp_path


def test_the_version_is_shown_without_loading_anything(tmp_path: Path) -> None:
    assert mtcheck("--version", cwd=tmp_path).stdout == f"mtcheck {package.__version__}\n"
    loaded = (
        "import sys; sys.argv = ['mtcheck', '--version']; from mtcheck.cli import main; main(); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", loaded], env=environment(), capture_output=True, text=True, check=True)
    assert not {"typer", "re2", "yaml", "markdown_it", "rich", "mtcheck.model"} & set(done.stdout.split())


def test_importing_the_commands_loads_no_engine(tmp_path: Path) -> None:
    loaded = "import sys; from mtcheck.cli.app import app; app(['check']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], env=environment(), capture_output=True, text=True, check=True)
    assert not {"re2", "yaml", "markdown_it", "rich.console", "marisa_trie", "mtcheck.api"} & set(done.stdout.split())


def test_help_has_examples_and_exit_codes(tmp_path: Path) -> None:
    done = mtcheck("check", "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "mtcheck check docs/ --language de" in done.stdout
    assert "2  mtcheck could not do its job" in done.stdout


def test_findings_make_the_exit_code_1_and_none_0(folder: Path) -> None:
    bad = mtcheck("check", "bad.txt", "-l", "en", cwd=folder)
    assert (bad.returncode, bad.stderr) == (1, "")
    assert bad.stdout.startswith("bad.txt  en · 11 words\n")
    assert "1^^^^^^" in bad.stdout
    good = mtcheck("check", "good.txt", "-l", "en", cwd=folder)
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout.startswith("no findings in 1 file\n")


def test_the_current_folder_is_checked_if_nothing_is_named(folder: Path) -> None:
    done = mtcheck("check", "-f", "line", "-l", "en", cwd=folder)
    assert done.stdout.startswith("bad.txt:1:13: minor any.repeats.")
    assert done.returncode == 1


def test_standard_input_is_checked_under_the_name_given(tmp_path: Path) -> None:
    done = mtcheck("check", "-", "--stdin-filename", "x/y.txt", "-f", "line", "-l", "en", cwd=tmp_path, stdin=DAMAGED)
    assert done.stdout.startswith("x/y.txt:1:13: ")


def test_json_goes_to_a_file(folder: Path) -> None:
    done = mtcheck("check", "bad.txt", "-l", "en", "--format", "json", "--output", "report.json", cwd=folder)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 1)
    assert json.loads((folder / "report.json").read_text("utf-8"))["summary"]["findings"] == 1


def test_a_report_that_cannot_be_written_is_an_error(folder: Path) -> None:
    done = mtcheck("check", "bad.txt", "--output", "no/such/folder/r.json", cwd=folder)
    assert done.returncode == 2
    assert (
        done.stderr
        == "mtcheck: no/such/folder/r.json: cannot be written (No such file or directory); choose another --output\n"
    )


def test_a_bad_file_is_one_line_and_the_others_are_checked(folder: Path) -> None:
    (folder / "latin.txt").write_bytes("Der Bär läuft über die Straße nach Hause.".encode("latin-1"))
    done = mtcheck("check", "latin.txt", "none.txt", "bad.txt", "-l", "en", "-f", "line", cwd=folder)
    assert done.returncode == 2
    assert done.stdout.startswith("bad.txt:1:13: ")
    first, second = done.stderr.splitlines()
    assert first.startswith("mtcheck: latin.txt: not UTF-8")
    assert second == "mtcheck: none.txt: no such file; check the spelling of the path"


def test_a_folder_without_drafts_is_said_so(tmp_path: Path) -> None:
    done = mtcheck("check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "nothing was checked\n")
    assert done.stderr.startswith("mtcheck: no files to check")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "en.repeat-s"],
        ["--format", "jsn"],
        ["--input-format", "markdwn"],
        ["--rules", "no-such-folder"],
        ["--no-such-option"],
        ["--fail-on", "bad"],
        ["--fail-under", "101"],
    ],
)
def test_a_wrong_option_is_an_error_without_traceback(folder: Path, arguments: list[str]) -> None:
    done = mtcheck("check", "bad.txt", *arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert "unexpected" not in done.stderr


def test_an_unknown_format_names_the_nearest(folder: Path) -> None:
    done = mtcheck("check", "bad.txt", "-f", "jsn", cwd=folder)
    assert done.stderr == "mtcheck: output format “jsn” is not known; did you mean json?\n"


def test_rules_can_be_selected_and_ignored_with_commas(folder: Path) -> None:
    assert mtcheck("check", "bad.txt", "-l", "en", "--ignore", "any", cwd=folder).returncode == 0
    assert mtcheck("check", "bad.txt", "-l", "en", "--select", "any.markup,any.repeats", cwd=folder).returncode == 1


@pytest.mark.parametrize(
    ("threshold", "code"), [("neutral", 1), ("minor", 1), ("major", 0), ("critical", 0), ("never", 0)]
)
def test_fail_on_sets_the_threshold(folder: Path, threshold: str, code: int) -> None:
    assert mtcheck("check", "bad.txt", "-l", "en", "--fail-on", threshold, cwd=folder).returncode == code


def test_fail_under_is_a_gate_for_texts_that_are_long_enough(folder: Path) -> None:
    (folder / "long.txt").write_text(DAMAGED + "\n" + CLEAN * 40)
    chosen = ["-l", "en", "--select", "any.repeats.doubled-word"]
    gate = [*chosen, "-q", "--fail-on", "never", "--fail-under"]
    assert mtcheck("check", "long.txt", *gate, "100", cwd=folder).returncode == 1
    assert mtcheck("check", "long.txt", *gate, "10", cwd=folder).returncode == 0
    loud = mtcheck("check", "long.txt", *chosen, "-f", "line", "--fail-under", "100", cwd=folder)
    assert loud.stderr.startswith("mtcheck: long.txt: score 9")
    assert loud.stderr.endswith(" is below 100\n")


def test_a_text_too_short_for_the_gate_passes_it_with_a_warning(folder: Path) -> None:
    done = mtcheck("check", "good.txt", "-l", "en", "--fail-under", "90", cwd=folder)
    assert done.returncode == 0
    assert done.stderr == "mtcheck: 10 words are too short to score; --fail-under was not applied\n"


def test_quiet_leaves_only_errors_and_the_exit_code(folder: Path) -> None:
    done = mtcheck("check", "bad.txt", "none.txt", "-q", "-l", "en", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "mtcheck: none.txt: no such file; check the spelling of the path\n"


def test_colour_is_for_terminals_or_on_demand(folder: Path) -> None:
    assert "\x1b" not in mtcheck("check", "bad.txt", "-l", "en", cwd=folder).stdout
    always = mtcheck("check", "bad.txt", "-l", "en", "--color", "always", cwd=folder, env={"NO_COLOR": "1"}).stdout
    assert "\x1b[4;33mthe the\x1b[0m" in always


def test_the_width_is_that_of_the_terminal_or_the_option(folder: Path) -> None:
    assert "─" * 80 + "\n" in mtcheck("check", "bad.txt", "-l", "en", cwd=folder).stdout
    assert "\n" + "─" * 55 + "\n" in mtcheck("check", "bad.txt", "-l", "en", "--width", "55", cwd=folder).stdout


def test_a_terminal_without_our_signs_gets_others(folder: Path) -> None:
    done = mtcheck("check", "bad.txt", "-l", "en", cwd=folder, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert '"the the" > "the"' in done.stdout


def test_json_in_a_pipe_is_utf_8_whatever_the_locale(folder: Path) -> None:
    (folder / "bad.txt").write_text("“Ω” stood on the the wall.\n", "utf-8")
    done = mtcheck("check", "bad.txt", "-l", "en", "-f", "json", cwd=folder, env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert json.loads(done.stdout)["files"][0]["path"] == "bad.txt"


def test_control_characters_never_reach_the_terminal(folder: Path) -> None:
    (folder / "bad.txt").write_text("They opened the the \x1b]0;evil\x07 door.\n")
    done = mtcheck("check", "bad.txt", "-l", "en", cwd=folder)
    assert not set(done.stdout + done.stderr) & {"\x1b", "\x07"}


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_goes_away_ends_it_quietly(folder: Path) -> None:
    (folder / "many.txt").write_text("\n\n".join([DAMAGED.strip()] * 3000))
    run = subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "check", "many.txt", "-l", "en"],
        cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert run.stdout
    assert run.stderr
    run.stdout.read(10)
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait(60) == 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let child processes be interrupted: those of a job in the background inherit that Ctrl-C is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_it_without_traceback(folder: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "check", "-"],
        cwd=folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        run.wait(2)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert (run.returncode, errors) == (130, "")
