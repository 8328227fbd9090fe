"""Reads the options of a rule: everything in YAML is text, the code says what it needs."""

from __future__ import annotations

from mtcheck.rulebook.entry import Entry


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
