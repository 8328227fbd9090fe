"""What a draft was probably translated from."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck
from mtcheck.model import Rule, RuleId, SuspectedSource
from mtcheck.report import Layout, text
from mtcheck.run.suspicion import suspected_source, weighed
from tests.rulebook.samples import rule, write

WORDS = {"clock": "[de]", "photo": "[de, fr]", "handy": "[de, nl]", "seance": "[fr]"}


def _rule(name: str, *tags: str, confidence: float = 1.0) -> Rule:
    about = RuleId(f"en.house.{name}"), "", "", "minor", "style/unidiomatic-style"
    return Rule(*about, confidence=confidence, source_languages=tags)  # type: ignore[arg-type]


def test_three_rules_that_name_a_language_make_a_suspicion() -> None:
    found = [_rule("a", "de"), _rule("b", "de", "nl"), _rule("a", "de"), _rule("c")]
    assert suspected_source(found) is None
    source = suspected_source([*found, _rule("d", "de", "fr")])
    assert source == SuspectedSource("de", ("en.house.a", "en.house.b", "en.house.d"))


def test_a_rule_has_one_vote_however_often_it_found_something() -> None:
    assert suspected_source([_rule("a", "de")] * 5) is None


def test_divided_votes_say_nothing() -> None:
    pairs = [_rule(name, "es", "pt") for name in "abc"]
    assert suspected_source(pairs) is None
    more = suspected_source([*pairs, _rule("d", "pt")])
    assert more is not None
    assert more.language == "pt"


@pytest.mark.parametrize(
    ("source", "is_known", "expected"),
    [
        ("de", True, 0.8),
        ("de-AT", True, 0.8),
        ("de", False, 0.8),
        ("fr", True, 0.3),
        ("fr", False, 0.6),
        (None, False, 0.6),
    ],
)
def test_a_source_raises_or_lowers_the_confidence(source: str | None, is_known: bool, expected: float) -> None:
    assert weighed(0.6, _rule("a", "de"), source, is_known) == pytest.approx(expected)
    assert weighed(0.6, _rule("a"), source, is_known) == 0.6


EXAMPLES = """\
bad:
  - text: 'A [[{0}]].'
  - text: 'One [[{0}]].'
good:
  - No.
  - {{text: Never., why: Right.}}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    write(tmp_path, *(_telling(word, tags) for word, tags in sorted(WORDS.items())))
    return tmp_path


def _telling(word: str, tags: str) -> str:
    return rule(
        id=f"en.house.{word}",
        confidence="0.5",
        source_languages=tags,
        match=f"{{kind: regex, pattern: {word}}}",
        fix="{applicability: none}",
        examples=EXAMPLES.format(word),
    )


def test_a_report_says_what_the_draft_reads_like(rules: Path) -> None:
    report = mtcheck.check_text("The handy has a clock and a photo.", language="en", rules=[rules], select=["en.house"])
    shown = "".join(piece.text for line in text.render(report.result, Layout()) for piece in line)
    assert "reads like raw translation from German (3 rules say so)" in shown
    assert {finding.confidence for finding in report.findings} == {0.75}


def test_a_known_source_is_not_suspected(rules: Path) -> None:
    draft = "The handy has a clock and a photo; a seance."
    report = mtcheck.check_text(draft, language="en", rules=[rules], select=["en.house"], source_language="fr")
    assert report.files[0].suspected_source is None
    assert [finding.confidence for finding in report.findings] == [0.25, 0.25, 0.75, 0.75]
