"""Safe repairs in all languages: nearer to the edited text, and none in good text but of true errors.

The texts that count as edited have errors of their own. Those that were decided to be errors are repaired in them
before anything is compared (adjudicated.toml, adjudicated_languages.toml). chrF++ counts blanks here: many repairs
change nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest
from sacrebleu.metrics.chrf import CHRF

import mtcheck
from mtcheck import fix
from mtcheck.model import Finding
from tests.data_sets.sets import DATA, evaluator, languages_of, needs_data_sets, table

pytestmark = needs_data_sets

DECIDED = table("adjudicated_languages.toml")["clean"]
DECIDED_ENGLISH = table("adjudicated.toml")["true_error"]
TARGET = table("targets.toml")["repairs"]
NOISE = 1e-6
"""chrF++ points that are arithmetic, not text."""

EACH = 6
"""Clean documents of each language: 300 of fifty languages."""


class Gain(NamedTuple):
    """A document that the safe repairs change, and what that gains in chrF++ points."""

    document: str
    points: float


def _is_error(document: str, language: str, words: str) -> bool:
    """Return whether a finding on a good text was decided to be right."""
    if language == "en":
        return any(one["document"] == document and one["text"] == words for one in DECIDED_ENGLISH)
    listed = [entry[1] for entry in DECIDED.get(language, []) if entry[0] == document]
    return any(words.startswith(one[:-1]) if one.endswith("…") else words == one for one in listed)


def _corrected(document: str, language: str, clean: str) -> str:
    """Return a good text with its own errors repaired, as far as that is safe."""

    def wanted(finding: Finding) -> bool:
        return _is_error(document, language, clean[finding.span.start : finding.span.end])

    return fix.apply(clean, filter(wanted, mtcheck.check_text(clean, language=language).findings))


@cache
def _gains() -> tuple[Gain, ...]:
    return tuple(_measured())


def _measured() -> Iterator[Gain]:
    score = CHRF(word_order=2, whitespace=True).sentence_score
    for path in sorted((DATA / "damaged").glob("*.jsonl")):
        for row in evaluator().rows(path):
            fixed = evaluator().check(row).apply_fixes()
            if fixed != row["text"]:
                reference = [row["clean"]]
                points = score(fixed, reference).score - score(row["text"], reference).score
                if points <= NOISE:
                    reference = [_corrected(row["id"], row["lang"], row["clean"])]
                    points = score(fixed, reference).score - score(row["text"], reference).score
                yield Gain(f"{row['lang']} {row['id']}", points)


def test_safe_repairs_bring_damaged_drafts_nearer_to_the_edited_text() -> None:
    gains = _gains()
    not_nearer = [gain for gain in gains if gain.points <= NOISE]
    report = "\n".join(f"  {gain.document} {gain.points:+.2f}" for gain in not_nearer)
    share = 1 - len(not_nearer) / len(gains)
    assert share >= TARGET["nearer_in_all_languages"], f"{share:.3f} of {len(gains)}\n{report}"


@pytest.mark.parametrize("language", languages_of("clean") if DATA.is_dir() else ())
def test_good_texts_get_no_safe_repair_but_of_true_errors(language: str) -> None:
    rows: list[dict[str, Any]] = list(evaluator().rows(DATA / "clean" / f"{language}.jsonl"))[:EACH]
    assert len(rows) == EACH
    for row in rows:
        fixed = evaluator().check(row).apply_fixes()
        assert fixed in (row["text"], _corrected(row["id"], language, row["text"])), row["id"]
