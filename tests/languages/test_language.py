"""Tags, fallback and profiles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck.languages import data_file, fallback_tags, folders, load, rules_folder


def test_a_region_falls_back_to_its_language() -> None:
    assert load("en-GB").lexicon is load("en").lexicon
    assert load("en-GB").tags == ("en-GB", "en", "any")
    assert load("EN_us").lexicon is load("en").lexicon


def test_an_unknown_language_has_no_words_and_no_profile() -> None:
    language = load("x-none")
    assert language.lexicon is None
    assert language.profile == {}


def test_tags_fall_back_part_by_part() -> None:
    assert fallback_tags("zh-Hant-TW") == ("zh-Hant-TW", "zh-Hant", "zh")


def test_the_profile_keeps_every_value_as_text() -> None:
    profile = load("en").profile
    assert profile["name"] == "English"
    assert profile["numbers"] == {"decimal": ".", "group": ","}
    assert profile is load("en-AU").profile


def test_the_nearest_folder_that_has_the_file_is_used() -> None:
    path = data_file("en-GB", "language.yaml")
    assert path is not None
    assert Path(path).parent.name == "en"
    assert data_file("en", "no-such-file") is None


def test_word_groups_of_the_nearest_folder_take_the_place_of_those_it_falls_back_to() -> None:
    assert "abril" in load("pt").words("calendar-words")
    assert not load("pt-PT").words("calendar-words")
    assert load("pt-PT").words("determiners") == load("pt").words("determiners")


def test_an_installed_package_carries_its_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "mtcheck"
    (package / "languages").mkdir(parents=True)
    monkeypatch.setattr(folders, "__file__", str(package / "languages" / "folders.py"))
    rules_folder.cache_clear()
    assert rules_folder() == str(tmp_path / "rules")
    (package / "_rules").mkdir()
    rules_folder.cache_clear()
    assert rules_folder() == str(package / "_rules")
    rules_folder.cache_clear()


def test_a_language_names_itself() -> None:
    assert repr(load("en")) == "Language('en')"


def test_loading_a_lexicon_imports_no_yaml() -> None:
    code = (
        "import sys; from mtcheck.languages import load; load('en').lexicon.get('house'); "
        "sys.exit('yaml' in sys.modules or 'json' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
