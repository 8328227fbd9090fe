"""The action for GitHub: its steps are run as the runner runs them, with what it passes in variables."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.commands import CLEAN, DAMAGED, environment

ROOT = Path(__file__).resolve().parents[2]
PINNED = 40
"""Hexadecimal digits of a commit."""

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="the steps of the action are for bash")


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """The folders of a runner, with a program `mtcheck` where the action installs it."""
    scripts = tmp_path / "temp" / "mtcheck" / "bin"
    scripts.mkdir(parents=True)
    (scripts / "python").symlink_to(sys.executable)
    (scripts / "mtcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtcheck "$@"\n', encoding="utf-8")
    (scripts / "mtcheck").chmod(0o755)
    (tmp_path / "work").mkdir()
    return tmp_path


def _check(action: dict[str, Any], runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, with the defaults of the inputs where none is given."""
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    given = {name: one["default"] for name, one in action["inputs"].items()} | inputs
    variables = {name: given[value.strip("${} ").removeprefix("inputs.")] for name, value in step["env"].items()}
    paths = {"RUNNER_TEMP": "temp", "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary"}
    places = {name: str(runner / path) for name, path in paths.items()} | {"GITHUB_WORKSPACE": str(runner / "work")}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    env = environment(GITHUB_ACTIONS="true", **places, **variables)
    return subprocess.run(command, cwd=runner / "work", env=env, capture_output=True, encoding="utf-8")


def test_every_action_it_uses_is_pinned(action: dict[str, Any]) -> None:
    used = [step["uses"].partition("@")[2] for step in action["runs"]["steps"] if "uses" in step]
    assert used
    assert all(len(commit) == PINNED and int(commit, 16) for commit in used)


def test_no_input_is_put_into_a_script(action: dict[str, Any]) -> None:
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])


def test_findings_fail_are_annotated_and_summed_up(action: dict[str, Any], runner: Path) -> None:
    (runner / "work" / "ein Entwurf.md").write_text(DAMAGED, encoding="utf-8")
    done = _check(action, runner)
    assert done.returncode == 1, done.stderr
    assert "::warning file=ein Entwurf.md,line=1,endLine=1,col=13,endColumn=20" in done.stdout
    output = dict(line.split("=", 1) for line in (runner / "output").read_text("utf-8").splitlines())
    assert (output["score"], output["findings"]) == ("", "1")
    assert json.loads(Path(output["sarif"]).read_text("utf-8"))["version"] == "2.1.0"
    assert "any.repeats.doubled-word" in (runner / "summary").read_text("utf-8")


def test_good_drafts_pass(action: dict[str, Any], runner: Path) -> None:
    (runner / "work" / "a.md").write_text(CLEAN, encoding="utf-8")
    assert _check(action, runner, summary="false").returncode == 0
    assert not (runner / "summary").exists()


def test_arguments_and_paths_are_one_a_line_and_never_run(action: dict[str, Any], runner: Path) -> None:
    (runner / "work" / "a b.md").write_text(DAMAGED, encoding="utf-8")
    done = _check(action, runner, paths="a b.md\n$(touch owned)\n", arguments="--ignore\nany.repeats; touch owned\n")
    assert done.returncode == 2
    assert not list(runner.rglob("owned"))
    assert _check(action, runner, paths="a b.md", arguments="--ignore\nany.repeats").returncode == 0


def test_the_schema_of_actions_accepts_it() -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is installed with the tests")
    schema = "vendor.github-actions"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / "action.yml")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=dict(os.environ))
    assert done.returncode == 0, done.stdout + done.stderr
