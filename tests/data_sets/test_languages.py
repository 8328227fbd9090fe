"""False alarms on clean text of all languages, and the findings there that were decided to be right."""

from __future__ import annotations

import pytest

from tests.data_sets.sets import DATA, CleanFigures, FalseAlarm, clean, needs_data_sets, table

pytestmark = needs_data_sets

RIGHT = table("adjudicated_languages.toml")
TARGET = table("targets.toml")["languages"]
CASES = [(name, language) for name, languages in RIGHT.items() for language in languages]


def _is(entry: list[str], alarm: FalseAlarm) -> bool:
    document, words, _ = entry
    fits = alarm.text.startswith(words[:-1]) if words.endswith("…") else alarm.text == words
    return fits and alarm.document == document


def _wrong(name: str, language: str, figures: CleanFigures) -> list[FalseAlarm]:
    right = RIGHT.get(name, {}).get(language, [])
    return [alarm for alarm in figures.findings if not any(_is(entry, alarm) for entry in right)]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_adjudicated_errors_are_still_found(name: str, language: str) -> None:
    alarms = clean(name, language).findings
    gone = [entry for entry in RIGHT[name][language] if not any(_is(entry, alarm) for alarm in alarms)]
    assert not gone, f"no longer found, remove from adjudicated_languages.toml: {gone}"


def test_clean_text_of_all_languages_is_left_alone() -> None:
    languages = sorted(path.stem for path in (DATA / "clean").glob("*.jsonl"))
    measured = {language: clean("clean", language) for language in languages if language != "en"}
    words = sum(figures.words for figures in measured.values())
    wrong = {language: _wrong("clean", language, figures) for language, figures in measured.items()}
    rate = sum(map(len, wrong.values())) / words * 10_000
    report = [f"  {name} {alarm.rule}  {alarm.around}" for name, alarms in wrong.items() for alarm in alarms]
    assert rate <= TARGET["clean_per_10000_words"], "\n".join([f"{rate:.2f} per 10,000 words", *report])
