"""The elements of a token pattern: constraints with how often and how far apart they may stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mtcheck.languages import Lexicon
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.kinds._constraint import KEYS, Constraint, constraint

ELEMENT_KEYS = (*KEYS, "as", "optional", "repeat", "max-gap", "same-as", "comma")
COMMA = ("none", "optional", "required")
MOST = 9
"""Highest number for `repeat` and `max-gap`: what stands farther apart is no expression."""


class Element(NamedTuple):
    """A constraint in a pattern.

    `least` and `most` say how many words in a row it takes. `max_gap` is how many words of any kind may stand
    before it. `name` is what `as` says, empty if nothing. `same_as` is the name of the element whose word it repeats,
    empty if none. `comma` is one of `COMMA`: what may stand before it beside blanks.
    """

    constraint: Constraint
    name: str = ""
    least: int = 1
    most: int = 1
    max_gap: int = 0
    same_as: str = ""
    comma: str = "none"


class Anchor(NamedTuple):
    """The element that candidates are found by. `before` are the least and most words that can stand before it."""

    forms: frozenset[str]
    before: tuple[int, int]


def alternatives(entry: Entry) -> tuple[tuple[Element, ...], ...]:
    """Return the elements of each of a rule's patterns: the one under `pattern`, or those under `patterns`.

    Raises:
        RuleError: there is none or both, or one of them is wrong.
    """
    if "patterns" not in entry.match:
        return (_elements(entry, entry.match.get("pattern")),)
    patterns = entry.match["patterns"]
    if "pattern" in entry.match or not isinstance(patterns, tuple) or len(patterns) < 2:
        raise entry.error("patterns wants a list of two or more patterns, and no “pattern” beside it", "match.patterns")
    return tuple(_elements(entry, pattern) for pattern in patterns)


def _elements(entry: Entry, pattern: Value | None) -> tuple[Element, ...]:
    """Return the elements of a pattern.

    Raises:
        RuleError: the pattern is no list, an element is wrong, a name stands twice, or no element that must be
            there lists its forms.
    """
    if not isinstance(pattern, tuple) or not pattern:
        raise entry.error("a tokens rule has no “pattern”; expected a list of tokens; add it", "match.pattern")
    made = tuple(_element(entry, item) for item in pattern)
    names = [element.name for element in made if element.name]
    if len(set(names)) < len(names):
        raise entry.error("a name stands at two tokens; expected each once; rename one", "match.pattern")
    _check_repeats(entry, made)
    if not any(_can_anchor(element) for element in made):
        cure = "list the words that it may be under `form`"
        raise entry.error(f"no token is both required and listed; expected one to search by; {cure}", "match.pattern")
    return made


def _check_repeats(entry: Entry, pattern: Sequence[Element]) -> None:
    """Check that what repeats a word stands after it."""
    known: list[str] = []
    for element in pattern:
        if element.same_as and element.same_as not in known:
            cure = hint(element.same_as, known) if known else "a token before it with `as`"
            raise entry.error(f"same-as “{element.same_as}”; expected {cure}", "match.pattern")
        known += [element.name] * bool(element.name)


def rarest(pattern: Sequence[Element], lexicon: Lexicon | None) -> int:
    """Return the number of the rarest element that must be there, the first of equals."""
    return min(
        (index for index, element in enumerate(pattern) if _can_anchor(element)),
        key=lambda index: _frequency(pattern[index].constraint.forms or frozenset(), lexicon),
    )


def companion(pattern: Sequence[Element], index: int, lexicon: Lexicon | None) -> frozenset[str]:
    """Return the forms of the rarest element beside the one with a number that must be there; empty if there is none.

    A passage without any of them does not have the pattern.
    """
    others = [
        element.constraint.forms or frozenset()
        for number, element in enumerate(pattern)
        if number != index and _can_anchor(element)
    ]
    return min(others, key=lambda forms: _frequency(forms, lexicon), default=frozenset())


def anchor(pattern: Sequence[Element], index: int) -> Anchor:
    """Return an element to search by."""
    before = pattern[:index]
    forms = pattern[index].constraint.forms or frozenset()
    least = sum(element.least for element in before)
    gaps = sum(element.max_gap for element in pattern[1 : index + 1])
    # The word that was found may be any of those that the element takes in a row.
    most = sum(element.most for element in before) + gaps + pattern[index].most - 1
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
    comma = value.get("comma", "none")
    if comma not in COMMA:
        raise entry.error(f"comma “{comma}” in a token; expected {' or '.join(COMMA)}; correct it", key)
    return Element(
        constraint(entry, key, value),
        _name(entry, value, "as"),
        least=0 if optional == "true" else 1,
        most=_number(entry, value, "repeat", 1),
        max_gap=_number(entry, value, "max-gap", 0),
        same_as=_name(entry, value, "same-as"),
        comma=str(comma),
    )


def _name(entry: Entry, value: Mapping[str, Value], key: str) -> str:
    name = value.get(key, "")
    if not isinstance(name, str) or (name and not name.isidentifier()):
        raise entry.error(f"{key} “{name}” in a token; expected a name of letters and _; correct it", "match.pattern")
    return name


def _number(entry: Entry, value: Mapping[str, Value], key: str, least: int) -> int:
    text = value.get(key, str(least))
    if not isinstance(text, str) or not text.isdecimal() or not least <= int(text) <= MOST:
        raise entry.error(f"{key} “{text}” in a token; expected a number from {least} to {MOST}", "match.pattern")
    return int(text)
