"""No sentence of the evaluation sets stands in the repository: rules and tests bring their own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from mtcheck.text.words import MARKS
from tests.data_sets.sets import DATA, needs_data_sets
from tests.gates.tree import texts

pytestmark = needs_data_sets

SETS = ("seed", "drafts", "traps", "clean", "damaged")
WORDS = 7
"""Words in a row that make a sentence recognisable; shorter phrases are common property."""

SENTENCE_END = re.compile(r"[.!?]+[”\"’)]*\s|\n")
WORD = re.compile(rf"[\w{MARKS}]+")


def test_no_sentence_of_the_data_sets_stands_in_the_repository() -> None:
    ours = {window: name for name, text in texts().items() if name != "LICENSE" for window in _windows(text)}
    copied = {
        f"{ours[window]}: “{window}” is from {path.parent.name}/{path.name}"
        for path in _paths()
        for sentence in _sentences(path)
        for window in _windows(sentence)
        if window in ours
    }
    assert not copied, "invent sentences of your own:\n" + "\n".join(sorted(copied))


def _paths() -> list[Path]:
    return [path for folder in SETS for path in sorted((DATA / folder).glob("*.jsonl"))]


def _sentences(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line:
            yield from SENTENCE_END.split(json.loads(line)["text"])


def _windows(text: str) -> Iterator[str]:
    words = WORD.findall(text.lower())
    for at in range(len(words) - WORDS + 1):
        yield " ".join(words[at : at + WORDS])
