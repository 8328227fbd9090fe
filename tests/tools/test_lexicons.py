"""The word lists of all languages: small, quick to load, built from their sources to the same bytes."""

from __future__ import annotations

import json
import os
import time
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from mtcheck.languages import Lexicon, flags
from tools.compile.languages import DEEP, LIGHT, Spec, plain_lower, turkish_lower
from tools.compile.pack import HASHES, sha256
from tools.compile.sources import Sources, old_ranges
from tools.compile.universal import UniversalCounts

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("MTCHECK_DATA", ROOT.parent / "shared" / "data"))
LARGEST = {True: 2_500_000, False: 1_000_000}
"""Bytes of the two files of a language with running text, and of one without."""

SLOWEST = 0.05
"""Seconds to map a lexicon and look a word up: many times what it takes, for busy machines."""


def lexicon(tag: str) -> Lexicon:
    folder = ROOT / "rules" / tag
    return Lexicon(str(folder / "lexicon.trie"), str(folder / "lexicon.bin"))


@pytest.mark.parametrize("tag", [*DEEP, *LIGHT])
def test_a_lexicon_is_small_and_quick(tag: str) -> None:
    files = list((ROOT / "rules" / tag).glob("lexicon.*"))
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) <= LARGEST[tag in DEEP or tag == "fi"]
    started = time.perf_counter()
    lexicon(tag).get("x")
    assert time.perf_counter() - started < SLOWEST


def test_all_data_together_are_small() -> None:
    data = [file for file in (ROOT / "rules").rglob("*") if file.is_file() and file.suffix != ".yaml"]
    assert sum(file.stat().st_size for file in data) < 48_000_000


def test_words_are_known_by_what_python_makes_of_them() -> None:
    for word in ("İstanbul", "Irak", "İyi"):
        assert lexicon("tr").get(word.lower()) is not None, word
    for word in ("straße", "weiß", "größer"):
        entry = lexicon("de").get(word)
        assert entry is not None, word
        assert entry.zipf > 3, word
    assert lexicon("el").get("της") is not None


@pytest.mark.parametrize(
    ("tag", "word", "expected"),
    [
        ("fr", "qu’accident", flags.LOWER),
        ("fr", "lundi", flags.LOWER),
        ("es", "enero", flags.LOWER),
        ("de", "januar", flags.PROPER),
        ("fr", "allemagne", flags.PROPER),
        ("pl", "się", flags.LOWER | flags.FUNCTION),
        ("ru", "потому", flags.LOWER | flags.FUNCTION),
        ("de", "haus", 0),
    ],
)
def test_flags(tag: str, word: str, expected: int) -> None:
    entry = lexicon(tag).get(word)
    assert entry is not None
    assert entry.flags & (flags.LOWER | flags.FUNCTION if not expected & flags.PROPER else flags.PROPER) == expected


def test_turkish_letters() -> None:
    assert turkish_lower("IŞIK İYİ") == "ışık iyi"
    assert plain_lower("ışık") == "IŞIK"[0].lower() + "şık"
    assert plain_lower("iyi") == "İyi".lower()


def test_old_novels_are_left_out(tmp_path: Path) -> None:
    table = tmp_path / "SOURCES.tsv"
    table.write_text(
        "lang\trepo\tc\tl\tw\tp\tlines\nsv\ta/b\t1\t2\t3\t4\t1-5\nsv\tCOST-ELTeC/ELTeC-swe\t1\t2\t3\t4\t6-9\n"
    )
    assert old_ranges(table, "sv") == [range(6, 10)]
    assert old_ranges(table, "cs") == []


def test_closed_classes_of_a_treebank() -> None:
    from collections import Counter

    counts = UniversalCounts({"mit": Counter(ADP=9), "haus": Counter(NOUN=9), "so": Counter(ADV=5, CCONJ=4)}, {})
    assert counts.function_words() == {"mit"}


@pytest.mark.skipif(not os.environ.get("MTCHECK_REBUILD"), reason="takes a minute: set MTCHECK_REBUILD=1")
def test_building_a_light_lexicon_again_gives_the_same_bytes(tmp_path: Path) -> None:
    from tools.compile.__main__ import lexicon as build

    for name in ("en", "is"):
        (tmp_path / name).mkdir()
        for file in (ROOT / "rules" / name).glob("*"):
            if file.name == "grammar.json" or name == "en":
                (tmp_path / name / file.name).write_bytes(file.read_bytes())
    try:
        paths = build("is", Sources(data=DATA), tmp_path)
    except (ImportError, PackageNotFoundError, FileNotFoundError) as error:
        pytest.skip(str(error))
    known = json.loads(HASHES.read_text())
    assert {path.name: sha256(path) for path in paths} == {path.name: known[f"rules/is/{path.name}"] for path in paths}
    assert Spec("is").size == 40_000
