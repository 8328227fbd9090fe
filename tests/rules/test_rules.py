"""Every example of every rule, as `mtcheck rules test` runs them."""

from __future__ import annotations

import pytest

from mtcheck.cli.rule_bench import RuleBench
from mtcheck.languages import rules_folder
from mtcheck.rulebook import load_folder
from mtcheck.rulebook.selftest import Case, cases

CASES = [case for entry in load_folder(rules_folder()) for case in cases(entry)]
BENCH = RuleBench()


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.entry.rule.id}:{case.name}") for case in CASES])
def test_the_rule_keeps_its_promise(case: Case) -> None:
    errors = [str(problem) for problem in case.problems(BENCH) if not problem.is_warning]
    assert not errors, "\n".join(errors)
