"""The examples in rules/README.md are rules that load and keep their promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtcheck.cli.rule_bench import RuleBench
from mtcheck.languages import rules_folder
from mtcheck.rulebook import Entry, load_folder
from mtcheck.rulebook.examples import KNOWN
from mtcheck.rulebook.kinds._constraint import KEYS, SHAPES, _lexicon_flags
from mtcheck.rulebook.kinds._elements import COMMA, ELEMENT_KEYS
from mtcheck.rulebook.kinds._surroundings import KEYS as SURROUNDINGS
from mtcheck.rulebook.references import REFERENCES
from mtcheck.rulebook.schema import KINDS, OPTIONAL, REQUIRED
from mtcheck.rulebook.selftest import cases
from tests.rulebook.samples import write

README = Path(rules_folder(), "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(- id: .*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture
def entries(tmp_path: Path) -> tuple[Entry, ...]:
    write(tmp_path, *sorted(BLOCKS))
    return load_folder(tmp_path)


def test_there_is_an_example_of_each_kind(entries: tuple[Entry, ...]) -> None:
    assert {entry.kind for entry in entries} == set(KINDS)


def test_the_examples_keep_their_promises(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    bench = RuleBench([tmp_path])
    problems = [str(problem) for entry in entries for case in cases(entry) for problem in case.problems(bench)]
    assert not problems, "\n".join(problems)


def test_every_key_is_described() -> None:
    language = (*KEYS, *ELEMENT_KEYS, *REFERENCES, *SURROUNDINGS, *COMMA, *SHAPES, *_lexicon_flags())
    words = (*REQUIRED, *OPTIONAL, *KNOWN, *language)
    missing = [word for word in words if f"`{word}`" not in README]
    assert not missing, f"not in rules/README.md: {', '.join(missing)}"
