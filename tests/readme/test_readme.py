"""The README's examples are run: its table, its Python, its rule, its links and its picture."""

from __future__ import annotations

import doctest
import html
import re
from pathlib import Path

import pytest

import mtcheck
from tools import picture

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]

ROW = re.compile(r"^\| (?P<kind>[^|`]+) \| `(?P<before>[^`]+)` \| `(?P<after>[^`]+)` \|$", re.MULTILINE)
ROWS = [match.group("kind", "before", "after") for match in ROW.finditer(README)]
FENCED_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
FENCE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def _format(kind: str) -> str:
    return next((name for name in ("markdown", "html") if name in kind.lower()), "text")


def test_the_table_has_rows() -> None:
    assert len(ROWS) > 10


@pytest.mark.parametrize(("kind", "before", "after"), ROWS)
def test_each_row_of_the_table_is_repaired_as_it_says(kind: str, before: str, after: str) -> None:
    report = mtcheck.check_text(before, language="en", format=_format(kind))
    assert report.apply_fixes(unsafe=True) == after
    assert not mtcheck.check_text(after, language="en", format=_format(kind)).findings


def test_the_python_example_runs() -> None:
    failed, attempted = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert attempted >= 4
    assert failed == 0


def test_the_rule_of_the_readme_works(tmp_path: Path) -> None:
    (example,) = FENCED_YAML.findall(README)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "phrases.yaml").write_text(example, encoding="utf-8")
    report = mtcheck.check_text("They met in the frame of the fair.", language="en", rules=[tmp_path])
    assert [finding.rule_id for finding in report.findings] == ["en.phrases.in-the-frame-of"]
    assert report.apply_fixes(unsafe=True) == "They met as part of the fair."


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    text = FENCE.sub("", (ROOT / name).read_text(encoding="utf-8"))
    dead = [target for target in LINK.findall(text) if not (ROOT / target).exists()]
    assert not dead


def test_the_picture_shows_what_mtcheck_says_today() -> None:
    described = re.search(r"<desc>(.*?)</desc>", picture.PICTURE.read_text(encoding="utf-8"), re.DOTALL)
    assert described is not None
    said = re.sub(r"\x1b\[[\d;]*m", "", picture.report())
    assert html.unescape(described[1]) == said, "draw it anew: python -m tools.picture"
