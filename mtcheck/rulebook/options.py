"""Reads the options of a rule: everything in YAML is text, the code says what it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.hints import hint

Part = Literal["match", "fix"]


def words(entry: Entry, key: str) -> frozenset[str]:
    """Return the words listed under an option, empty if it is absent.

    Raises:
        RuleError: the option is not a list of words.
    """
    value = entry.match.get(key, ())
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return frozenset(str(item) for item in value)
    raise entry.error(f"“{key}” is not a list of words; write [one, two]", f"match.{key}")


def number(entry: Entry, key: str, default: float) -> float:
    """Return the number under an option, `default` if it is absent.

    Raises:
        RuleError: the option is not a number.
    """
    value = entry.match.get(key)
    if value is None:
        return default
    try:
        return float(str(value))
    except ValueError:
        raise entry.error(f"“{key}” is “{value}”; write a number", f"match.{key}") from None


def by_role(entries: tuple[Entry, ...] | list[Entry]) -> dict[str, Entry]:
    """Return the rules of a detector that decides between several, by `match.role`."""
    return {str(entry.match.get("role", "")): entry for entry in entries}


def check_keys(entry: Entry, part: Part, known: Sequence[str]) -> None:
    """Check that a part of a rule has only known keys.

    Raises:
        RuleError: it has another.
    """
    for key in _part(entry, part):
        if key not in known:
            raise entry.error(f"unknown key “{key}” in {part}; expected {hint(key, known)}", f"{part}.{key}")


def text(entry: Entry, part: Part, key: str) -> str | None:
    """Return the text under a key, blanks included; None if it is absent.

    Raises:
        RuleError: it is a list or a mapping.
    """
    value = _part(entry, part).get(key)
    if value is None or isinstance(value, str):
        return value
    raise entry.error(f"“{key}” is not text; expected text; put it in quotes", f"{part}.{key}")


def choice(entry: Entry, part: Part, key: str, choices: Sequence[str]) -> str:
    """Return the word under a key, the first of the choices if it is absent.

    Raises:
        RuleError: it is none of the choices.
    """
    value = text(entry, part, key)
    if value is None:
        return choices[0]
    if value not in choices:
        raise entry.error(f"{key} “{value}”; expected {hint(value, choices)}", f"{part}.{key}")
    return value


def yes(entry: Entry, part: Part, key: str) -> bool:
    """Return whether the word under a key is `true`; False if it is absent.

    Raises:
        RuleError: it is neither `true` nor `false`.
    """
    return choice(entry, part, key, ("false", "true")) == "true"


def mapping(entry: Entry, part: Part, key: str) -> Mapping[str, Value]:
    """Return the mapping under a key, empty if it is absent.

    Raises:
        RuleError: it is none.
    """
    value = _part(entry, part).get(key, {})
    if isinstance(value, Mapping):
        return value
    raise entry.error(f"“{key}” is not a mapping; expected `key: value` lines; write them", f"{part}.{key}")


def proposes(entry: Entry) -> bool:
    """Return whether the rule proposes a repair that can be made."""
    return entry.rule.applicability is not None


def _part(entry: Entry, part: Part) -> Mapping[str, Value]:
    return entry.match if part == "match" else entry.fix
