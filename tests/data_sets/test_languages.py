"""False alarms on clean text of all languages, and the findings there that were decided to be right."""

from __future__ import annotations

import pytest

from tests.data_sets.sets import CleanFigures, FalseAlarm, clean, languages_of, needs_data_sets, table

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


def _rates(name: str) -> tuple[float, dict[str, float], str]:
    """Return the rate of false alarms of all languages but English, that of each, and a report of the alarms."""
    measured = {language: clean(name, language) for language in languages_of(name) if language != "en"}
    wrong = {language: _wrong(name, language, figures) for language, figures in measured.items()}
    words = sum(figures.words for figures in measured.values())
    rates = {language: len(wrong[language]) / figures.words * 10_000 for language, figures in measured.items()}
    report = [f"  {tag} {alarm.rule}  {alarm.around}" for tag, alarms in wrong.items() for alarm in alarms]
    return sum(map(len, wrong.values())) / words * 10_000, rates, "\n".join(report)


@pytest.mark.parametrize("name", ["clean", "docs", "traps"])
def test_well_written_text_is_left_alone(name: str) -> None:
    rate, _, report = _rates(name)
    assert rate <= TARGET[f"{name}_per_10000_words"], f"{rate:.2f} per 10,000 words\n{report}"


def test_clean_text_of_every_language_is_left_alone() -> None:
    _, rates, report = _rates("clean")
    loud = {tag: round(rate, 2) for tag, rate in rates.items() if rate > TARGET["clean_per_10000_words_of_one"]}
    assert not loud, f"{loud}\n{report}"
