"""Which of the rules are used, and with which severity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from mtcheck.model import Severity
from mtcheck.rulebook.entry import Entry


class Choice(NamedTuple):
    """A choice of rules by their ids or the beginnings of these (`en`, `en.spacing`).

    `is_made` False means all rules, whatever their status. `preview` adds all preview rules where nothing is selected.
    """

    is_made: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    preview: bool = False
    severities: Mapping[str, Severity] = {}

    @property
    def is_usual(self) -> bool:
        """Whether the rules are those that are on by default."""
        return self.is_made and not (self.select or self.ignore or self.extend_select or self.preview)

    def of(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return the rules that are used, with their severities, in the same order."""
        if self.severities:
            entries = (_with_severity(entry, self.severities) for entry in entries)
        if not self.is_made:
            return tuple(entries)
        return tuple(
            entry
            for entry in entries
            if (self._is_selected(entry) or (self.extend_select and _is_among(entry, self.extend_select)))
            and not any(begins(entry.rule.id, name) for name in self.ignore)
        )

    def _is_selected(self, entry: Entry) -> bool:
        if self.select:
            return _is_among(entry, self.select)
        return entry.rule.status == "stable" or (self.preview and entry.rule.status == "preview")


EVERYTHING = Choice()


def begins(rule_id: str, name: str) -> bool:
    """Return whether a rule has this id or beginning.

    >>> begins("en.house.door", "en.house"), begins("en.house.door", "en.hou")
    (True, False)
    """
    return rule_id == name or rule_id.startswith(f"{name}.")


def _is_among(entry: Entry, names: Sequence[str]) -> bool:
    if entry.rule.status == "off":
        return entry.rule.id in names
    return any(begins(entry.rule.id, name) for name in names)


def _with_severity(entry: Entry, severities: Mapping[str, Severity]) -> Entry:
    """Return the rule with the severity that is asked for; the same object if it has it already."""
    name = max((name for name in severities if begins(entry.rule.id, name)), key=len, default=None)
    if name is None or entry.rule.severity == severities[name]:
        return entry
    return replace(entry, rule=replace(entry.rule, severity=severities[name]))
