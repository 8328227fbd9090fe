"""Decisions about repairs, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from mtcheck.model import FileReport, Finding, InputError
from mtcheck.run.repair import Repair
from mtcheck.run.walk import Decision, walked
from tests.run.drafts import Rules, checker, report

MAKE, LEAVE, STOP = Decision("make"), Decision("leave"), Decision("stop")


def walk(text: str, rules: Rules, decisions: Sequence[Decision]) -> tuple[Repair, list[tuple[int, str]], list[str]]:
    """Return the repair, the places and rules that were asked about, and what was told."""
    answers: Iterator[Decision] = iter(decisions)
    asked: list[tuple[int, str]] = []
    told: list[str] = []

    def decide(file: FileReport, finding: Finding) -> Decision:
        assert finding in file.findings
        asked.append((finding.span.start, finding.rule_id))
        return next(answers)

    done = walked(report(text, rules), checker(rules), decide, told.append)
    assert next(answers, None) is None
    return done, asked, told


@pytest.mark.parametrize(
    ("decisions", "text", "asked"),
    [
        ([MAKE, MAKE, MAKE], "bc bc bc", [0, 3, 6]),
        ([LEAVE, MAKE, LEAVE], "a bc a", [0, 2, 5]),
        ([MAKE, STOP], "bc a a", [0, 3]),
        ([STOP], "a a a", [0]),
    ],
)
def test_each_place_is_asked_about_once_where_it_is_by_then(
    decisions: list[Decision], text: str, asked: list[int]
) -> None:
    done, places, _ = walk("a a a", {"a": "bc"}, decisions)
    assert (done.text, [place for place, _ in places]) == (text, asked)
    assert done.left == report(text, {"a": "bc"})


def test_made_repairs_are_those_of_the_draft_as_it_was() -> None:
    done, _, _ = walk("a a a", {"a": "bcd"}, [MAKE, LEAVE, MAKE])
    assert [finding.span.start for finding in done.made] == [0, 4]


def test_a_repair_that_does_harm_is_not_made_and_asked_about_again() -> None:
    done, asked, told = walk("a a", {"a": "b", "b": None}, [MAKE, LEAVE, LEAVE])
    assert (done.text, [place for place, _ in asked]) == ("a a", [0, 0, 2])
    assert told == ["not made: it would bring b; answer e to write it yourself"]


def test_what_somebody_writes_stays_whatever_is_found_in_it() -> None:
    done, asked, _ = walk("xa. a", {"a": "b", "y": "z"}, [Decision("write", "y a"), LEAVE])
    assert (done.text, asked) == ("y a a", [(1, "a"), (4, "a")])
    assert len(done.left.findings) == 3


def test_hints_are_not_asked_about() -> None:
    rules = {"a": "b"}
    file = report("a", rules, "display")
    done = walked(file, checker(rules, "display"), lambda *_: pytest.fail("asked"), pytest.fail)
    assert not done.is_changed


def test_what_somebody_writes_is_not_taken_if_the_file_could_not_be_read_with_it() -> None:
    def check(text: str) -> FileReport:
        if '"' in text:
            raise InputError("-:1: broken; mend it")
        return report(text, {"a": "b"})

    answers = iter([Decision("write", 'say "a"'), MAKE])
    told: list[str] = []
    done = walked(report("a", {"a": "b"}), check, lambda file, finding: next(answers), told.append)
    assert (done.text, told) == ("b", ["not made: -:1: broken; mend it"])
