"""Termbases: what is read from TBX and CSV, and how a broken one is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mtcheck.config.termbase import terms_of
from mtcheck.model import ConfigError, Term, TermWord

TBX_2008 = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1">
  <langSet xml:lang="en"><tig><term>lid</term></tig></langSet>
  <langSet xml:lang="de"><tig><term>Deckel</term></tig>
    <tig><term>Klappe</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry>
</body></text></martif>
"""

TBX_2019 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1">
  <langSec xml:lang="en"><termSec><term>lid</term></termSec></langSec>
  <langSec xml:lang="de"><termSec><term>Deckel</term></termSec>
    <termSec><term>Klappe</term>
      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry>
</body></text></tbx>
"""

CSV = "source,target,forbidden\nlid,Deckel,Klappe\nHarbourMap,,\nvalve,Ventil|Schieber,Hahn\n"

LID = Term((TermWord("lid", "en"), TermWord("Deckel", "de"), TermWord("Klappe", "de", is_forbidden=True)))


def _written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return os.fspath(path)


@pytest.mark.parametrize("text", [TBX_2008, TBX_2019])
def test_both_editions_of_tbx_are_read(tmp_path: Path, text: str) -> None:
    assert terms_of(_written(tmp_path, "terms.tbx", text)) == (LID,)


def test_csv_with_sides_is_read(tmp_path: Path) -> None:
    lid, name, valve = terms_of(_written(tmp_path, "terms.csv", CSV))
    assert [word.text for word in lid.words] == ["lid", "Deckel", "Klappe"]
    assert name.words == (TermWord("HarbourMap", side="source"), TermWord("HarbourMap", side="target"))
    assert [word.text for word in valve.words if not word.is_forbidden] == ["valve", "Ventil", "Schieber"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_with_languages_is_read(tmp_path: Path, separator: str) -> None:
    text = "en,de,pt_BR\nlid,Deckel,tampa\n".replace(",", separator)
    [term] = terms_of(_written(tmp_path, "terms.csv", text))
    assert term.words == (TermWord("lid", "en"), TermWord("Deckel", "de"), TermWord("tampa", "pt-BR"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("terms.csv", "lid is the word\nDeckel\n", "names no columns"),
        ("terms.tbx", "<martif><text>", "not well-formed"),
        ("terms.tbx", '<!DOCTYPE a [<!ENTITY b "c">]><martif>&b;</martif>', "declares the entity “b”"),
        ("terms.tbx", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><martif>&b;</martif>', "declares the entity “b”"),
    ],
)
def test_a_broken_termbase_is_refused_in_one_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        terms_of(_written(tmp_path, name, text))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_termbase_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        terms_of(os.fspath(tmp_path / "none.csv"))
