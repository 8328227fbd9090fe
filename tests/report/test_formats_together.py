"""What holds for every output format, on real files with unhandy names."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from mtcheck import api
from mtcheck.model import Report
from mtcheck.report import format_names, plain, render
from tests.cli.commands import mtcheck
from tests.report.hostile import TEXTS, hostile, notified, written
from tests.report.samples import file_report, report, riga

DRAFT = "::error::x\n\nThey opened the the door \x1b[31m of | `the` ]]> house at 100%0A noon.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ein Ordner").mkdir()
    (tmp_path / "ein Ordner" / "Entwürfe, 1_2.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "数字.txt").write_bytes(b"\xef\xbb\xbf" + DRAFT.replace("\n", "\r\n").encode())
    return tmp_path


def checked(*paths: str) -> Report:
    return api.check_paths(paths, language="en").result


@pytest.mark.parametrize("name", format_names())
def test_lines_hold_no_line_end_and_nothing_that_steers_a_terminal(name: str) -> None:
    for line in render(name, hostile("a\x1b[31m\r\nb\x9b\u2028\x00", "x\ny\x1b")):
        text = "".join(piece.text for piece in line)
        assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in text)


@pytest.mark.parametrize("name", sorted({*format_names()} - {"text", "line", "stats", "github"}))
@pytest.mark.parametrize("text", TEXTS)
def test_reports_for_programs_hold_no_command_for_the_runner_that_logs_them(name: str, text: str) -> None:
    output = written(name, hostile(text, "::error::a##[add-mask]b.md"))
    assert "##[" not in output
    assert not any(line.lstrip().startswith("::") for line in output.splitlines())


@pytest.mark.parametrize("name", format_names())
def test_a_report_is_written_the_same_each_time(name: str) -> None:
    result = report(riga(), file_report("Well.", path="b.txt"))
    assert written(name, result) == written(name, result)


@pytest.mark.parametrize("name", format_names())
def test_empty_reports_and_notifications_alone_are_written(name: str) -> None:
    assert isinstance(written(name, Report()), str)
    assert isinstance(written(name, notified()), str)
    assert isinstance(written(name, report(file_report("Well.", path=None))), str)


@pytest.mark.parametrize("name", format_names())
def test_real_files_with_unhandy_names_are_reported(name: str, folder: Path) -> None:
    result = checked("ein Ordner", "数字.txt", "missing.md")
    assert len(result.files) == 2
    output = plain(render(name, result)).encode("utf-8").decode("utf-8")
    assert "\x1b" not in output
    assert "any.repeats.doubled-word" in output


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no file names that are not text")
@pytest.mark.parametrize("name", format_names())
def test_a_file_name_that_is_not_text_is_reported(name: str, folder: Path) -> None:
    Path(os.fsdecode(b"\xff.md")).write_text(DRAFT, encoding="utf-8")
    output = plain(render(name, checked("."))).encode("utf-8", "backslashreplace").decode("utf-8")
    assert "any.repeats.doubled-word" in output


def test_json_lines_are_findings_in_the_words_of_json_and_a_last_one_that_sums_up() -> None:
    result = report(riga(), file_report("Well.", path="b.txt"))
    *found, last = (json.loads(line) for line in written("jsonl", result).splitlines())
    whole = json.loads(written("json", result))
    assert [_without_file(one) for one in found] == whole["files"][0]["findings"]
    assert {(one["path"], one["language"]) for one in found} == {("drafts/riga.txt", "en")}
    assert last == {key: value for key, value in whole.items() if key != "files"}


def _without_file(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key not in ("path", "language")}


def test_the_command_line_writes_a_format_to_a_file(folder: Path) -> None:
    done = mtcheck("check", ".", "-l", "en", "--format", "sarif", "--output", "report.sarif", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    run = json.loads((folder / "report.sarif").read_text("utf-8"))["runs"][0]
    assert {artifact["location"]["uri"] for artifact in run["artifacts"]} == {
        "ein%20Ordner/Entw%C3%BCrfe%2C%201_2.md",
        "%E6%95%B0%E5%AD%97.txt",
    }


def test_standard_output_of_the_command_line_is_inert(folder: Path) -> None:
    done = mtcheck("check", ".", "-l", "en", "--format", "github", cwd=folder)
    assert done.returncode == 1
    assert all(line.startswith(("::warning file=", "::error file=")) for line in done.stdout.splitlines())


COMMANDS = ("::error::x", "  ::add-mask::x", "##[add-mask]x", "They opened the the door ##[group]x")


@pytest.mark.parametrize("name", format_names())
def test_a_draft_gives_no_command_to_the_runner_of_a_job(name: str, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("\n\n".join(f"{line} the the sea , now" for line in COMMANDS), encoding="utf-8")
    done = mtcheck("check", "draft.txt", "-l", "en", "-f", name, cwd=tmp_path, env={"GITHUB_ACTIONS": "true"})
    assert done.returncode == 1
    ours = "::" if name == "github" else "\0"
    lines = [line for line in done.stdout.splitlines() if not line.startswith(ours)]
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
