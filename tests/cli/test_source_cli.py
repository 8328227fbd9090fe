"""`--source`, `source-language` and `terms` on the command line, with files as people have them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import mtcheck

SOURCE = """# Harbour

The ferry leaves at noon. It carries 1,250 people.

Open the lid of the pump before you start it, and see https://ferry.example.org/pumps for the manual.

Call open_valve() first.
"""
TARGET = """# Hafen

Die Fähre fährt mittags ab. Sie trägt 1.520 Menschen.

Öffnen Sie die Klappe der Pumpe, bevor Sie sie starten, und lesen Sie das Handbuch.

Zuerst open_valve() aufrufen.
"""
TERMS = "source,target,forbidden\nlid,Deckel,Klappe\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notice.en.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "notice.de.md").write_text(TARGET, encoding="utf-8")
    return tmp_path


def _rules(folder: Path, *arguments: str) -> list[str]:
    done = mtcheck("check", *arguments, "--format", "json", cwd=folder)
    report = json.loads(done.stdout)
    return [finding["rule"] for file in report["files"] for finding in file["findings"]]


def test_a_draft_is_compared_with_its_source(folder: Path) -> None:
    found = _rules(folder, "notice.de.md", "--source", "notice.en.md")
    assert found == ["any.source.number-changed", "any.source.address-missing"]
    assert _rules(folder, "notice.de.md") == []


def test_terms_come_from_the_configuration(folder: Path) -> None:
    (folder / "terms.csv").write_text(TERMS, encoding="utf-8")
    (folder / "mtcheck.toml").write_text('terms = ["terms.csv"]\nsource-language = "en"\n', encoding="utf-8")
    found = _rules(folder, "notice.de.md", "--source", "notice.en.md")
    assert "any.source.term-forbidden" in found


def test_a_source_is_that_of_one_draft(folder: Path) -> None:
    done = mtcheck("check", ".", "--source", "notice.en.md", cwd=folder)
    assert done.returncode == 2
    assert "name one of them" in done.stderr


def test_a_source_that_is_not_there_is_named(folder: Path) -> None:
    done = mtcheck("check", "notice.de.md", "--source", "none.md", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.md" in done.stderr


def test_fix_looks_at_the_source_again_after_each_repair(folder: Path) -> None:
    (folder / "one.de.txt").write_text("Die Fähre fährt mit %S heute.\n", encoding="utf-8")
    (folder / "one.en.txt").write_text("The ferry leaves with %s today.\n", encoding="utf-8")
    done = mtcheck("fix", "one.de.txt", "--source", "one.en.txt", "--unsafe", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "one.de.txt").read_text(encoding="utf-8") == "Die Fähre fährt mit %s heute.\n"
