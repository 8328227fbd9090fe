"""Many files: the same report with any number of processes, with and without a cache."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.config import Settings
from mtcheck.model import FileReport, Notification, SourceFile, UsageError
from mtcheck.run import cache, parallel
from mtcheck.run.parallel import Check, checked
from mtcheck.run.record import packed, unpacked
from mtcheck.run.runner import FEWEST, Runner

GOOD = "The keeper climbed the stairs and lit the lamp before the storm came in from the sea. "
BAD = "He opened the the door , and then he waited. "
SETTINGS = Settings(language="en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "cache_folder", lambda: str(tmp_path / "cache" / "rules"))
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number in range(FEWEST + 5):
        text = (GOOD + (BAD if number % 3 else "")) * (number + 1)
        (drafts / f"draft {number:02}.md").write_text(text, encoding="utf-8")
    return drafts


def _paths(folder: Path) -> list[str]:
    return sorted(map(str, folder.iterdir()))


def _run(folder: Path, jobs: int = 1, is_cached: bool = False) -> list[FileReport | Notification]:
    return Runner(lambda path: SETTINGS, jobs, is_cached).run(_paths(folder))


def test_any_number_of_processes_gives_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "LEAST", 0)
    alone = _run(folder)
    assert _run(folder, jobs=2) == alone
    assert _run(folder, jobs=5) == alone


def test_the_cache_gives_the_same(folder: Path) -> None:
    plain = _run(folder)
    assert _run(folder, is_cached=True) == plain
    assert _run(folder, is_cached=True) == plain


def test_what_is_in_the_cache_is_not_checked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _run(folder, is_cached=True)
    seen: list[str] = []
    monkeypatch.setattr(parallel, "checked", lambda check: seen.append(str(check.file.path)) or checked(check))
    assert _run(folder, is_cached=True) == first
    assert seen == []
    changed = folder / "draft 03.md"
    changed.write_text(BAD, encoding="utf-8")
    _run(folder, is_cached=True)
    assert seen == [str(changed)]


def test_other_settings_are_another_report(folder: Path) -> None:
    _run(folder, is_cached=True)
    other = Settings(language="en", ignore=("any.repeats",))
    found = Runner(lambda path: other, is_cached=True).run(_paths(folder))
    rules = {finding.rule_id for report in found if isinstance(report, FileReport) for finding in report.findings}
    assert rules == {"any.spacing.before-comma-or-stop"}


def test_a_damaged_cache_is_begun_anew(folder: Path) -> None:
    plain = _run(folder, is_cached=True)
    Path(cache.path()).write_bytes(b"SQLite format 3\0 no more than that" * 40)
    assert _run(folder, is_cached=True) == plain
    assert _run(folder, is_cached=True) == plain
    with sqlite3.connect(cache.path()) as connection:
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (FEWEST + 5,)


def test_a_damaged_value_counts_as_not_there(folder: Path) -> None:
    plain = _run(folder, is_cached=True)
    with sqlite3.connect(cache.path()) as connection:
        connection.execute("UPDATE reports SET value = substr(value, 1, length(value) - 1)")
    assert _run(folder, is_cached=True) == plain


def test_a_cache_that_another_run_holds_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = _run(folder, is_cached=True)
    monkeypatch.setattr(cache, "PATIENCE", 0.05)
    with sqlite3.connect(cache.path()) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert _run(folder, is_cached=True) == plain


def test_a_cache_folder_that_cannot_be_made_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = folder.parent / "a file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(cache, "cache_folder", lambda: str(blocked / "rules"))
    assert len(_run(folder, is_cached=True)) == FEWEST + 5


def test_a_file_that_cannot_be_read_leaves_the_others(folder: Path) -> None:
    (folder / "draft 04.md").write_bytes(b"\xff\xfe\0\0\0")
    found = _run(folder)
    assert [type(one) for one in found].count(Notification) == 1
    assert isinstance(found[4], Notification)
    assert found[4].level == "error"


def test_an_error_in_another_process_is_raised_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "LEAST", 0)
    wrong = Settings(select=("no.such.rule",))
    with pytest.raises(UsageError):
        Runner(lambda path: wrong, jobs=2).run(_paths(folder))


def test_progress_is_told(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    Runner(lambda path: SETTINGS, progress=lambda done, total: told.append((done, total))).run(_paths(folder))
    assert told == [(number + 1, FEWEST + 5) for number in range(FEWEST + 5)]


@given(st.lists(st.sampled_from([GOOD, BAD, "\n\n", "# Lamp\n\n", "\U0001f6a2 \u00e9 ", "\ud800", "Sie liefen weg."])))
def test_a_report_survives_packing(pieces: list[str]) -> None:
    report = checked(Check(SourceFile("".join(pieces), "a.md"), SETTINGS))
    assert unpacked(packed(report), report.file) == report
