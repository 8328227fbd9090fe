"""The word lists and inflections of a language folder that its rules refer to: `words.yaml` and `forms.yaml`.

Read with the rules and put into them, so that a kept rule needs neither file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtcheck.rulebook.files import VOCABULARY_FILES
from mtcheck.rulebook.nodes import Node, parse

WORDS_FILE, FORMS_FILE = VOCABULARY_FILES

NO_FORM = "-"
"""Stands where a word has no form for a slot."""

CLASS_KEYS = ("slots", "words")
OPTIONAL_KEYS = ("endings", "after")


class Lemma(NamedTuple):
    """A word with its forms by slot, as written; of variants the first is the one that repairs write.

    `after` are, for some slots, the words that tell them from another slot with the same form when they stand right
    before it.
    """

    forms: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]

    def all_forms(self, slots: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the forms of some slots, of all if none is named, each once."""
        wanted = tuple(slots) or tuple(self.forms)
        return tuple(dict.fromkeys(form for slot in wanted for form in self.forms.get(slot, ())))


class Vocabulary(NamedTuple):
    """Lists of expressions by name, and lemmas. Empty where a folder has neither file."""

    lists: Mapping[str, tuple[str, ...]]
    lemmas: Mapping[str, Lemma]


def vocabulary(folder: str) -> Vocabulary:
    """Return what a language folder says in `words.yaml` and `forms.yaml`.

    Raises:
        RuleError: one of the files is not as rules/README.md says.
    """
    words, forms = (_root(os.path.join(folder, name)) for name in VOCABULARY_FILES)
    lists = {} if words is None else {key: node.texts(key, 1) for key, node in words.mapping(WORDS_FILE).items()}
    lemmas: dict[str, Lemma] = {}
    for name, node in {} if forms is None else forms.mapping(FORMS_FILE).items():
        for lemma, made in _lemmas(name, node).items():
            if lemma in lemmas:
                raise node.error(f"the lemma “{lemma}” again in “{name}”; expected it once; remove one")
            lemmas[lemma] = made
    return Vocabulary(lists, lemmas)


def _root(path: str) -> Node | None:
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return parse(file.read(), path)


def _lemmas(name: str, node: Node) -> dict[str, Lemma]:
    """Return the lemmas of one class."""
    keys = node.keys(f"the class “{name}”", CLASS_KEYS, OPTIONAL_KEYS)
    slots = keys["slots"].texts("slots", 1)
    after = _after(keys["after"], slots) if "after" in keys else {}
    endings = tuple(map(_ending, keys["endings"].items("endings"))) if "endings" in keys else None
    if endings is not None and len(endings) != len(slots):
        raise keys["endings"].error(f"{len(endings)} endings in “{name}”; expected one for each of {len(slots)} slots")
    made = {}
    for lemma, value in keys["words"].mapping("words").items():
        cells = _cells(lemma, value, len(slots)) if endings is None else _stemmed(value.raw_text(lemma), endings)
        made[lemma] = Lemma({slot: _variants(cell) for slot, cell in zip(slots, cells, strict=True)}, after)
    return made


def _after(node: Node, slots: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    words = {slot: value.texts(slot, 1) for slot, value in node.mapping("after").items()}
    for slot in words:
        if slot not in slots:
            raise node.error(f"“{slot}” in after; expected one of {', '.join(slots)}; correct it")
    return words


def _ending(node: Node) -> str:
    return node.raw_text("endings")


def _cells(lemma: str, node: Node, count: int) -> tuple[str, ...]:
    cells = node.texts(lemma, 1)
    if len(cells) != count:
        raise node.error(f"{len(cells)} forms of “{lemma}”; expected {count}, one for each slot; write - for none")
    return cells


def _stemmed(stem: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """Return a stem with each ending; variants of an ending give variants of the form."""
    return tuple(
        NO_FORM if ending == NO_FORM else "|".join(stem + variant for variant in ending.split("|"))
        for ending in endings
    )


def _variants(cell: str) -> tuple[str, ...]:
    return () if cell == NO_FORM else tuple(cell.split("|"))
