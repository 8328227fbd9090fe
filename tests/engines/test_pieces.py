"""Pieces: nothing is lost or changed, words come out whole, and nothing is loaded for text with spaces."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engines.pieces import letters_per_piece, solid_pieces
from mtcheck.text.solid import SOLID_RUN

letters = "今天氣气的が々ーカヴ゛ภาษาไทยก็ນລາວမြန်မာកម្ពុជា\u3099𠮷龘㐀ﾃ"
runs = st.text(alphabet=st.one_of(st.sampled_from(letters), st.characters(min_codepoint=0xE00)), max_size=40)


@given(st.lists(runs, max_size=5))
def test_pieces_put_together_are_the_run(parts: list[str]) -> None:
    solid = [run for part in parts for run in SOLID_RUN.findall(part)]
    assert ["".join(pieces) for pieces in solid_pieces(solid)] == solid


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("我们明天去北京", ["我们", "明天", "去", "北京"]),
        ("彼女は昨日東京", ["彼女", "は", "昨日", "東京"]),
        ("รัฐบาลประกาศ", ["รัฐบาล", "ประกาศ"]),
    ],
)
def test_common_words_are_pieces(run: str, words: list[str]) -> None:
    assert solid_pieces([run]) == [words]


def test_traditional_letters_make_words_too() -> None:
    assert solid_pieces(["政府計劃"]) == [["政府", "計劃"]]


@pytest.mark.parametrize("word", "internationally versicherungen разработчиков περισσότερο desenvolvimento".split())
def test_words_have_more_letters_per_piece_than_salad(word: str) -> None:
    assert letters_per_piece([word]) > 2 > letters_per_piece(["xkqjzvwpfgh"])


def test_no_text_has_no_pieces() -> None:
    assert letters_per_piece([]) == letters_per_piece([""]) == 0


@pytest.mark.parametrize(("text", "loads"), [("Der Käfer läuft über die Straße.", False), ("今天天气很好。", True)])
def test_sentencepiece_is_imported_only_for_scripts_without_spaces(text: str, loads: bool) -> None:
    code = f"import sys, mtcheck; mtcheck.check_text({text!r}); sys.exit('sentencepiece' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == loads
