"""The common words of many languages."""

from __future__ import annotations

from pathlib import Path

import marisa_trie
import pytest

from mtcheck.languages import ForeignWords, foreign_words
from mtcheck.languages.foreign import BLOCK, packed_readings
from mtcheck.languages.packed import record_file


def test_readings_survive_packing_in_every_block(tmp_path: Path) -> None:
    words = [f"w{number}" for number in range(3 * BLOCK + 5)]
    trie = marisa_trie.Trie(words)
    expected = {word: [(number % 2, 3.0 + number % 4)] * (number % 3) for number, word in enumerate(words)}
    readings: list[list[tuple[int, float]]] = [[] for _ in words]
    for word in words:
        readings[trie[word]] = expected[word]
    trie.save(str(tmp_path / "f.trie"))
    (tmp_path / "f.bin").write_bytes(record_file({"languages": "aa bb"}, packed_readings(readings)))
    found = ForeignWords(str(tmp_path / "f.trie"), str(tmp_path / "f.bin"))
    assert len(found) == len(words)
    for word in words:
        assert found.get(word) == tuple((("aa", "bb")[language], zipf) for language, zipf in expected[word])


@pytest.mark.parametrize(
    ("word", "language"),
    [("nicht", "de"), ("straße", "de"), ("avec", "fr"), ("pero", "es"), ("jest", "pl"), ("och", "sv"), ("değil", "tr")],
)
def test_a_common_word_names_its_language_first(word: str, language: str) -> None:
    assert foreign_words().get(word)[0][0] == language


def test_readings_are_sorted_by_frequency() -> None:
    zipfs = [zipf for _, zipf in foreign_words().get("de")]
    assert len(zipfs) > 3
    assert zipfs == sorted(zipfs, reverse=True)


def test_an_unknown_word_has_no_reading() -> None:
    assert foreign_words().get("qqqqq") == ()


def test_looking_up_many_words_keeps_memory_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.languages.foreign.CACHE_SIZE", 2)
    foreign_words()._cache.clear()
    for word in ("und", "et", "y", "och"):
        foreign_words().get(word)
    assert len(foreign_words()._cache) <= 2


def test_the_shipped_files_are_small() -> None:
    folder = Path(__file__).parents[2] / "rules" / "any"
    assert sum(path.stat().st_size for path in folder.glob("foreign.*")) < 4_000_000
