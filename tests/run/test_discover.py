"""Which files of a tree are drafts."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from mtcheck.run.discover import drafts


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md",
        "a.md",
        "docs/x.md",
        "docs/pic.png",
        "docs/.hidden/y.md",
        ".z.md",
        "build/out.md",
        "a b/ü.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n", encoding="utf-8")
    return tmp_path


def _found(*paths: str, **options: object) -> list[str]:
    return [path.replace(os.sep, "/") for path in drafts(paths, **options)]  # type: ignore[arg-type]


def test_a_folder_gives_its_drafts_sorted(tree: Path) -> None:
    assert _found(".") == ["a b/ü.txt", "a.md", "b.md", "build/out.md", "docs/x.md"]


def test_files_come_in_the_order_given_and_once(tree: Path) -> None:
    assert _found("b.md", "docs", "a.md", "b.md", "docs/x.md", "-") == ["b.md", "docs/x.md", "a.md", "-"]


def test_a_named_file_is_a_draft_whatever_its_name(tree: Path) -> None:
    assert _found("docs/pic.png", ".z.md") == ["docs/pic.png", ".z.md"]


def test_what_git_ignores_is_left_out(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("build/\n*.txt\n/b.md\n", encoding="utf-8")
    (tree / "docs" / ".gitignore").write_text("*.md\n!x.md\n", encoding="utf-8")
    (tree / "docs" / "w.md").write_text("Text.\n", encoding="utf-8")
    assert _found(".") == ["a.md", "docs/x.md"]
    assert _found("docs") == ["docs/x.md"]
    assert _found("build/out.md") == ["build/out.md"]
    assert _found("build") == ["build/out.md"]


def test_git_agrees_about_what_is_ignored(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("docs/*\n!docs/x.md\n**/out.md\n", encoding="utf-8")
    (tree / ".git" / "info" / "exclude").write_text("b.md\n", encoding="utf-8")
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=off", "ls-files", "-co", "--exclude-standard", "*.md", "*.txt"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    expected = {name for name in listed.stdout.splitlines() if not any(part[0] == "." for part in name.split("/"))}
    assert {name.removeprefix("") for name in _found(".")} == expected


def test_excluded_paths_are_left_out_in_folders(tree: Path) -> None:
    assert _found(".", is_excluded=lambda path: path.endswith(("docs/", "a.md"))) == [
        "a b/ü.txt",
        "b.md",
        "build/out.md",
    ]


def test_named_files_are_left_out_only_by_force(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("build/\n", encoding="utf-8")
    names = ("a.md", "b.md")
    assert _found(*names, is_excluded=lambda path: path == "a.md") == ["a.md", "b.md"]
    assert _found(*names, "-", is_excluded=lambda path: path == "a.md", force_exclude=True) == ["b.md", "-"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="symbolic links need a system that has them")
def test_links_to_folders_are_not_followed(tree: Path) -> None:
    (tree / "docs" / "loop").symlink_to(tree, target_is_directory=True)
    assert _found("docs") == ["docs/x.md"]


def test_a_line_that_is_no_glob_ignores_nothing(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("[z-a].md\nb.md\n", encoding="utf-8")
    assert _found(".") == ["a b/ü.txt", "a.md", "build/out.md", "docs/x.md"]


@pytest.mark.skipif(os.name != "posix", reason="names that are no text exist on POSIX systems only")
def test_a_name_that_is_no_text_is_a_name(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("b.md\n", encoding="utf-8")
    name = os.fsdecode(b"\xff.md")
    (tree / name).write_text("Text.\n", encoding="utf-8")
    assert f"{name}" in _found(".")
