"""The benchmark runs; its figures are not judged here, where the machine may be busy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.pofilter import of_mtcheck, of_pofilter, recall
from tests.bench.texts import ROOT
from tests.bench.tree import table


def test_the_benchmark_measures_mtcheck_and_its_start_up(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench", "--tiny", "--json", str(tmp_path / "figures.json")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "| mtcheck |" in run.stdout
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["words_per_second"]["mtcheck"] > 0
    assert set(figures["start_up_ms"]) == {"mtcheck check", "bare Typer program", "python -c pass"}


def test_a_tree_is_measured_and_its_reports_are_the_same(tmp_path: Path) -> None:
    lines = list(table(tmp_path, 30))
    assert [line.split("|")[1].strip() for line in lines[2:6]] == [
        "one process",
        "two processes",
        "first run, with an empty cache",
        "second run",
    ]
    assert lines[-1].strip() == "The reports are the same, byte for byte."


def test_at_least_as_many_planted_errors_are_found_as_by_pofilter(tmp_path: Path) -> None:
    ours, our_false = recall(tmp_path, of_mtcheck)
    theirs, their_false = recall(tmp_path, of_pofilter)
    assert len(ours) >= len(theirs) > 0
    assert our_false == 0 < their_false
