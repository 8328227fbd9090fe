"""How languages write numbers: the shipped files are what CLDR gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.compile.numbers import facts, write_numbers
from tools.compile.sources import languages_with

ROOT = Path(__file__).parents[2]

pytest.importorskip("babel")


LANGUAGES = languages_with("numbers.json")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_shipped_facts_are_those_of_cldr(tag: str) -> None:
    shipped = json.loads((ROOT / "rules" / tag / "numbers.json").read_text(encoding="utf-8"))
    assert shipped == facts(tag)


def test_names_of_units_are_cut_to_their_first_word() -> None:
    german = facts("de")
    assert {"millionen", "mio"} <= set(german["scales"])  # type: ignore[call-overload]
    assert "kilometer" in german["units"]  # type: ignore[operator]
    assert "jahre" in german["periods"]  # type: ignore[operator]
    assert "" not in german["units"]  # type: ignore[operator]
    assert "米" in facts("zh")["units"]  # type: ignore[operator]


def test_every_language_gets_a_file(tmp_path: Path) -> None:
    paths = write_numbers(tmp_path)
    assert [path.parent.name for path in paths] == LANGUAGES
    assert all(json.loads(path.read_text(encoding="utf-8"))["decimal"] in ",." for path in paths)
