"""Where the evaluation sets are, and what is measured on them. Each measurement is made once."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = Path(os.environ.get("MTCHECK_SHARED") or ROOT.parent / "shared")
EVALUATE = SHARED / "eval" / "evaluate.py"
DATA = SHARED / "data"

needs_data_sets = [
    pytest.mark.data_sets,
    pytest.mark.skipif(not EVALUATE.is_file(), reason="the evaluation sets are not here; set MTCHECK_SHARED"),
]


def table(name: str) -> dict[str, Any]:
    """Return what a TOML file of this folder says."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


@cache
def evaluator() -> ModuleType:
    """Return the measuring script as a module, so that words and rows are counted its way."""
    spec = importlib.util.spec_from_file_location("evaluate", EVALUATE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def gold(files: tuple[str, ...], language: str, skip: str) -> dict[str, Any]:
    """Return the figures of the measuring script on texts whose artifacts are marked."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(EVALUATE), "gold", *(str(DATA / file) for file in files)]
        command += ["--lang", language, "--skip", skip, "--json", str(figures)]
        run = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        measured: dict[str, Any] = json.loads(figures.read_text(encoding="utf-8"))["files"]
    return measured


@dataclass(frozen=True)
class FalseAlarm:
    """A finding on well-written text, with the words around it."""

    document: str
    rule: str
    text: str
    around: str


@dataclass(frozen=True)
class CleanFigures:
    """What is found in a set of well-written texts."""

    words: float
    findings: tuple[FalseAlarm, ...]


@cache
def clean(name: str, language: str) -> CleanFigures:
    """Return all findings on the well-written texts of one folder and language."""
    words = 0.0
    found: list[FalseAlarm] = []
    for row in rows(sorted((DATA / name).glob("*.jsonl")), language):
        words += evaluator().count_words(row["text"], language)
        found += _findings(row)
    return CleanFigures(words, tuple(found))


@cache
def languages_of(name: str) -> tuple[str, ...]:
    """Return the languages of the texts in one folder, sorted."""
    paths = sorted((DATA / name).glob("*.jsonl"))
    return tuple(sorted({row["lang"] for path in paths for row in evaluator().rows(path)}))


def rows(paths: list[Path], language: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of these files that are in the language."""
    for path in paths:
        yield from (row for row in evaluator().rows(path) if row["lang"] == language)


def _findings(row: dict[str, Any]) -> Iterator[FalseAlarm]:
    text = row["text"]
    for finding in evaluator().check(row).findings:
        start, end = finding.span.start, finding.span.end
        around = f"{text[max(0, start - 40) : start]}[[{text[start:end]}]]{text[end : end + 40]}"
        yield FalseAlarm(row["id"], finding.rule_id, text[start:end], " ".join(around.split()))
