"""Repairs of a draft: every one is checked, and none does harm."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import FileReport, InputError
from mtcheck.run import repair
from mtcheck.run.repair import Repair, Trial, repaired
from tests.run.drafts import Rules, checker, report


def mended(text: str, rules: Rules, unsafe: bool = False) -> Repair:
    return repaired(report(text, rules), checker(rules), unsafe)


def test_a_draft_without_findings_stays_and_is_not_checked_again() -> None:
    file = report("one", {"x": "y"})
    done = repaired(file, lambda text: pytest.fail("checked"))
    assert (done.text, done.made, done.refused, done.left, done.is_changed) == ("one", (), (), file, False)


def test_all_repairs_are_made_at_once_if_nothing_new_comes() -> None:
    checked = []

    def check(text: str) -> FileReport:
        checked.append(text)
        return report(text, {"a": "b"})

    done = repaired(report("a.a.a", {"a": "b"}), check)
    assert (done.text, len(done.made), checked) == ("b.b.b", 3, ["b.b.b"])


def test_repairs_side_by_side_are_made_in_rounds() -> None:
    done = mended("aaaa", {"a": "b"})
    assert (done.text, len(done.made)) == ("bbbb", 4)


def test_made_repairs_are_told_by_the_findings_of_the_draft_as_it_was() -> None:
    done = mended("aa a", {"a": "bcd"})
    assert [finding.span.start for finding in done.made] == [0, 1, 3]


def test_a_repair_that_brings_a_new_finding_is_not_made_and_the_others_are() -> None:
    done = mended("x a\na x c", {"x": "y", "y c": None, "a": "b"})
    assert done.text == "y b\nb x c"
    assert [(finding.span.start, why) for finding, why in done.refused] == [(6, "it would bring y c")]


def test_a_repair_that_does_no_harm_after_others_is_made() -> None:
    assert mended("a x a", {"x": "y", "a": "b", "y a": None}).text == "b y b"
    assert mended("x a", {"x": "y", "a": "b", "y a": None, "b$": "c"}).text == "y c"


def test_a_repair_that_leaves_its_finding_is_not_made() -> None:
    done = mended("one", {"one|two": "two"})
    assert done.text == "one"
    assert [why for _, why in done.refused] == ["the same would be found again"]


def test_a_repair_after_which_the_file_cannot_be_read_is_not_made() -> None:
    rules: Rules = {"x": "y", "a": "b"}

    def check(text: str) -> FileReport:
        if "y" in text:
            raise InputError("-:1: broken; mend it")
        return report(text, rules)

    done = repaired(report("x\na\nx", rules), check)
    assert done.text == "x\nb\nx"
    assert {why for _, why in done.refused} == {"the file could not be read as before"}


def test_rules_that_undo_one_another_leave_the_draft_as_it_was() -> None:
    assert mended("ab", {"ab": "ba", "ba": "ab"}).text == "ab"
    assert mended("a", {"a": "b", "b": "c", "c": "a"}).text == "a"


def test_rules_that_never_come_to_an_end_are_stopped() -> None:
    assert mended("a", {"a": "aa"}).text == "a"


def test_what_a_repair_brings_to_light_is_repaired_with_it() -> None:
    done = mended("x", {"x": "y", "y": "z"})
    assert (done.text, len(done.made), done.refused) == ("z", 1, ())


def test_what_a_repair_brings_to_light_and_cannot_be_repaired_keeps_it_from_being_made() -> None:
    done = mended("x", {"x": "y", "y": "z", "z": None})
    assert (done.text, done.made) == ("x", ())


def test_unsafe_repairs_are_made_on_demand() -> None:
    rules = {"a": "b"}
    for unsafe, text in ((False, "a"), (True, "b")):
        done = repaired(report("a", rules, "unsafe"), checker(rules, "unsafe"), unsafe)
        assert done.text == text


def test_hints_are_never_made() -> None:
    done = repaired(report("a", {"a": "b"}, "display"), checker({"a": "b"}, "display"), unsafe=True)
    assert done.text == "a"


def test_findings_that_are_not_wanted_stay_through_all_rounds() -> None:
    file = report("aaaa", {"a": "bb"})
    done = repaired(file, checker({"a": "bb"}), wanted=lambda finding: finding.span.start != 1)
    assert done.text == "bbabbbb"


def test_a_finding_that_another_repair_mends_is_neither_made_nor_refused() -> None:
    # The two cannot be made together; after the first, the second is gone.
    done = mended("xy", {"xy": "z", "y": "q"})
    assert (done.text, [finding.rule_id for finding in done.made], done.refused) == ("z", ["xy"], ())


def test_one_harmful_repair_among_many_is_found_with_few_checks() -> None:
    rules: Rules = {"a": "b", "bX": None}
    count = 0

    def check(text: str) -> FileReport:
        nonlocal count
        count += 1
        return report(text, rules)

    lines = ["a."] * 300
    lines[170] = "aX"
    done = repaired(report("\n".join(lines), rules), check)
    assert (len(done.made), len(done.refused)) == (299, 1)
    assert count <= 6


def test_too_many_harmful_repairs_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "MOST_CHECKS", 3)
    done = mended("aX aX aX aX", {"a": "b", "bX": None})
    assert done.text == "aX aX aX aX"
    assert repair.IN_DOUBT in {why for _, why in done.refused}


RULES: Rules = {"aa": "a", "ab": "c", "cc": "", "d": "aa", "ba": None, "e|f": "f"}


@given(st.text("abcdef\n", max_size=60))
def test_there_is_never_a_new_finding_afterwards(text: str) -> None:
    before = report(text, RULES)
    done = repaired(before, checker(RULES))
    assert len(done.left.findings) <= len(before.findings) - len(done.made)
    assert done.left == report(done.text, RULES)


@given(st.text("abcdef\n", max_size=60))
def test_repairing_a_repaired_text_changes_nothing(text: str) -> None:
    once = mended(text, RULES).text
    assert mended(once, RULES).text == once


@given(st.text("abc\r\n é\N{SNOWMAN}", max_size=80))
def test_text_outside_the_edits_never_changes(text: str) -> None:
    rules: Rules = {"aa+": "a", " +b": "b"}
    after = mended(text, rules).text
    assert re.sub("[ab ]+", "", after) == re.sub("[ab ]+", "", text)


def test_a_trial_knows_what_is_new() -> None:
    file = report("ab", {"a": "x", "b": "y"})
    assert Trial(file, (0, None)).new == [file.findings[1]]
