"""One event, one finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Hit, LocalEdit, LocalSpan, Rule, RuleId, Severity
from mtcheck.run.merge import merged


def rule(name: str, severity: Severity = "minor") -> Rule:
    return Rule(RuleId(f"en.test.{name}"), "Title", "Message.", severity, "style/awkward-style")


def hit(start: int, end: int, name: str = "a", severity: Severity = "minor", edits: tuple[LocalEdit, ...] = ()) -> Hit:
    return Hit(rule(name, severity), LocalSpan(start, end), edits)


def test_a_hit_inside_a_larger_one_is_part_of_it() -> None:
    large, small = hit(10, 50, "loop"), hit(20, 24, "doubled")
    assert merged([small, large]) == [large]


def test_hits_that_only_overlap_both_stay() -> None:
    first, second = hit(10, 20), hit(15, 30, "b")
    assert merged([second, first]) == [first, second]


def test_of_two_hits_on_the_same_words_the_more_severe_stays() -> None:
    minor, major = hit(3, 9, "a"), hit(3, 9, "b", "major")
    assert merged([minor, major]) == [major]


def test_of_two_equally_severe_hits_the_one_with_a_repair_stays() -> None:
    bare = hit(3, 9, "a")
    repaired = hit(3, 9, "b", edits=(LocalEdit(LocalSpan(3, 9), "x"),))
    assert merged([bare, repaired]) == [repaired]


spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: hit(pair[0], sum(pair), f"r{pair[1]}"))


@given(st.lists(spans, max_size=30), st.randoms())
def test_no_kept_hit_lies_inside_another_whatever_the_order(hits: list[Hit], random: object) -> None:
    kept = merged(hits)
    for one in kept:
        inside = [other for other in kept if other is not one and other.local.start <= one.local.start]
        assert not any(one.local.end <= other.local.end for other in inside)
    assert kept == merged(list(reversed(hits)))
