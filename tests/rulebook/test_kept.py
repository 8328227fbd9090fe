"""What is derived from rules and kept: made once for a source, and never a reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.rulebook import kept as keeping
from mtcheck.rulebook.kept import kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keeping, "cache_folder", lambda: str(tmp_path / "rules"))
    return tmp_path / "rules"


def _made(source: str) -> tuple[object, int]:
    """Return the value for a source, and how often it had to be made."""
    calls: list[str] = []

    def make() -> dict[tuple[str, str], list[str]]:
        calls.append(source)
        return {("a", source): ["b", "é"]}

    return kept("one", source, make), len(calls)


def test_it_is_made_once_for_a_source(folder: Path) -> None:
    value = {("a", "x"): ["b", "é"]}
    assert _made("x") == (value, 1)
    assert _made("x") == (value, 0)
    assert _made("y") == ({("a", "y"): ["b", "é"]}, 1)
    assert _made("x") == (value, 1)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + b"\0" + data[41:]]
)
def test_a_damaged_file_is_written_anew(folder: Path, damage: object) -> None:
    _made("x")
    file = folder / "one"
    whole = file.read_bytes()
    file.write_bytes(damage(whole))  # type: ignore[operator]
    assert _made("x")[1] == 1
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_made_is_done_without(folder: Path) -> None:
    folder.write_text("no folder", encoding="utf-8")
    assert _made("x")[1] == 1
    assert _made("x")[1] == 1
