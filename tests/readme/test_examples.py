"""The example drafts show what mtcheck finds."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").iterdir())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_each_example_is_damaged_in_many_ways(path: Path) -> None:
    report = mtcheck.check_file(path)
    assert report.files[0].language == "en"
    assert len({finding.rule_id for finding in report.findings}) >= 7


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_repairs_leave_each_example_with_little_to_find(path: Path) -> None:
    report = mtcheck.check_file(path)
    file = report.files[0]
    repaired = mtcheck.check_text(report.apply_fixes(unsafe=True), language=file.language, format=file.format)
    assert len(repaired.findings) <= len(report.findings) / 3
    assert not [fix for finding in repaired.findings for fix in finding.fixes if fix.applicability == "safe"]
