"""Repaired drafts are saved, each once, and what could not be saved is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mtcheck.config import Settings
from mtcheck.model import Notification, SourceFile
from mtcheck.read import load
from mtcheck.run.mend import checker, saved
from mtcheck.run.repair import Repair, repaired
from mtcheck.run.session import Session

DAMAGED = "They opened the the door .\n"
CLEAN = "They opened the door.\n"


def repair(path: Path | None, text: str = DAMAGED) -> Repair:
    settings = Settings(language="en")
    if path is not None:
        path.write_text(text)
    file = Session.of(settings).check(SourceFile(text) if path is None else load(path), settings)
    return repaired(file, checker(settings, file))


def test_the_report_on_the_repaired_text_is_about_the_same_file(tmp_path: Path) -> None:
    left = repair(tmp_path / "draft.txt").left
    assert (left.file.path, left.file.text, left.findings) == (str(tmp_path / "draft.txt"), CLEAN, ())


def test_a_repaired_draft_is_written(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    one = repair(path)
    assert list(saved([one])) == [(one, ())]
    assert path.read_text() == CLEAN


def test_a_draft_without_repairs_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    one = repair(path, CLEAN)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    before = path.stat()
    assert list(saved([one])) == [(one, ())]
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino, after.st_ctime_ns) == (
        before.st_mtime_ns,
        before.st_ino,
        before.st_ctime_ns,
    )


def test_a_text_that_never_was_a_file_is_not_written() -> None:
    one = repair(None)
    assert list(saved([one])) == [(one, ())]


def test_a_draft_that_cannot_be_written_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    locked, other = repair(tmp_path / "locked.txt"), repair(tmp_path / "other.txt")
    (tmp_path / "locked.txt").chmod(0o444)
    (failed, notes), (done, none) = saved([locked, other])
    assert (done, none, (tmp_path / "other.txt").read_text()) == (other, (), CLEAN)
    assert (failed.made, failed.left) == ((), locked.file)
    (note,) = notes
    assert (note.level, note.path) == ("error", str(tmp_path / "locked.txt"))
    assert "read-only" in note.message


def test_a_draft_that_is_given_twice_is_written_once(tmp_path: Path) -> None:
    one, two = repair(tmp_path / "draft.txt"), repair(tmp_path / "draft.txt")
    assert list(saved([one, two])) == [(one, ()), (two, ())]


@pytest.mark.skipif(os.name == "nt", reason="hard links are rare there")
def test_other_names_of_a_file_are_told(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    expected = ("another name (hard link)", "2 other names (hard links)")
    for number, names in enumerate(expected, 1):
        path.unlink(missing_ok=True)
        one = repair(path)
        for other in range(number):
            os.link(path, tmp_path / f"{number}-{other}")
        ((_, notes),) = saved([one])
        assert notes == (Notification(f"the file has {names}, where the old text stays", str(path)),)


@pytest.mark.skipif(os.name == "nt", reason="whether a process runs cannot be asked there")
def test_leftovers_of_killed_runs_go_when_something_is_written_beside_them(tmp_path: Path) -> None:
    leftover = tmp_path / ".mtcheck-1-ab.tmp"
    one = repair(tmp_path / "draft.txt")
    leftover.write_text("half")
    os.utime(leftover, (1_000_000_000, 1_000_000_000))
    list(saved([one]))
    assert not leftover.exists()
