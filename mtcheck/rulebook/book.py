"""The rulebook: all rules in use, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import Protocol

from mtcheck.model import Rule, Severity, UsageError
from mtcheck.rulebook.choice import EVERYTHING, Choice, begins
from mtcheck.rulebook.entry import Entry

HASH_BYTES = 4


class Shelf(Protocol):
    """Where the rules for a language stand; None is any language. `mtcheck.rulebook.shelf` has those of folders."""

    @property
    def language(self) -> str | None:
        """The folder that they lie in."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rules by id."""


class Rulebook:
    """Rules, read when a language asks for them. `hash` is 8 hexadecimal digits that change with rules and choice.

    Args:
        shelves: Where the rules stand.
        hash: Changes with them.
        choice: Which of them are used.
        origin: The rulebook that they were chosen from; None if all are here.
    """

    def __init__(
        self, shelves: Iterable[Shelf], hash: str, choice: Choice = EVERYTHING, origin: Rulebook | None = None
    ) -> None:
        self.hash = hash
        self._shelves = tuple(shelves)
        self._choice = choice
        self._origin = origin

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All rules by id."""
        return self._chosen(self._shelves)

    def whole(self) -> Rulebook:
        """Return the rulebook with all rules that there are."""
        return self._origin or self

    def unasked(self) -> frozenset[str]:
        """Return the ids of the rules that there are, but that were not chosen."""
        return frozenset(entry.rule.id for entry in self.whole().entries) - {entry.rule.id for entry in self.entries}

    def entries_for(self, chain: Iterable[str]) -> tuple[Entry, ...]:
        """Return the rules for a language, given as its tag and those it falls back to: `en-GB`, `en`, `any`.

        A rule applies if one of the tags is among its languages and none among its exceptions. Case does not matter.
        """
        tags = {tag.lower() for tag in chain}
        near = [shelf for shelf in self._shelves if shelf.language is None or shelf.language.lower() in tags]
        return tuple(
            entry
            for entry in self._chosen(near)
            if not tags.isdisjoint(map(str.lower, entry.rule.languages))
            and tags.isdisjoint(map(str.lower, entry.rule.except_languages))
        )

    def named(self, ids: Iterable[str]) -> dict[str, Rule]:
        """Return the rules with these ids, by id; what is not there is left out."""
        wanted = frozenset(ids)
        folders = {name.split(".")[0] for name in wanted}
        near = [shelf for shelf in self._shelves if shelf.language is None or shelf.language in folders]
        return {entry.rule.id: entry.rule for entry in self._chosen(near) if entry.rule.id in wanted}

    def chosen(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        extend_select: Sequence[str] = (),
        preview: bool = False,
    ) -> Rulebook:
        """Return the rulebook with some of the rules.

        Args:
            select: Rule ids or their beginnings (`en`, `en.spacing`). Empty means all stable rules. A beginning
                takes the preview rules along; a rule that is off needs its full id.
            ignore: Rule ids or their beginnings to leave out.
            extend_select: Rule ids or their beginnings to use as well, as in `select`.
            preview: Whether all preview rules are used beside the stable ones where nothing is selected.

        Raises:
            UsageError: an id or beginning that no rule has.
        """
        for name in (*select, *ignore, *extend_select):
            self.check_known(name)
        severities = self._choice.severities
        choice = Choice(True, tuple(select), tuple(ignore), tuple(extend_select), preview, severities)
        return Rulebook(self._shelves, self._hash(choice), choice, self.whole())

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
        if not severities:
            return self
        choice = self._choice._replace(severities={**self._choice.severities, **severities})
        book = Rulebook(self._shelves, self.hash, choice, self._origin)
        pairs_of_entries = zip(book.entries, self.entries, strict=True)
        changed = [new.rule for new, old in pairs_of_entries if new.rule.severity != old.rule.severity]
        if not changed:
            return self
        names = "\n".join(f"{rule.id} {rule.severity}" for rule in changed)
        book.hash = short_hash(self.hash.encode(), b"severity", names.encode())
        return book

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
        if not any(begins(entry.rule.id, name) for entry in whole.entries):
            raise whole._unknown(name)

    def _chosen(self, shelves: Iterable[Shelf]) -> tuple[Entry, ...]:
        entries = [entry for shelf in shelves for entry in shelf.entries]
        return self._choice.of(sorted(entries, key=lambda entry: entry.rule.id))

    def _hash(self, choice: Choice) -> str:
        """Return the hash of a choice. The usual one is told without reading the rules of every language."""
        if choice.is_usual:
            return short_hash(self.hash.encode(), b"stable")
        names = "\n".join(entry.rule.id for entry in choice.of(self.entries))
        return short_hash(self.hash.encode(), names.encode())

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
