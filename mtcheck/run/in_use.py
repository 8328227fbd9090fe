"""Which rules there are, and which of them look at a document: what suppressions are judged by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mtcheck import languages
from mtcheck.model import UsageError
from mtcheck.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """The rules for one document. `active` look at it; `absent` would by default, but were not chosen for this run.

    Of a document in several languages these are the rules for any of them.
    """

    active: frozenset[str]
    absent: frozenset[str]
    check_known: Callable[[str], None]

    @classmethod
    def of(cls, book: Rulebook, tags: Iterable[str]) -> RulesInUse:
        """Return the rules for a document in these languages."""
        chains = [languages.load(tag).tags for tag in tags]
        active = frozenset(entry.rule.id for chain in chains for entry in book.entries_for(chain))
        usual = (entry.rule for chain in chains for entry in book.whole().entries_for(chain))
        absent = frozenset(rule.id for rule in usual if rule.status == "stable") - active
        return cls(active, absent, book.check_known)

    def complaint(self, name: str) -> str | None:
        """Return what is wrong with the name of a rule, or with a beginning of names; None if nothing is."""
        try:
            self.check_known(name)
        except UsageError as error:
            return str(error)
        return None

    def can_judge(self, name: str) -> bool:
        """Return whether the rules with this name had their say in full; an empty name means all rules."""
        names = [name] if name else []
        if any(covers(names, rule) for rule in self.absent):
            return False
        return not name or any(covers(names, rule) for rule in self.active)


def covers(names: Sequence[str], rule_id: str) -> bool:
    """Return whether a rule is among those named by id or beginning; no names means all rules.

    >>> covers(["en.names"], "en.names.lower-case"), covers(["en.na"], "en.names.lower-case")
    (True, False)
    """
    return not names or any(rule_id == name or rule_id.startswith(f"{name}.") for name in names)
