"""New lines according to git, asked in real repositories."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import UsageError
from mtcheck.run.changes import Changes, changed_lines
from mtcheck.run.hunks import EVERYTHING, Hunk, carried, hunks
from mtcheck.run.keep import keep

Git = Callable[..., str]

NAMES = [
    "plain.md",
    "with blank.md",
    'quo"te.md',
    "back\\slash.md",
    "tür.md",
    "月.md",
    "tab\there.md",
    "b.md ",
    "a/b c/d.md",
]
if sys.platform != "win32":
    NAMES += ["line\nfeed.md", "+++ b/x.md", " -> .md"]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Return git in a fresh repository with one commit, which is the current folder; no settings but its own."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    def run(*arguments: str) -> str:
        settings = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"]
        command = ["git", *settings, *arguments]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()

    run("init", "--quiet", "--initial-branch=main")
    write("first.md", *map(str, range(1, 11)))
    commit(run)
    return run


def write(name: str, *lines: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def commit(git: Git) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "A step")


def new_lines(changes: Changes, name: str, last: int = 12) -> list[int]:
    return [line for line in range(1, last + 1) if changes.touches(name, line, line)]


def test_lines_changed_in_the_working_tree_are_new(git: Git) -> None:
    write("first.md", "1", "2", "three", "4", "5", "6", "7", "8", "9", "10", "11")
    assert new_lines(changed_lines(["."], "HEAD"), "first.md") == [3, 11]


def test_committed_staged_unstaged_and_untracked_lines_all_count_since_a_revision(git: Git) -> None:
    git("tag", "start")
    write("first.md", "one", *map(str, range(2, 11)))
    commit(git)
    write("first.md", "one", "two", *map(str, range(3, 11)))
    git("add", ".")
    write("first.md", "one", "two", "three", *map(str, range(4, 11)))
    write("other.md", "x", "y")
    changes = changed_lines([], "start")
    assert new_lines(changes, "first.md") == [1, 2, 3]
    assert changes.touches("other.md", 1, 1)
    assert changes.touches("other.md", 999, 1000)
    assert not changes.concerns("absent.md")
    assert not changes.concerns(None)


def test_what_others_did_on_the_other_branch_is_not_new(git: Git) -> None:
    git("checkout", "--quiet", "-b", "topic")
    write("first.md", *map(str, range(1, 10)), "ten")
    commit(git)
    git("checkout", "--quiet", "main")
    write("first.md", "one", *map(str, range(2, 11)))
    commit(git)
    git("checkout", "--quiet", "topic")
    assert new_lines(changed_lines([], "main"), "first.md") == [10]


def test_the_other_branch_merged_in_is_not_new_either(git: Git) -> None:
    test_what_others_did_on_the_other_branch_is_not_new(git)
    git("merge", "--quiet", "--no-edit", "main")
    assert new_lines(changed_lines([], "main"), "first.md") == [10]


def test_lines_taken_out_touch_only_what_stood_around_them(git: Git) -> None:
    write("first.md", "1", "2", "3", "7", "8", "9", "10")
    changes = changed_lines([], "HEAD")
    assert new_lines(changes, "first.md") == []
    assert changes.touches("first.md", 3, 4)
    assert changes.touches("first.md", 1, 7)
    assert not changes.touches("first.md", 1, 3)
    assert not changes.touches("first.md", 4, 7)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_name_is_understood(git: Git, name: str) -> None:
    write(name, "one", "two")
    assert changed_lines([], "HEAD").touches(name, 2, 2)
    commit(git)
    write(name, "one", "zwei", "three")
    assert new_lines(changed_lines([], "HEAD"), name) == [2, 3]
    git("add", ".")
    assert new_lines(changed_lines([], staged=True), name) == [2, 3]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_file_name_that_is_no_text_is_understood(git: Git) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    write(name, "one")
    commit(git)
    write(name, "two")
    assert new_lines(changed_lines([], "HEAD"), name) == [1]


def test_a_renamed_file_keeps_its_old_lines(git: Git) -> None:
    git("mv", "first.md", "second.md")
    write("second.md", *map(str, range(1, 10)), "ten")
    assert new_lines(changed_lines([], staged=True), "second.md") == []
    git("add", ".")
    assert new_lines(changed_lines([], staged=True), "second.md") == [10]
    assert new_lines(changed_lines([], "HEAD"), "second.md") == [10]


def test_deleted_files_and_changed_modes_are_no_lines(git: Git) -> None:
    write("gone.md", "x")
    commit(git)
    Path("gone.md").unlink()
    Path("first.md").chmod(0o755)
    changes = changed_lines(["gone.md", "first.md"], "HEAD")
    assert not changes.concerns("gone.md")
    assert not changes.concerns("first.md")


def test_content_that_looks_like_a_header_is_content(git: Git) -> None:
    write("first.md", "++ b/other.md", "@@ -1 +1 @@", "-- a/x", *map(str, range(4, 11)))
    changes = changed_lines([], "HEAD")
    assert new_lines(changes, "first.md") == [1, 2, 3]
    assert not changes.concerns("other.md")


def test_a_file_without_a_last_line_end_is_read(git: Git) -> None:
    Path("first.md").write_text("1")
    write("second.md", "a")
    commit(git)
    Path("first.md").write_text("++ b/wrong.md")
    write("second.md", "b")
    changes = changed_lines([], "HEAD")
    assert new_lines(changes, "first.md") == [1]
    assert new_lines(changes, "second.md") == [1]
    assert not changes.concerns("wrong.md")


def test_settings_of_the_user_change_nothing(git: Git) -> None:
    write("a dir/tür.md", *map(str, range(1, 11)))
    commit(git)
    for setting in (
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("diff.interHunkContext", "5"),
        ("diff.context", "7"),
        ("diff.relative", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "false"),
        ("core.pager", "false"),
    ):
        git("config", *setting)
    git("mv", "a dir/tür.md", "a dir/neu.md")
    write("a dir/neu.md", "eins", *map(str, range(2, 10)), "zehn")
    assert new_lines(changed_lines(["a dir"], "HEAD"), "a dir/neu.md") == [1, 10]


@pytest.mark.parametrize("name", ["wide.md", "black and white.md", "tür and b.md"])
def test_files_that_git_does_not_compare_are_new_as_a_whole(git: Git, name: str) -> None:
    Path(name).write_bytes("one\ntwo\n".encode("utf-16"))
    write("plain.md", "one", "two")
    write("same.md", "one", "two")
    write(".gitattributes", "*.md -diff")
    commit(git)
    Path(name).write_bytes("one\nthree\n".encode("utf-16"))
    write("plain.md", "one", "three")
    Path("first.md").unlink()
    for changes in (changed_lines([], "HEAD"), changed_lines([], "HEAD~1")):
        assert new_lines(changes, name, 2) == [1, 2]
        assert new_lines(changes, "plain.md", 2) == [1, 2]
        assert not changes.concerns("first.md")
    assert not changed_lines([], "HEAD").concerns("same.md")
    git("add", ".")
    assert new_lines(changed_lines([], staged=True), "plain.md", 2) == [1, 2]


def test_staged_lines_are_found_at_their_place_in_the_file_as_it_is(git: Git) -> None:
    write("first.md", "1", "two", "3", "4", "five", "6", "7", "8", "9", "10")
    git("add", ".")
    write("first.md", "0", "1", "two", "3", "FIVE", "6", "7", "8", "9", "ten")
    changes = changed_lines([], staged=True)
    assert new_lines(changes, "first.md") == [3]


def test_nothing_is_staged_of_files_that_git_does_not_track(git: Git) -> None:
    write("other.md", "x")
    assert not changed_lines(["other.md"], staged=True).concerns("other.md")
    git("add", "--intent-to-add", "other.md")
    assert not changed_lines([], staged=True).concerns("other.md")
    assert changed_lines([], "HEAD").concerns("other.md")


def test_everything_staged_is_new_before_the_first_commit(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    git("init", "--quiet")
    write("a.md", "x")
    git("add", ".")
    assert new_lines(changed_lines([], staged=True), "a.md") == [1]
    with pytest.raises(UsageError, match="“main” is no revision that git knows"):
        changed_lines([], "main")


def test_ignored_files_are_new_only_if_they_are_named(git: Git) -> None:
    write(".gitignore", "*.tmp.md", "out/")
    commit(git)
    write("a.tmp.md", "x")
    write("out/b.md", "x")
    assert not changed_lines(["."], "HEAD").concerns("a.tmp.md")
    changes = changed_lines(["a.tmp.md", "first.md", str(Path("out/b.md").resolve())], "HEAD")
    assert changes.concerns("a.tmp.md")
    assert changes.concerns("out/b.md")
    assert not changes.concerns("first.md")


def test_submodules_are_left_alone(git: Git, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "--quiet", ".", str(tmp_path / "inner")], check=True, capture_output=True)
    git("submodule", "--quiet", "add", str(tmp_path / "inner"), "inner")
    commit(git)
    write("inner/first.md", "changed")
    write("inner/new.md", "x")
    write("first.md", "changed")
    changes = changed_lines(["."], "HEAD")
    assert changes.concerns("first.md")
    assert not changes.concerns("inner/first.md")
    assert not changes.concerns("inner/new.md")
    assert changed_lines(["inner"], "HEAD").concerns("inner/first.md")


def test_several_repositories_are_asked(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "clone", "--quiet", ".", str(tmp_path / "twin")], check=True, capture_output=True)
    write("first.md", "changed")
    write(str(tmp_path / "twin" / "other.md"), "new")
    monkeypatch.chdir(tmp_path)
    changes = changed_lines(["twin/other.md", "work"], "HEAD")
    assert changes.concerns("twin/other.md")
    assert changes.concerns("work/first.md")


def test_a_link_to_a_draft_has_the_new_lines_of_the_draft(git: Git) -> None:
    os.symlink("first.md", "link.md")
    commit(git)
    write("first.md", "one", *map(str, range(2, 11)))
    assert new_lines(changed_lines([], "HEAD"), "link.md") == [1]


def test_in_a_hook_the_index_of_the_commit_counts(git: Git, tmp_path: Path) -> None:
    write("first.md", "one", *map(str, range(2, 11)))
    write("sub/new.md", "x")
    found = tmp_path / "found.txt"
    hook = Path(".git/hooks/pre-commit")
    hook.parent.mkdir(exist_ok=True)
    code = (
        "from mtcheck.run.changes import changed_lines as c; x = c(['first.md', 'sub/new.md'], staged=True);"
        f"open({str(found)!r}, 'w').write(str([x.touches('first.md', 1, 1), x.touches('sub/new.md', 1, 1)]))"
    )
    root = Path(mtcheck.__file__).parents[1]
    hook.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" "{sys.executable}" -c "{code}"\n')
    hook.chmod(0o755)
    git("commit", "--quiet", "--all", "--message", "Through the hook")
    assert found.read_text() == "[True, False]"
    git("worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    os.chdir(tmp_path / "side")
    write("first.md", "uno", *map(str, range(2, 11)))
    git("commit", "--quiet", "--all", "--message", "In another working tree")
    assert found.read_text() == "[True, False]"


@pytest.mark.parametrize(
    ("since", "message"),
    [
        ("nosuch", "“nosuch” is no revision that git knows; check its name, or run `git fetch`"),
        ("--output=x", "“--output=x” is no revision that git knows"),
        ("", "“” is no revision that git knows"),
        ("HEAD:first.md", "“HEAD:first.md” is no revision that git knows"),
        ("orphan", "“orphan” has no common commit with HEAD; check its name, or run `git fetch`"),
    ],
)
def test_an_unknown_revision_is_one_line_with_a_cure(git: Git, since: str, message: str) -> None:
    git("checkout", "--quiet", "--orphan", "orphan")
    git("commit", "--quiet", "--message", "Another beginning")
    git("checkout", "--quiet", "main")
    with pytest.raises(UsageError, match=r"^--since: ") as caught:
        changed_lines([], since)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not Path("x").exists()


def test_a_shallow_clone_says_how_to_deepen_it(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("first.md", "changed")
    commit(git)
    first = git("rev-parse", "HEAD~1")
    url = Path.cwd().as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=1", url, str(tmp_path / "shallow")], check=True)
    monkeypatch.chdir(tmp_path / "shallow")
    with pytest.raises(UsageError, match=r"is no revision that git knows; the clone is shallow: run `git fetch --unsh"):
        changed_lines([], first)


def test_a_folder_outside_any_repository_is_told(git: Git, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^--staged: .* is not in a git repository; run `git init`") as caught:
        changed_lines([tmp_path / "home"], staged=True)
    assert "\n" not in str(caught.value)


def test_a_missing_git_is_told(git: Git, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "home"))
    with pytest.raises(UsageError, match=r"^--since HEAD: git was not found; install it"):
        changed_lines([], "HEAD")


def test_both_at_once_make_no_sense(git: Git) -> None:
    with pytest.raises(UsageError, match="one of them"):
        changed_lines([], "HEAD", staged=True)


def test_only_findings_whose_own_lines_are_new_are_kept(git: Git) -> None:
    old = [
        "They opened the the door of the house in the afternoon and",
        "went in to see who had been there before them.",
    ]
    write("draft.md", *old, "", "He went went home.", "", "She was there and saw the", "the old man.")
    commit(git)
    write("draft.md", old[0], "went in to see who had been been there before them.", "", "He went went home.", "",
          "She was there and she saw the", "the old man.")  # fmt: skip
    report = mtcheck.check_file("draft.md", language="en").files[0]
    kept = keep(report, changed_lines(["draft.md"], "HEAD").wanted(report))
    text = report.file.text
    assert [text[one.span.start : one.span.end] for one in kept.findings] == ["been been", "the\nthe"]
    assert len(report.findings) == 4


LINES = st.lists(st.sampled_from(["a", "b", "c", "", "++ b/x", "@@ -1 +1 @@", "-- a/x", "\\ No", "d" * 5]), max_size=12)


def patch(old: list[str], new: list[str]) -> bytes:
    """Return the patch as git writes it, made by another program."""
    lines = list(difflib.unified_diff(old, new, "a/x y", "b/x y", n=0, lineterm=""))
    return "\n".join([f"{line}\t" if line.startswith("+++ b/x y") else line for line in lines]).encode()


@given(LINES, LINES)
def test_lines_that_a_patch_leaves_alone_are_the_same_in_both_files(old: list[str], new: list[str]) -> None:
    found = hunks(patch(old, new))
    assert set(found) <= {"x y"}
    changes = found.get("x y", [])
    assert changes is not None
    touched = {at for hunk in changes for at in range(hunk.new, hunk.new + hunk.new_count)}
    gone = {at for hunk in changes for at in range(hunk.old, hunk.old + hunk.old_count)}
    kept_new = [line for at, line in enumerate(new, 1) if at not in touched]
    kept_old = [line for at, line in enumerate(old, 1) if at not in gone]
    assert kept_new == kept_old


@given(LINES, LINES)
def test_unchanged_lines_are_carried_to_where_they_stand_now(old: list[str], new: list[str]) -> None:
    changes = hunks(patch(old, new)).get("x y", [])
    assert changes is not None
    for at, line in enumerate(old, 1):
        for first, last in carried([(2 * at, 2 * at)], changes):
            assert first == last
            assert new[first // 2 - 1] == line
    stays = sum(len(carried([(2 * at, 2 * at)], changes)) for at in range(1, len(old) + 1))
    assert stays == len(old) - sum(hunk.old_count for hunk in changes)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    hunks(data)
    hunks(b"+++ b/x\n@@ -1 +1,9 @@\n" + data)


def test_everything_is_carried_whole_around_a_change() -> None:
    assert carried([EVERYTHING], [Hunk(3, 1, 3, 2)]) == [(0, 4), (10, EVERYTHING[1] + 2)]
