"""The word list: what it knows, how it is packed, how it is looked up."""

from __future__ import annotations

from pathlib import Path

import marisa_trie
import pytest

from mtcheck.languages import Lexicon, Word, flags, load
from mtcheck.languages.lexicon import packed_word
from mtcheck.languages.packed import record_file


@pytest.fixture(scope="module")
def english() -> Lexicon:
    lexicon = load("en").lexicon
    assert lexicon is not None
    return lexicon


def known(lexicon: Lexicon, word: str) -> Word:
    entry = lexicon.get(word)
    assert entry is not None, word
    return entry


def test_a_word_survives_packing(tmp_path: Path) -> None:
    word = Word(4.5, flags.LOWER | flags.NOUN, 0.02, 64, 1.0, 8, 2.5, 0.0)
    trie = marisa_trie.Trie(["house", "home"])
    records = [b"", b""]
    records[trie["house"]] = packed_word(word)
    records[trie["home"]] = packed_word(word._replace(cap_share=-1.0, cap_n=3, noun_share=-1.0, pos_n=0))
    trie.save(str(tmp_path / "x.trie"))
    (tmp_path / "x.bin").write_bytes(record_file({"clitic-suffixes": "'s"}, b"".join(records)))
    lexicon = Lexicon(str(tmp_path / "x.trie"), str(tmp_path / "x.bin"))
    assert known(lexicon, "house") == pytest.approx(word)
    home = known(lexicon, "home")
    assert (home.cap_share, home.cap_n, home.noun_share, home.pos_n) == (-1.0, 2, -1.0, 0)
    assert known(lexicon, "home\N{RIGHT SINGLE QUOTATION MARK}s") == home
    assert lexicon.get("hom") is None


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    marisa_trie.Trie(["a"]).save(str(tmp_path / "x.trie"))
    (tmp_path / "x.bin").write_bytes(b"something else")
    with pytest.raises(ValueError, match=r"python -m tools\.compile"):
        Lexicon(str(tmp_path / "x.trie"), str(tmp_path / "x.bin"))


@pytest.mark.parametrize("word", ["the", "of", "which", "it", "could", "they're"])
def test_closed_class_words_are_function_words(english: Lexicon, word: str) -> None:
    assert known(english, word).flags & flags.FUNCTION


@pytest.mark.parametrize("word", ["house", "strengthening", "quickly", "people", "given", "councillor"])
def test_ordinary_words_are_lower_case(english: Lexicon, word: str) -> None:
    assert known(english, word).flags & (flags.LOWER | flags.PROPER) == flags.LOWER


@pytest.mark.parametrize("word", ["london", "monday", "january", "christine", "ukrainian", "german", "mclean"])
def test_names_are_proper(english: Lexicon, word: str) -> None:
    assert known(english, word).flags & (flags.LOWER | flags.PROPER) == flags.PROPER


@pytest.mark.parametrize("word", ["march", "china", "polish", "turkey"])
def test_words_written_both_ways_are_both(english: Lexicon, word: str) -> None:
    both = flags.LOWER | flags.PROPER
    assert known(english, word).flags & both == both


@pytest.mark.parametrize("word", ["ford", "west", "will", "may", "rose", "smith", "brown"])
def test_ordinary_words_that_people_are_called_are_names_too(english: Lexicon, word: str) -> None:
    assert known(english, word).flags & flags.NAME


def test_inflected_forms_have_their_part_of_speech(english: Lexicon) -> None:
    expected = {
        "walks": flags.VERB_S,
        "went": flags.PAST,
        "taken": flags.PARTICIPLE,
        "walking": flags.GERUND,
        "children": flags.PLURAL | flags.NOUN,
        "slowly": flags.ADVERB,
        "decide": flags.VERB,
    }
    for word, bits in expected.items():
        assert known(english, word).flags & bits == bits, word


def test_counts_tell_what_is_usual(english: Lexicon) -> None:
    assert known(english, "london").cap_share > 0.9
    assert known(english, "house").cap_share < 0.2
    assert known(english, "strengthening").noun_share == 0.0
    assert known(english, "house").noun_share > 0.9
    assert known(english, "over").prefixes > 5 > known(english, "until").prefixes


def test_flags_and_zipf_agree_with_the_entry(english: Lexicon) -> None:
    for word in ("the", "london", "walks"):
        assert english.flags(word) == known(english, word).flags
        assert english.zipf(word) == known(english, word).zipf
    assert english.flags("qqqq") == 0
    assert english.zipf("qqqq") == 0.0


def test_a_possessive_is_looked_up_without_its_ending(english: Lexicon) -> None:
    assert english.get("country\N{RIGHT SINGLE QUOTATION MARK}s") == english.get("country")
    assert english.base("farmers'") == "farmers"
    assert english.is_word("Country's")


def test_looking_up_many_words_keeps_memory_bounded(english: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.languages.lexicon.CACHE_SIZE", 3)
    english._cache.clear()
    for word in ("one", "two", "three", "four", "five"):
        english.get(word)
    assert len(english._cache) <= 3


def test_the_shipped_files_are_small() -> None:
    folder = Path(__file__).parents[2] / "rules" / "en"
    assert sum(path.stat().st_size for path in folder.glob("lexicon.*")) < 4_200_000
