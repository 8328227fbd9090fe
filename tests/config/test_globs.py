"""Which paths a glob means."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mtcheck.config import Configurations
from mtcheck.config.globs import inside
from tests.config.folder import Project


def _excluded(project: Project, *globs: str) -> Configurations:
    project.write("mtcheck.toml", f"exclude = {json.dumps(globs)}")
    return Configurations()


@pytest.mark.parametrize(
    ("glob", "matching", "others"),
    [
        ("*.md", ["a.md", "x/y/a.md"], ["a.txt", "a.md.txt"]),
        ("/a.md", ["a.md"], ["x/a.md"]),
        ("de/**", ["de/a.md", "de/x/a.md"], ["x/de/a.md", "de.md"]),
        ("**/de/*.md", ["de/a.md", "x/y/de/a.md"], ["de/x/a.md"]),
        ("de/", ["de/", "de/a.md", "x/de/y/a.md"], ["de", "ade/a.md"]),
        ("de", ["de", "de/", "x/de/a.md"], ["de.md"]),
        ("x/de", ["x/de/a.md"], ["y/x/de/a.md"]),
        ("[ab]?.md", ["a1.md", "x/b2.md"], ["c1.md", "a.md"]),
        (r"\#a", ["#a"], ["a"]),
        (r"\[x\].md", ["[x].md"], ["x.md"]),
        ("Grüße *.md", ["Grüße 1.md", "x/Grüße 2.md"], ["Gruesse.md"]),
    ],
)
def test_globs_are_those_of_gitignore(project: Project, glob: str, matching: list[str], others: list[str]) -> None:
    found = _excluded(project, glob)
    assert [path for path in matching if not found.is_excluded(path)] == []
    assert [path for path in others if found.is_excluded(path)] == []


def test_a_glob_cannot_hang(project: Project) -> None:
    found = _excluded(project, "*a" * 40 + "b")
    assert not found.is_excluded("a" * 200)  # takes years where a matcher tries all ways


def test_a_name_that_is_no_text_can_be_matched(project: Project) -> None:
    assert _excluded(project, "*.md").is_excluded(os.fsdecode(b"caf\xe9.md"))


def test_a_later_glob_takes_back_an_earlier_one(project: Project) -> None:
    found = _excluded(project, "*.md", "!keep.md")
    assert found.is_excluded("a.md")
    assert not found.is_excluded("x/keep.md")


def test_without_globs_nothing_is_left_out(project: Project) -> None:
    assert not Configurations().is_excluded("a.md")
    assert not _excluded(project).is_excluded("a.md")


def test_globs_count_from_the_folder_of_the_configuration(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("docs/mtcheck.toml", 'exclude = ["/a.md", "de/x/**"]')
    (project.path / "docs/de").mkdir()
    assert Configurations().is_excluded("docs/a.md")
    assert not Configurations().is_excluded("a.md")
    monkeypatch.chdir("docs/de")
    assert Configurations().is_excluded("../a.md")
    assert Configurations().is_excluded("x/b.md")
    assert Configurations().is_excluded(str(project.path / "docs/de/x/b.md"))
    assert not Configurations().is_excluded("y/b.md")


def test_a_folder_is_left_out_by_the_configuration_around_it(project: Project) -> None:
    project.write("mtcheck.toml", 'exclude = ["sub/"]')
    project.write("sub/mtcheck.toml", 'exclude = ["a.md"]')
    assert Configurations().is_excluded("sub/")
    assert not Configurations().is_excluded("sub/b.md")
    assert Configurations().is_excluded("sub/a.md")


def test_with_a_file_from_elsewhere_globs_count_from_the_current_folder(project: Project) -> None:
    asked = project.write("ci/strict.toml", 'exclude = ["/docs/a.md", "/b.md"]')
    found = Configurations(explicit=asked)
    assert found.is_excluded("docs/a.md")
    assert found.is_excluded("ci/b.md")
    assert found.is_excluded("b.md")
    assert not found.is_excluded("../docs/a.md")


def test_options_add_globs_that_count_from_the_current_folder(project: Project) -> None:
    project.write("docs/mtcheck.toml", 'exclude = ["a.md"]')
    found = Configurations(command_line={"exclude": ["/docs/b.md"]})
    assert found.is_excluded("docs/a.md")
    assert found.is_excluded("docs/b.md")
    assert not found.is_excluded("docs/c.md")


def test_names_that_only_look_like_the_way_up_lie_inside(tmp_path: Path) -> None:
    assert inside(f"{tmp_path}{os.sep}..x{os.sep}a.md", str(tmp_path)) == "..x/a.md"
    assert inside(str(tmp_path.parent), str(tmp_path)) is None
    assert inside(f"{tmp_path}{os.sep}x{os.sep}", str(tmp_path)) == "x/"


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [("C:\\docs\\de\\a.md", "C:\\docs", "de/a.md"), ("D:\\a.md", "C:\\docs", None), ("C:\\a.md", "C:\\docs", None)],
)
def test_paths_of_windows_match_globs_with_slashes(
    path: str, folder: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ntpath

    monkeypatch.setattr("mtcheck.config.globs.os.path", ntpath)
    monkeypatch.setattr("mtcheck.config.globs.os.sep", "\\")
    assert inside(path, folder) == expected
