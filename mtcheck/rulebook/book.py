"""The rulebook: all rules in use, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from mtcheck.model import Severity, UsageError
from mtcheck.rulebook.entry import Entry

HASH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules sorted by id. `hash` is 8 hexadecimal digits that change with the rules and with the choice of them.

    `origin` is the rulebook that they were chosen from; None if all are here.
    """

    entries: tuple[Entry, ...]
    hash: str
    origin: Rulebook | None = None

    def whole(self) -> Rulebook:
        """Return the rulebook with all rules that there are."""
        return self.origin or self

    def unasked(self) -> frozenset[str]:
        """Return the ids of the rules that there are, but that were not chosen."""
        return frozenset(entry.rule.id for entry in self.whole().entries) - {entry.rule.id for entry in self.entries}

    def entries_for(self, chain: Iterable[str]) -> tuple[Entry, ...]:
        """Return the rules for a language, given as its tag and those it falls back to: `en-GB`, `en`, `any`.

        A rule applies if one of the tags is among its languages and none among its exceptions. Case does not matter.
        """
        tags = {tag.lower() for tag in chain}
        return tuple(
            entry
            for entry in self.entries
            if not tags.isdisjoint(map(str.lower, entry.rule.languages))
            and tags.isdisjoint(map(str.lower, entry.rule.except_languages))
        )

    def chosen(
        self, select: Sequence[str] = (), ignore: Sequence[str] = (), extend_select: Sequence[str] = ()
    ) -> Rulebook:
        """Return the rulebook with some of the rules.

        Args:
            select: Rule ids or their beginnings (`en`, `en.spacing`). Empty means all stable rules. A beginning
                takes the preview rules along; a rule that is off needs its full id.
            ignore: Rule ids or their beginnings to leave out.
            extend_select: Rule ids or their beginnings to use as well, as in `select`.

        Raises:
            UsageError: an id or beginning that no rule has.
        """
        for name in (*select, *ignore, *extend_select):
            self.check_known(name)
        kept = [
            entry
            for entry in self.entries
            if (_is_selected(entry, select) or (extend_select and _is_selected(entry, extend_select)))
            and not any(_begins(entry.rule.id, name) for name in ignore)
        ]
        names = "\n".join(entry.rule.id for entry in kept)
        return Rulebook(tuple(kept), short_hash(self.hash.encode(), names.encode()), self.whole())

    def with_severity(self, pairs: Iterable[tuple[str, Severity]]) -> Rulebook:
        """Return the rulebook with other severities for some rules.

        It has to know the rules that are named: change severities first, then choose.

        Args:
            pairs: Rule ids or their beginnings, each with a severity; the longest one that a rule begins with counts,
                of two that are the same the later one.

        Raises:
            UsageError: an id or beginning that no rule has.
        """
        severities = dict(pairs)
        for name in severities:
            self.check_known(name)
        entries = tuple(_with_severity(entry, severities) for entry in self.entries)
        changed = [new.rule for new, old in zip(entries, self.entries, strict=True) if new is not old]
        if not changed:
            return self
        names = "\n".join(f"{rule.id} {rule.severity}" for rule in changed)
        return Rulebook(entries, short_hash(self.hash.encode(), b"severity", names.encode()), self.origin)

    def entry(self, rule_id: str) -> Entry:
        """Return the rule with an id.

        Raises:
            UsageError: there is none.
        """
        for entry in self.entries:
            if entry.rule.id == rule_id:
                return entry
        raise self._unknown(rule_id)

    def check_known(self, name: str) -> None:
        """Do nothing if a rule has this id or beginning, chosen or not.

        Raises:
            UsageError: there is none; the message names the nearest ones.
        """
        whole = self.whole()
        if not any(_begins(entry.rule.id, name) for entry in whole.entries):
            raise whole._unknown(name)

    def _unknown(self, name: str) -> UsageError:
        from difflib import get_close_matches  # slow to import, and errors are rare

        known: dict[str, None] = {}
        for entry in self.entries:
            language, theme, _ = entry.rule.id.split(".")
            known.update(dict.fromkeys((entry.rule.id, f"{language}.{theme}", language)))
        near = get_close_matches(name, known, n=3, cutoff=0.5)
        question = f"; did you mean {' or '.join(f'“{one}”' for one in near)}?" if near else ";"
        return UsageError(f"no rule is called or begins with “{name}”{question} `mtcheck rules list` shows all")


def short_hash(*parts: bytes) -> str:
    """Return 8 hexadecimal digits for some bytes."""
    digest = blake2b(digest_size=HASH_BYTES)
    for part in parts:
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _begins(rule_id: str, name: str) -> bool:
    return rule_id == name or rule_id.startswith(f"{name}.")


def _with_severity(entry: Entry, severities: Mapping[str, Severity]) -> Entry:
    """Return the rule with the severity that is asked for; the same object if it has it already."""
    name = max((name for name in severities if _begins(entry.rule.id, name)), key=len, default=None)
    if name is None or entry.rule.severity == severities[name]:
        return entry
    return replace(entry, rule=replace(entry.rule, severity=severities[name]))


def _is_selected(entry: Entry, select: Sequence[str]) -> bool:
    rule = entry.rule
    if not select:
        return rule.status == "stable"
    if rule.status == "off":
        return rule.id in select
    return any(_begins(rule.id, name) for name in select)
