"""Unified diffs, read by the program that reads them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.fix import unified


def applied(folder: Path, old: str, new: str, name: str) -> str:
    """Return what `git apply` makes of the old text with the diff."""
    path = folder / name
    path.write_bytes(old.encode())
    diff = "".join(unified(old, new, name)).encode()
    command = ["git", "-c", "core.autocrlf=false", "apply", "-p0", "--unsafe-paths", "--whitespace=nowarn"]
    subprocess.run(command, input=diff, cwd=folder, check=True, capture_output=True)
    return path.read_bytes().decode()


def test_equal_texts_have_no_diff() -> None:
    assert list(unified("one\n", "one\n", "a.txt")) == []


def test_a_missing_line_end_is_told() -> None:
    told = "\\ No newline at end of file\n"
    assert [*unified("a\nb", "a\nc", "x.txt")][3:] == [" a\n", "-b\n", told, "+c\n", told]


def test_only_line_feeds_end_lines() -> None:
    lines = list(unified("a\N{LINE SEPARATOR}b\x0cc\rd\r\n", "a\N{LINE SEPARATOR}b\x0cc\re\r\n", "x.txt"))
    assert [line for line in lines if line.startswith(("-a", "+a"))] == [
        "-a\N{LINE SEPARATOR}b\x0cc\rd\r\n",
        "+a\N{LINE SEPARATOR}b\x0cc\re\r\n",
    ]


@pytest.mark.parametrize("name", ["a.txt", "two words.txt", "Ünï.txt", 'quo"te.txt'])
def test_git_applies_the_diff_whatever_the_name(tmp_path: Path, name: str) -> None:
    assert applied(tmp_path, "one\ntwo\nthree\n", "one\n2\nthree\n", name) == "one\n2\nthree\n"


LINES = st.lists(st.sampled_from(["a", "b", "c\r", "", "d e"]), max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, LINES, st.booleans(), st.booleans())
def test_git_makes_the_new_text_of_the_old_one(
    tmp_path: Path, old: list[str], new: list[str], ends: bool, ended: bool
) -> None:
    before = "x\n" + "\n".join(old) + "\n" * ends
    after = "x\n" + "\n".join(new) + "\n" * ended
    if before != after:
        assert applied(tmp_path, before, after, "draft.txt") == after
