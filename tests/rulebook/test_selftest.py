"""The self-test finds what is wrong with a rule; here rules are wrong on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mtcheck.model import UsageError
from mtcheck.rulebook import Entry, load_folder, selftest
from mtcheck.rulebook.entry import Origin
from mtcheck.rulebook.selftest import Found, Problem, cases, marked
from tests.rulebook.samples import EXAMPLES, hits, rule, write

OTHER = "en.other.rule"


@dataclass
class Bench:
    """A bench for one rule, and for another that reports a word."""

    entry: Entry
    other: str = "\0"
    message: str = "“teh” is wrong."
    asked: list[tuple[str, str]] = field(default_factory=list)

    def find(
        self, text: str, format: str, language: str, rules: Sequence[str], origin: Origin | None = None
    ) -> list[Found]:
        self.asked.append((format, language))
        own = [
            Found(self.entry.rule.id, hit.local.start, hit.local.end, self.message) for hit in hits(self.entry, text)
        ]
        at = text.find(self.other)
        others = [Found(OTHER, at, at + len(self.other), "Other.")] if at >= 0 and not rules else []
        return [*own, *others]

    def repair(
        self, text: str, format: str, language: str, rule: str, display: bool, origin: Origin | None = None
    ) -> str:
        if self.entry.rule.applicability == "display" and not display:
            return text
        for hit in reversed(hits(self.entry, text)):
            for edit in reversed(hit.edits):
                text = text[: edit.local.start] + edit.text + text[edit.local.end :]
        return text


def _problems(folder: Path, examples: str = EXAMPLES, **changes: str) -> list[Problem]:
    bench = _bench(folder, examples, **changes)
    return [problem for case in cases(bench.entry) for problem in case.problems(bench)]


def _bench(folder: Path, examples: str = EXAMPLES, **changes: str) -> Bench:
    write(folder, rule(examples=examples, **changes))
    return Bench(load_folder(folder)[0])


def test_a_good_rule_passes_every_case(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    assert [case.name for case in cases(bench.entry)] == ["bad-1", "bad-2", "good-1", "good-2", "hostile-text"]
    assert [problem for case in cases(bench.entry) for problem in case.problems(bench)] == []
    assert set(bench.asked) == {("text", "en")}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[[teh]] house is", "teh [[house]] is", "reports “[[teh]] house is old.”; expected “teh [[house]] is old.”"),
        ("'the house is old.'", "'The house is old.'", "repairs it to “the house is old.”; expected “The house"),
        ("- We saw the house.", "- We saw teh house.", "reports “We saw [[teh]] house.”; expected silence"),
        ("is old.'\n    fix: 'the", "is old.'\n    known: miss\n    fix: 'the", "expected known: miss; remove"),
        ("is old.'\n    fix: 'the", "is old.'\n    known: fix\n    fix: 'the", "expected known: fix; remove"),
        ("The teht is old.'", "The teht is old.'\n    known: false-alarm", "is silent; expected known: false-alarm"),
    ],
)  # fmt: skip
def test_a_promise_that_is_not_kept_is_a_problem(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in EXAMPLES
    (problem,) = _problems(tmp_path, EXAMPLES.replace(old, new))
    assert expected in str(problem)
    assert str(problem).startswith(f"{tmp_path}/en/house.yaml:")
    assert not problem.is_warning


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[[teh]] house is old.'\n", "teh [[house]] is old.'\n    known: miss\n"),
        ("fix: 'the house is old.'", "fix: 'The house is old.'\n    known: fix"),
        ("- We saw the house.", "- {text: We saw teh house., known: false-alarm}"),
    ],
)
def test_a_known_failure_is_expected(tmp_path: Path, old: str, new: str) -> None:
    assert old in EXAMPLES
    assert _problems(tmp_path, EXAMPLES.replace(old, new)) == []


def test_a_rule_must_be_content_with_its_own_repair(tmp_path: Path) -> None:
    problems = _problems(tmp_path, EXAMPLES.replace("the house", "teh teh house"), fix=_fix("teh teh"))
    messages = [problem.message for problem in problems]
    assert "reports “We saw [[teh]] [[teh]] house.” after its own repair" in messages
    assert "repairs its own repair; expected that fixing twice changes nothing" in messages


def test_hints_are_compared_with_the_example_but_not_made(tmp_path: Path) -> None:
    assert _problems(tmp_path, fix="{applicability: display, replace: the}") == []


def test_a_repair_that_is_not_made_leaves_the_rule_alone(tmp_path: Path) -> None:
    examples = EXAMPLES.replace("the house", "teh house").replace("- We saw teh", "- We saw the")
    assert _problems(tmp_path, examples, fix="{applicability: safe, replace: '{match}'}") == []


def test_no_other_rule_reports_a_good_example(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    bench.other = "saw"
    problems = [problem for case in cases(bench.entry) for problem in case.problems(bench)]
    assert [(problem.is_warning, problem.message) for problem in problems] == [
        (True, f"{OTHER} reports “We [[saw]] the house.” in the repaired text"),
        (False, f"{OTHER} reports “We [[saw]] the house.” in a good example"),
    ]
    assert ": warning: " in str(problems[0])


@pytest.mark.parametrize("message", ["No stop", f"{'x' * 120}.", "Cut off …"])
def test_a_message_is_a_short_sentence(tmp_path: Path, message: str) -> None:
    bench = _bench(tmp_path)
    bench.message = message
    (problem,) = next(iter(cases(bench.entry))).problems(bench)
    assert f"says “{message}”; expected a sentence with a full stop in 120 code points" in problem.message


def test_examples_are_checked_in_their_own_format_and_all_languages_of_the_rule(tmp_path: Path) -> None:
    examples = EXAMPLES.replace("    why", "    format: markdown\n    language: en-AU\n    why")
    bench = _bench(tmp_path, examples, languages="[en-GB, en-US]")
    asked = []
    for case in cases(bench.entry):
        bench.asked.clear()
        assert case.problems(bench) == []
        asked.append(sorted(set(bench.asked)))
    assert asked[0] == [("text", "en-GB")]
    assert asked[2] == [("text", "en-GB"), ("text", "en-US")]
    assert asked[3] == [("markdown", "en-AU")]


def test_examples_for_any_language_have_none(tmp_path: Path) -> None:
    write(tmp_path, rule(id="any.house.sample", languages="[any]"), language="any")
    bench = Bench(load_folder(tmp_path)[0])
    assert [problem for case in cases(bench.entry) for problem in case.problems(bench)] == []
    assert {language for _, language in bench.asked} == {"und"}


def test_a_slow_rule_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(0, 100, 5))
    monkeypatch.setattr(selftest, "process_time", lambda: next(ticks))
    messages = [problem.message for problem in _problems(tmp_path)]
    assert messages == [
        "takes 5.0 s for 4000 code points of its words; expected 0.4 s",
        "takes 5.0 s for 4000 code points of its letters; expected 0.4 s",
    ]


def test_an_error_of_the_checker_is_a_problem_of_the_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = _bench(tmp_path)
    case = next(iter(cases(bench.entry)))
    monkeypatch.setattr(bench, "find", _raising(UsageError("unknown format “odt”")))
    assert [problem.message for problem in case.problems(bench)] == ["unknown format “odt”"]
    monkeypatch.setattr(bench, "find", _raising(KeyError("word")))
    assert [problem.message for problem in case.problems(bench)] == ["breaks mtcheck: KeyError: 'word'"]


def test_marks_are_put_where_the_spans_are() -> None:
    assert marked("a b c", [(0, 1), (4, 5)]) == "[[a]] b [[c]]"


def _fix(replace: str) -> str:
    return f"{{applicability: unsafe, replace: '{replace}'}}"


def _raising(error: Exception):  # type: ignore[no-untyped-def]
    def find(*_: object) -> None:
        raise error

    return find
