"""`mtcheck baseline` from outside."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.commands import CLEAN, DAMAGED, mtcheck

NAME = ".mtcheck-baseline.json"


def accepted(folder: Path, name: str = NAME) -> list[tuple[str, str]]:
    entries = json.loads((folder / name).read_text(encoding="utf-8"))["findings"]
    return [(entry["path"], entry["words"]) for entry in entries]


def test_todays_findings_are_accepted_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    (tmp_path / "b.txt").write_text(CLEAN)
    done = mtcheck("baseline", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{NAME} accepts 1 finding (in the files checked 0 known, 1 new; 0 gone)\n"
    assert accepted(tmp_path) == [("a.txt", "the the")]
    before = (tmp_path / NAME).read_bytes()
    done = mtcheck("baseline", cwd=tmp_path)
    assert done.stdout == f"{NAME} accepts 1 finding (in the files checked 1 known, 0 new; 0 gone)\n"
    assert (tmp_path / NAME).read_bytes() == before


def test_what_is_gone_goes_and_what_was_not_checked_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    (tmp_path / "b.txt").write_text("He went went home before the rain began.\n")
    mtcheck("baseline", cwd=tmp_path)
    (tmp_path / "a.txt").write_text(CLEAN)
    done = mtcheck("baseline", "a.txt", cwd=tmp_path)
    assert done.stdout == f"{NAME} accepts 1 finding (in the files checked 0 known, 0 new; 1 gone)\n"
    assert accepted(tmp_path) == [("b.txt", "went went")]


def test_prune_accepts_nothing_new(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    mtcheck("baseline", cwd=tmp_path)
    (tmp_path / "a.txt").write_text("He went went home before the rain began.\n")
    done = mtcheck("baseline", "--prune", cwd=tmp_path)
    assert done.stdout == f"{NAME} accepts 0 findings (in the files checked 0 known, 1 new and left out; 1 gone)\n"
    assert accepted(tmp_path) == []


def test_check_writes_nothing_and_exits_with_1_if_something_would_change(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    done = mtcheck("baseline", "--check", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"{NAME} would accept 1 finding (in the files checked 0 known, 1 new; 0 gone)",
        f"{NAME} is out of date; run the same command without --check",
    ]
    assert not (tmp_path / NAME).exists()
    mtcheck("baseline", cwd=tmp_path)
    assert mtcheck("baseline", "--check", cwd=tmp_path).returncode == 0
    assert mtcheck("baseline", "--check", "--prune", cwd=tmp_path).returncode == 0


def test_options_of_check_choose_what_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{DAMAGED}\nIt was late , and cold.\n")
    (tmp_path / "out").mkdir()
    mtcheck(
        "baseline", "a.txt", "--select", "any.repeats", "--output", "out/base.json", "--language", "en", cwd=tmp_path
    )
    assert accepted(tmp_path, "out/base.json") == [("../a.txt", "the the")]
    done = mtcheck("baseline", "--ignore", "any.repeats", "-o", "out/base.json", cwd=tmp_path)
    assert done.stdout.startswith("out/base.json accepts 2 findings (in the files checked 0 known, 1 new; 0 gone)")


def test_standard_input_can_be_accepted(tmp_path: Path) -> None:
    mtcheck("baseline", "-", "--stdin-filename", "a.md", cwd=tmp_path, stdin=DAMAGED)
    assert accepted(tmp_path) == [("a.md", "the the")]


def test_a_file_that_cannot_be_read_is_told_and_keeps_its_entries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    mtcheck("baseline", cwd=tmp_path)
    (tmp_path / "a.txt").write_bytes(b"\0\0")
    done = mtcheck("baseline", cwd=tmp_path)
    assert done.returncode == 2
    assert "a.txt: binary file" in done.stderr
    assert accepted(tmp_path) == [("a.txt", "the the")]


def test_a_broken_baseline_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED)
    (tmp_path / NAME).write_text('{\n"version": 1,\n"findings": [\n<<<<<<< ours\n')
    done = mtcheck("baseline", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"mtcheck: {NAME}:4: a merge conflict; keep the lines of both sides, or ")
    assert (tmp_path / NAME).read_text().endswith("<<<<<<< ours\n")
