"""The elements of a token pattern: constraints with how often and how far apart they may stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mtcheck.languages import Lexicon
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.kinds._constraint import KEYS, Constraint, constraint

ELEMENT_KEYS = (*KEYS, "as", "optional", "repeat", "max-gap")
MOST = 9
"""Highest number for `repeat` and `max-gap`: what stands farther apart is no expression."""


class Element(NamedTuple):
    """A constraint in a pattern.

    `least` and `most` say how many words in a row it takes. `max_gap` is how many words of any kind may stand
    before it. `name` is what `as` says, empty if nothing.
    """

    constraint: Constraint
    name: str = ""
    least: int = 1
    most: int = 1
    max_gap: int = 0


class Anchor(NamedTuple):
    """The element that candidates are found by. `before` are the least and most words that can stand before it."""

    forms: frozenset[str]
    before: tuple[int, int]


def elements(entry: Entry) -> tuple[Element, ...]:
    """Return the elements of a rule's pattern.

    Raises:
        RuleError: the pattern is no list, an element is wrong, a name stands twice, or no element that must be
            there lists its forms.
    """
    pattern = entry.match.get("pattern")
    if not isinstance(pattern, tuple) or not pattern:
        raise entry.error("a tokens rule has no “pattern”; expected a list of tokens; add it", "match.pattern")
    made = tuple(_element(entry, item) for item in pattern)
    names = [element.name for element in made if element.name]
    if len(set(names)) < len(names):
        raise entry.error("a name stands at two tokens; expected each once; rename one", "match.pattern")
    if not any(_can_anchor(element) for element in made):
        cure = "list the words that it may be under `form`"
        raise entry.error(f"no token is both required and listed; expected one to search by; {cure}", "match.pattern")
    return made


def anchor(pattern: Sequence[Element], lexicon: Lexicon | None) -> Anchor:
    """Return the rarest element that must be there, the first of equals."""
    best = min(
        (index for index, element in enumerate(pattern) if _can_anchor(element)),
        key=lambda index: _frequency(pattern[index].constraint.forms or frozenset(), lexicon),
    )
    before = pattern[:best]
    forms = pattern[best].constraint.forms or frozenset()
    least = sum(element.least for element in before)
    gaps = sum(element.max_gap for element in pattern[1 : best + 1])
    # The word that was found may be any of those that the element takes in a row.
    most = sum(element.most for element in before) + gaps + pattern[best].most - 1
    return Anchor(forms, (least, most))


def _can_anchor(element: Element) -> bool:
    return element.least > 0 and element.constraint.forms is not None


def _frequency(forms: frozenset[str], lexicon: Lexicon | None) -> float:
    """Return how often one of the forms is met; without a lexicon short words count as frequent."""
    if lexicon is None:
        return sum(2.0 ** -len(form) for form in forms)
    return float(sum(10 ** lexicon.zipf(form) for form in forms))


def _element(entry: Entry, value: Value) -> Element:
    key = "match.pattern"
    if not isinstance(value, Mapping):
        return Element(constraint(entry, key, value))
    for inner in value:
        if inner not in ELEMENT_KEYS:
            raise entry.error(f"unknown key “{inner}” in a token; expected {hint(inner, ELEMENT_KEYS)}", key)
    optional = value.get("optional", "false")
    if optional not in ("true", "false"):
        raise entry.error(f"optional “{optional}” in a token; expected true or false; correct it", key)
    name = value.get("as", "")
    if not isinstance(name, str) or (name and not name.isidentifier()):
        raise entry.error(f"as “{name}” in a token; expected a name of letters and _; correct it", key)
    return Element(
        constraint(entry, key, value),
        name,
        least=0 if optional == "true" else 1,
        most=_number(entry, value, "repeat", 1),
        max_gap=_number(entry, value, "max-gap", 0),
    )


def _number(entry: Entry, value: Mapping[str, Value], key: str, least: int) -> int:
    text = value.get(key, str(least))
    if not isinstance(text, str) or not text.isdecimal() or not least <= int(text) <= MOST:
        raise entry.error(f"{key} “{text}” in a token; expected a number from {least} to {MOST}", "match.pattern")
    return int(text)
