"""`mtcheck check` in a project: configuration, baseline, changed lines, outputs, several processes, watching."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.commands import CLEAN, DAMAGED, environment, mtcheck

LINE = "minor any.repeats.doubled-word “the the” says the same word twice; delete one “the”.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "good.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "docs" / "bad.md").write_text(DAMAGED, encoding="utf-8")
    return tmp_path


def _lines(project: Path, *options: str) -> tuple[int, str, str]:
    done = mtcheck("check", "-f", "line", *options, cwd=project, env={"XDG_CACHE_HOME": str(project / ".cache")})
    return done.returncode, done.stdout, done.stderr


def _git(project: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=project, check=True, capture_output=True)


def test_the_configuration_of_the_project_applies(project: Path) -> None:
    (project / "mtcheck.toml").write_text('ignore = ["any.repeats"]\n', encoding="utf-8")
    assert _lines(project) == (0, "", "")
    assert _lines(project, "--isolated")[:2] == (1, f"docs/bad.md:1:13: {LINE}")


def test_overrides_decide_by_file(project: Path) -> None:
    (project / "docs" / "worse.md").write_text(DAMAGED, encoding="utf-8")
    (project / "mtcheck.toml").write_text(
        '[[overrides]]\nfiles = ["docs/bad.md"]\nseverity = { "any.repeats" = "neutral" }\n', encoding="utf-8"
    )
    code, out, _ = _lines(project)
    assert (code, [line.split()[1] for line in out.splitlines()]) == (1, ["neutral", "minor"])
    assert _lines(project, "--ignore", "any.repeats")[0] == 0
    assert _lines(project, "docs/bad.md")[0] == 0


def test_a_wrong_rule_in_the_configuration_is_told_with_its_line(project: Path) -> None:
    (project / "mtcheck.toml").write_text('\nignore = ["any.repaets"]\n', encoding="utf-8")
    code, out, err = _lines(project)
    assert (code, out) == (2, "")
    assert err.startswith("mtcheck: mtcheck.toml:2: no rule is called or begins with “any.repaets”")


def test_accepted_findings_are_left_out(project: Path) -> None:
    assert mtcheck("baseline", cwd=project).returncode == 0
    code, out, err = _lines(project)
    assert (code, out) == (0, "")
    assert err == "mtcheck: left out what the baseline accepts (1); --no-baseline shows it\n"
    (project / "docs" / "new.md").write_text("She read the the sign.\n", encoding="utf-8")
    assert _lines(project)[:2] == (1, f"docs/new.md:1:10: {LINE}")
    assert _lines(project, "--no-baseline")[1].count("\n") == 2


def test_a_stale_acceptance_is_told(project: Path) -> None:
    mtcheck("baseline", cwd=project)
    (project / "docs" / "bad.md").write_text(CLEAN, encoding="utf-8")
    code, out, err = _lines(project)
    assert (code, out) == (0, "")
    assert "mtcheck baseline --prune" in err


def test_only_what_changed_is_reported(project: Path) -> None:
    _git(project, "init", "-q")
    _git(project, "add", ".")
    _git(project, "commit", "-qm", "one")
    bad = project / "docs" / "bad.md"
    bad.write_text(f"{DAMAGED}\nShe read the the sign.\n", encoding="utf-8")
    assert _lines(project, "--since", "HEAD")[:2] == (1, f"docs/bad.md:3:10: {LINE}")
    assert _lines(project, "--staged")[:2] == (0, "")
    _git(project, "add", ".")
    assert _lines(project, "--staged")[:2] == (1, f"docs/bad.md:3:10: {LINE}")
    code, out, err = _lines(project, "--since", "nowhere")
    assert (code, out) == (2, "")
    assert "nowhere" in err


def test_several_reports_are_written_at_once(project: Path) -> None:
    code, out, _ = _lines(project, "--output", "json=all.json", "--output", "sarif=all.sarif")
    assert (code, out) == (1, f"docs/bad.md:1:13: {LINE}")
    assert json.loads((project / "all.json").read_text("utf-8"))["summary"]["findings"] == 1
    assert json.loads((project / "all.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert _lines(project, "--output", "lines.txt")[1] == ""
    assert (project / "lines.txt").read_text("utf-8") == f"docs/bad.md:1:13: {LINE}"
    assert _lines(project, "--output", "a", "--output", "json=a")[2] == (
        "mtcheck: --output “a” is given twice; name another file for one of the reports\n"
    )


def test_excluded_files_are_left_out_and_by_force_when_named(project: Path) -> None:
    assert _lines(project, "--exclude", "bad.md")[:2] == (0, "")
    assert _lines(project, "--exclude", "docs/")[:2] == (0, "")
    assert _lines(project, "--exclude", "bad.md", "docs/bad.md")[0] == 1
    assert _lines(project, "--exclude", "bad.md", "--force-exclude", "docs/bad.md", "docs/good.md")[:2] == (0, "")


def test_counts_take_the_place_of_findings(project: Path) -> None:
    out = mtcheck("check", "--stats", cwd=project).stdout
    assert out.startswith(
        "1  minor     any.repeats.doubled-word  Word said twice [safe fix]\n\n1 finding in 1 of 2 files"
    )


def test_a_gate_can_differ_by_file(project: Path) -> None:
    text = "".join(f"He walked {number} miles and read the the sign.\n\n" for number in range(80))
    for name in ("strict.md", "lax.md"):
        (project / "docs" / name).write_text(text, encoding="utf-8")
    (project / "mtcheck.toml").write_text(
        'fail-on = "never"\n[[overrides]]\nfiles = ["strict.md"]\nfail-under = 99\n', encoding="utf-8"
    )
    code, _, err = _lines(project, "--language", "en")
    assert code == 1
    assert err.count("\n") == 1
    assert err.startswith("mtcheck: docs/strict.md: score ")


def test_bytes_are_the_same_with_any_number_of_processes_and_from_the_cache(project: Path) -> None:
    for number in range(40):
        text = f"Draft {number}.\n\n" + (DAMAGED if number % 2 else CLEAN) * 200
        (project / "docs" / f"d{number:02}.md").write_text(text, encoding="utf-8")
    first = _lines(project, "--jobs", "2", "--language", "en")
    assert first[1].count("\n") > 20
    assert _lines(project, "--jobs", "1", "--no-cache", "--language", "en") == first
    assert _lines(project, "--jobs", "3", "--language", "en") == first


def test_safe_repairs_are_made_first_and_what_is_left_is_reported(project: Path) -> None:
    odd = "The mayor spoke of an “endless noise” That kept them awake.\n"
    (project / "docs" / "bad.md").write_text(DAMAGED + "\n" + odd, encoding="utf-8")
    code, out, err = _lines(project, "--fix")
    assert (project / "docs" / "bad.md").read_text("utf-8") == CLEAN + "\n" + odd
    assert (code, out.count("\n"), err) == (1, 1, "mtcheck: repaired 1 finding\n")
    assert out.startswith("docs/bad.md:3:39: minor any.boundary.odd-capital")
    assert _lines(project, "--fix", "-")[2] == (
        "mtcheck: --fix changes files, and standard input (-) is none; use `mtcheck fix -`\n"
    )


def test_accepted_findings_are_not_repaired(project: Path) -> None:
    mtcheck("baseline", cwd=project)
    assert _lines(project, "--fix")[0] == 0
    assert (project / "docs" / "bad.md").read_text("utf-8") == DAMAGED


def test_a_file_that_cannot_be_written_is_told(project: Path) -> None:
    (project / "docs" / "bad.md").chmod(0o444)
    code, _, err = _lines(project, "--fix")
    assert code == 2
    assert "docs/bad.md" in err
    assert (project / "docs" / "bad.md").read_text("utf-8") == DAMAGED


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as on POSIX")
def test_watching_checks_again_after_a_change_and_ends_with_ctrl_c(project: Path) -> None:
    command = [sys.executable, "-u", "-m", "mtcheck", "check", "--watch", "-f", "line", "docs"]
    # A child of a job in the background would ignore Ctrl-C, as its parent does.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    options = {"cwd": project, "env": environment(), "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, **options)  # type: ignore[call-overload]
    signal.signal(signal.SIGINT, before)
    with process:
        assert process.stdout.readline().decode() == f"docs/bad.md:1:13: {LINE}"
        time.sleep(1)
        (project / "docs" / "bad.md").write_text(f"Now then.\n\n{DAMAGED}", encoding="utf-8")
        assert process.stdout.readline().decode() == f"docs/bad.md:3:13: {LINE}"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as on POSIX")
@pytest.mark.parametrize("seconds", [0.4, 0.8])
def test_ctrl_c_ends_several_processes_without_a_word(project: Path, seconds: float) -> None:
    for number in range(600):
        (project / "docs" / f"d{number:03}.md").write_text(CLEAN * 100, encoding="utf-8")
    command = [sys.executable, "-m", "mtcheck", "check", "-q", "--jobs", "2", "--no-cache", "-l", "en", "docs"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command, cwd=project, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    signal.signal(signal.SIGINT, before)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    # A fast machine may be done before.
    assert (process.returncode in (1, 130), out, errors) == (True, b"", b"")
