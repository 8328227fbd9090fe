"""The cache of parsed rules: the same rules as from YAML, and never a reason to fail."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from platformdirs import user_cache_dir

from mtcheck.languages import rules_folder
from mtcheck.rulebook import Entry, kept, load, load_folder, load_rules
from mtcheck.rulebook.pack import pack_name
from mtcheck.rulebook.shelf import shelves
from tests.rulebook.samples import rule, write


@pytest.fixture
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache") / "rules"
    monkeypatch.setattr(kept, "cache_folder", lambda: str(folder))
    monkeypatch.setattr(load, "_seen", {})
    return folder


def _loaded(folder: Path) -> tuple[Entry, ...]:
    """Return the rules of a folder as a new process would load them."""
    load._seen.clear()
    return tuple(entry for entry in load_rules([folder]).entries if entry.path.startswith(str(folder)))


def _packs(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.pack"))


def test_rules_from_the_cache_are_those_of_the_file_without_examples(tmp_path: Path, cache: Path) -> None:
    detector = rule(id="en.house.c", match="{kind: detector, name: some-detector, words: [a]}")
    write(tmp_path, rule(id="en.house.a"), rule(id="en.house.b", confidence="0.5", measured="by hand"), detector)
    first = _loaded(tmp_path)
    assert _packs(cache)
    *patterns, last = (replace(entry, bad=(), good=()) for entry in first)
    assert list(_loaded(tmp_path)) == [*(replace(entry, lines={}) for entry in patterns), last]
    assert tuple(replace(entry, prepared=()) for entry in first) == load_folder(tmp_path)


def test_a_changed_rule_is_seen_at_once(tmp_path: Path, cache: Path) -> None:
    write(tmp_path, rule(title="One"))
    assert _loaded(tmp_path)[0].rule.title == "One"
    write(tmp_path, rule(title="Two"))
    assert _loaded(tmp_path)[0].rule.title == "Two"
    theirs = {pack_name(str(tmp_path), "en"), pack_name(rules_folder(), "en")}
    assert {path.name for path in _packs(cache)} >= theirs, "one pack for our rules, one for those of the folder"


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 4096], ids=["empty", "short", "zeros"])
def test_a_damaged_pack_is_written_anew(tmp_path: Path, cache: Path, damage: bytes) -> None:
    write(tmp_path, rule())
    first = _loaded(tmp_path)
    whole = [path.read_bytes() for path in _packs(cache)]
    for path in _packs(cache):
        path.write_bytes(damage)
    assert [entry.rule for entry in _loaded(tmp_path)] == [entry.rule for entry in first]
    assert [path.read_bytes() for path in _packs(cache)] == whole


def test_a_pack_cut_short_is_not_read(tmp_path: Path, cache: Path) -> None:
    write(tmp_path, rule())
    _loaded(tmp_path)
    for path in _packs(cache):
        path.write_bytes(path.read_bytes()[:-1])
    assert [entry.rule.id for entry in _loaded(tmp_path)] == ["en.house.sample"]


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be")
    write(tmp_path, rule())
    assert [entry.rule.id for entry in _loaded(tmp_path)] == ["en.house.sample"]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(os, "replace", fail)
    write(tmp_path, rule())
    assert [entry.rule.id for entry in _loaded(tmp_path)] == ["en.house.sample"]
    assert not _packs(cache)


def test_the_digest_depends_on_neither_place_nor_line_ends(tmp_path: Path) -> None:
    digests = set()
    for name, ends in (("one", "\n"), ("two", "\r\n")):
        path = write(_folder(tmp_path / name), rule())
        path.write_bytes(path.read_text(encoding="utf-8").replace("\n", ends).encode())
        digests.add(_digest(tmp_path / name))
    assert len(digests) == 1
    write(_folder(tmp_path / "three"), rule(), name="house.b.yaml")
    digests.add(_digest(tmp_path / "three"))
    assert len(digests) == 2


@pytest.mark.parametrize("home", ["", "somewhere"])
def test_the_cache_lies_in_the_cache_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / home) if home else "")
    here = kept.cache_folder()
    assert here == os.path.join(user_cache_dir("mtcheck"), "rules")
    monkeypatch.setattr(sys, "platform", "another")
    assert kept.cache_folder() == here


def test_nothing_slow_is_imported_before_it_is_needed() -> None:
    code = "import sys, mtcheck.rulebook; print([name for name in ('yaml', 're2', 'difflib') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _digest(folder: Path) -> bytes:
    [shelf] = shelves(folder)
    return shelf.digest
