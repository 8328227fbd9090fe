"""The sub-word models: small, the same from the same lines, and those that are shipped."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mtcheck.engines.pieces import SOLID_FILE, SPACED_FILE
from tools.compile.pack import HASHES, sha256
from tools.compile.pieces import letters_without_list, trained, write_pieces
from tools.compile.sources import Sources

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("MTCHECK_DATA", ROOT.parent / "shared" / "data"))
MODELS = [ROOT / "rules" / "any" / name for name in (SOLID_FILE, SPACED_FILE)]
MOST_BYTES = 2_500_000


def test_the_same_lines_give_the_same_bytes_in_any_order() -> None:
    words = "harbour harbours lighthouse lighthouses house houses light lights keeper keepers".split()
    lines = {word: 10 + index for index, word in enumerate(words)}
    backwards = dict(reversed(lines.items()))
    assert trained(lines, 40) == trained(backwards, 40)


def test_letters_of_scripts_without_a_list_are_letters_and_marks() -> None:
    letters = letters_without_list()
    assert {"\u0e81", "\u1000", "\u103a", "\u1780", "\u17d2"} <= set(letters)
    assert not {"\u1040", "\u104a", "\u17d4"} & set(letters)


def test_the_models_are_small() -> None:
    assert sum(model.stat().st_size for model in MODELS) <= MOST_BYTES


def test_the_models_are_those_that_were_built() -> None:
    known = json.loads(HASHES.read_text())
    assert [known[model.relative_to(ROOT).as_posix()] for model in MODELS] == [sha256(model) for model in MODELS]


@pytest.mark.skipif(not os.environ.get("MTCHECK_REBUILD"), reason="takes minutes: set MTCHECK_REBUILD=1")
def test_training_again_gives_the_same_bytes(tmp_path: Path) -> None:
    if not (DATA / "text").is_dir():
        pytest.skip("no running text")
    for package in ("wordfreq", "pythainlp", "opencc"):
        pytest.importorskip(package)
    assert list(map(sha256, write_pieces(Sources(data=DATA), tmp_path))) == list(map(sha256, MODELS))
