"""Repairs bring a draft nearer to what an editor would leave, measured as chrF++ to the edited text."""

from __future__ import annotations

from functools import cache

import pytest
from sacrebleu.metrics.chrf import CHRF

from tests.data_sets.sets import DATA, evaluator, needs_data_sets, rows, table

pytestmark = needs_data_sets

TARGET = table("targets.toml")["repairs"]
RIGHT = {entry["document"] for entry in table("adjudicated.toml").get("right_repair", [])}
NOISE = 1e-6
"""chrF++ points that are arithmetic, not text."""


@cache
def _changes() -> dict[str, tuple[float, float]]:
    """Return by document what the safe repairs, and all repairs, gain in chrF++ points."""
    score = CHRF(word_order=2).sentence_score
    gains = {}
    for row in rows([DATA / file for file in TARGET["files"]], TARGET["language"]):
        report = evaluator().check(row)
        clean = [row["clean"]]
        before = score(row["text"], clean).score
        gains[row["id"]] = (
            score(report.apply_fixes(), clean).score - before,
            score(report.apply_fixes(unsafe=True), clean).score - before,
        )
    return gains


@pytest.mark.parametrize(("which", "name"), [(0, "safe repairs"), (1, "all repairs")])
def test_repairs_do_not_take_a_draft_farther_from_the_edited_text(which: int, name: str) -> None:
    gains = {document: gain[which] for document, gain in _changes().items()}
    worse = {document: gain for document, gain in gains.items() if gain < -NOISE}
    report = "\n".join(f"  {document} {worse[document]:+.2f}" for document in sorted(worse, key=worse.__getitem__))
    wrong = len(worse.keys() - RIGHT)
    assert wrong <= TARGET["worse"] * len(gains), f"{name}: {wrong} of {len(gains)} worse\n{report}"


def test_adjudicated_repairs_still_take_their_draft_farther() -> None:
    worse = {document for document, gain in _changes().items() if min(gain) < -NOISE}
    assert not RIGHT - worse, "remove these from adjudicated.toml"
