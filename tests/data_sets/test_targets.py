"""Recall and precision on marked drafts, and false alarms on clean text, hold the targets of targets.toml."""

from __future__ import annotations

from typing import Any

import pytest

from tests.data_sets.sets import CleanFigures, FalseAlarm, clean, gold, needs_data_sets, table

pytestmark = needs_data_sets

TARGETS = table("targets.toml")
TRUE_ERRORS = table("adjudicated.toml").get("true_error", [])

OVERALL = [
    (name, figure) for name, target in TARGETS["gold"].items() for figure in ("recall", "precision") if figure in target
]
BY_TYPE = [(name, kind) for name, target in TARGETS["gold"].items() for kind in target.get("by_type", {})]


def _measured(name: str) -> dict[str, Any]:
    target = TARGETS["gold"][name]
    return gold(tuple(target["files"]), target["language"], target["skip"])


@pytest.mark.parametrize(("name", "figure"), OVERALL)
def test_marked_drafts_reach_their_target(name: str, figure: str) -> None:
    measured, target = _measured(name)[figure], TARGETS["gold"][name][figure]
    assert measured >= target, f"{figure} on {name}: {measured:.3f}, wanted {target:.3f}"


@pytest.mark.parametrize(("name", "kind"), BY_TYPE)
def test_each_kind_of_artifact_is_found(name: str, kind: str) -> None:
    measured, target = _measured(name)["by_type"][kind], TARGETS["gold"][name]["by_type"][kind]
    assert measured >= target, f"{kind} on {name}: {measured:.3f} found, wanted {target:.3f}"


@pytest.mark.parametrize("name", TARGETS["clean"])
def test_clean_text_is_left_alone(name: str) -> None:
    target = TARGETS["clean"][name]
    figures = clean(name, target["language"])
    wrong = [alarm for alarm in figures.findings if not _is_true_error(name, alarm)]
    assert _per_10000(figures, wrong) <= target["per_10000_words"], _report(name, figures, wrong)


def test_adjudicated_errors_are_still_found() -> None:
    gone = [
        f"“{entry['text']}” in {entry['document']} ({entry['set']})"
        for entry in TRUE_ERRORS
        if not any(_is(entry, alarm) for alarm in _alarms(entry["set"]))
    ]
    assert not gone, "no longer found, remove from adjudicated.toml:\n" + "\n".join(gone)


def _alarms(name: str) -> tuple[FalseAlarm, ...]:
    return clean(name, TARGETS["clean"][name]["language"]).findings


def _is_true_error(name: str, alarm: FalseAlarm) -> bool:
    return any(entry["set"] == name and _is(entry, alarm) for entry in TRUE_ERRORS)


def _is(entry: dict[str, str], alarm: FalseAlarm) -> bool:
    return (entry["document"], entry["text"]) == (alarm.document, alarm.text)


def _per_10000(figures: CleanFigures, wrong: list[FalseAlarm]) -> float:
    return len(wrong) / figures.words * 10_000


def _report(name: str, figures: CleanFigures, wrong: list[FalseAlarm]) -> str:
    lines = [f"{name}: {len(wrong)} false alarms in {figures.words:.0f} words"]
    lines += [f"  {alarm.document}  {alarm.rule}  {alarm.around}" for alarm in wrong]
    return "\n".join(lines)
