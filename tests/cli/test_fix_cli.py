"""`mtcheck fix` from outside: what it writes, where, and how it ends."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import CLEAN, DAMAGED, environment, mtcheck
from tests.cli.harm import write_harmful_rules

WORDING = "They agreed to do so Building a new pier for the ferry.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(DAMAGED)
    (tmp_path / "good.txt").write_text(CLEAN)
    return tmp_path


def test_help_has_examples_and_exit_codes(tmp_path: Path) -> None:
    done = mtcheck("fix", "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "mtcheck fix - < draft.txt > repaired.txt" in done.stdout
    assert "with --diff: something would be repaired" in done.stdout


def test_repairs_are_made_and_told(folder: Path) -> None:
    before = (folder / "good.txt").stat()
    done = mtcheck("fix", "bad.txt", "good.txt", "-l", "en", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "bad.txt: 1 repair made, 0 findings left\n"
        "1  any.repeats.doubled-word\n"
        "1 repair made in 1 file, no findings left\n"
    )
    assert (folder / "bad.txt").read_text() == CLEAN
    after = (folder / "good.txt").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_the_second_run_has_nothing_to_do(folder: Path) -> None:
    mtcheck("fix", ".", "-l", "en", cwd=folder)
    done = mtcheck("fix", ".", "-l", "en", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "nothing to repair, no findings left\n")


def test_what_is_left_is_listed_and_makes_the_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"{DAMAGED}\n{WORDING}")
    done = mtcheck("fix", "draft.txt", "-l", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(
        "draft.txt: 1 repair made, 1 finding left\ndraft.txt:3:13: major en.boundary.pro-form "
    )
    assert done.stdout.endswith("1 repair made, 1 finding left, 1 of them can be repaired with --unsafe\n")
    assert mtcheck("fix", "draft.txt", "-l", "en", "--fail-on", "critical", cwd=tmp_path).returncode == 0


def test_repairs_that_change_wording_are_made_on_demand(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(WORDING)
    assert mtcheck("fix", "draft.txt", "-l", "en", "-q", cwd=tmp_path).returncode == 1
    assert (tmp_path / "draft.txt").read_text() == WORDING
    done = mtcheck("fix", "draft.txt", "-l", "en", "-q", "--unsafe", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "draft.txt").read_text() == WORDING.replace("do so Building", "build")


def test_a_repair_that_does_harm_is_told(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("A red door.\n")
    write_harmful_rules(tmp_path)
    done = mtcheck("fix", "draft.txt", "-l", "en", "--rules", "own", cwd=tmp_path)
    assert done.stdout.startswith(
        "draft.txt:1:3: not repaired, en.house.red: it would bring en.house.blue\ndraft.txt:1:3: minor en.house.red "
    )
    assert (tmp_path / "draft.txt").read_text() == "A red door.\n"


def test_diff_shows_the_repairs_and_writes_nothing(folder: Path) -> None:
    before = (folder / "bad.txt").stat().st_mtime_ns
    done = mtcheck("fix", ".", "-l", "en", "--diff", cwd=folder)
    assert done.returncode == 1
    assert done.stdout == f"--- bad.txt\n+++ bad.txt\n@@ -1 +1 @@\n-{DAMAGED}+{CLEAN}"
    assert "1 repair would be made in 1 file" in done.stderr
    assert (folder / "bad.txt").stat().st_mtime_ns == before
    assert mtcheck("fix", "good.txt", "-l", "en", "--diff", cwd=folder).returncode == 0


def test_git_applies_the_diff(folder: Path) -> None:
    diff = mtcheck("fix", "bad.txt", "-l", "en", "--diff", "-q", cwd=folder)
    assert diff.stderr == ""
    subprocess.run(["git", "apply", "-p0"], input=diff.stdout, text=True, cwd=folder, check=True)
    assert (folder / "bad.txt").read_text() == CLEAN


def test_a_diff_for_people_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("\x1b[2J" + DAMAGED)
    done = mtcheck("fix", "draft.txt", "-l", "en", "--diff", "--color", "always", cwd=tmp_path)
    assert "␛[2JThey opened" in done.stdout
    assert "\x1b[2J" not in done.stdout


@pytest.mark.parametrize(
    "data",
    [
        DAMAGED.replace("\n", "\r\n").encode(),
        codecs.BOM_UTF8 + DAMAGED.encode(),
        codecs.BOM_UTF16_LE + DAMAGED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + DAMAGED.strip().encode("utf-16-be"),
    ],
)
def test_standard_input_is_repaired_to_standard_output_byte_by_byte(tmp_path: Path, data: bytes) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mtcheck", "fix", "-", "-l", "en"],
        cwd=tmp_path,
        input=data,
        capture_output=True,
        env=environment(),
        check=True,
    )
    doubled = "the ".encode("utf-16-be" if data[:1] == b"\xfe" else "utf-16-le" if data[:1] == b"\xff" else "utf-8")
    assert done.stdout == data.replace(doubled * 2, doubled)
    assert done.stderr.decode().splitlines()[-1] == "1 repair made, no findings left"


def test_standard_input_without_repairs_comes_out_as_it_went_in(tmp_path: Path) -> None:
    done = mtcheck("fix", "-", "-l", "en", cwd=tmp_path, stdin=CLEAN)
    assert (done.stdout, done.returncode) == (CLEAN, 0)


def test_standard_input_has_a_diff_under_its_name(tmp_path: Path) -> None:
    done = mtcheck("fix", "-", "-l", "en", "--diff", "--stdin-filename", "x/y.txt", cwd=tmp_path, stdin=DAMAGED)
    assert done.stdout.startswith("--- x/y.txt\n")
    assert not (tmp_path / "x").exists()


def test_input_that_cannot_be_read_is_an_error_without_output(tmp_path: Path) -> None:
    done = mtcheck("fix", "-", cwd=tmp_path, stdin=b"\xff\xfe\xff")
    assert (done.returncode, done.stdout) == (2, "")
    assert "save it again as UTF-8" in done.stderr


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_repaired(folder: Path) -> None:
    (folder / "locked.txt").write_text(DAMAGED)
    (folder / "locked.txt").chmod(0o444)
    done = mtcheck("fix", ".", "-l", "en", cwd=folder)
    assert done.returncode == 2
    assert done.stderr == "mtcheck: locked.txt: read-only; allow writing (`chmod u+w`) and run it again\n"
    assert (folder / "bad.txt").read_text() == CLEAN
    assert (folder / "locked.txt").read_text() == DAMAGED
    assert "locked.txt:1:" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-", "a.txt"), "standard input (-) cannot be repaired together with files"),
        (("-", "--interactive"), "--interactive does not go with -; leave out one of them"),
        (("a.txt", "-i", "--diff"), "--interactive does not go with --diff; leave out one of them"),
        (("a.txt", "-i"), "--interactive needs a terminal; use --diff to see the repairs first"),
        (("a.txt", "--select", "en.nonsense"), "en.nonsense"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = mtcheck("fix", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr


def test_rules_are_chosen_as_for_check(folder: Path) -> None:
    ignored = mtcheck("fix", "bad.txt", "-l", "en", "--ignore", "any.repeats", cwd=folder)
    assert ignored.stdout == "nothing to repair, no findings left\n"
    selected = mtcheck("fix", "bad.txt", "-l", "en", "--select", "any.repeats", cwd=folder)
    assert selected.returncode == 0
    assert (folder / "bad.txt").read_text() == CLEAN


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DAMAGED * 20_000)
    command = f"{sys.executable} -m mtcheck fix - -q -l en < draft.txt | head -c 10"
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=environment(), capture_output=True, timeout=60)
    assert done.stdout == DAMAGED[:10].encode()
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a permission there")
def test_a_symbolic_link_stays_one(folder: Path) -> None:
    (folder / "link.md").symlink_to("bad.txt")
    mtcheck("fix", "link.md", "-l", "en", "--input-format", "text", cwd=folder)
    assert (folder / "link.md").is_symlink()
    assert (folder / "bad.txt").read_text() == CLEAN
