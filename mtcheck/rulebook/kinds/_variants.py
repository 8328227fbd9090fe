"""The variants of a consistency rule and where they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._offsets import next_point, previous_point
from mtcheck.rulebook.kinds._re2 import BLANK_CLASS, WORD_CLASS, compiled, translated
from mtcheck.rulebook.kinds._words import is_word_char, spellings
from mtcheck.rulebook.options import choice, mapping, yes

EDGE = rf"(?:$|[^{WORD_CLASS}])"
"""The end of a word, as a pattern: one sign that is no letter, or the end of the unit."""


class Use(NamedTuple):
    """A place where a variant stands. `number` is its place in the variant's list, -1 if that is a pattern."""

    variant: str
    number: int
    start: int
    end: int


class Variants:
    """The variants of a rule, compiled into one pattern with one group per expression."""

    def __init__(self, entry: Entry) -> None:
        table = mapping(entry, "match", "variants")
        if len(table) < 2:
            raise entry.error(
                "fewer than two variants; expected a mapping of names to lists; add one", "match.variants"
            )
        self._sensitive = choice(entry, "match", "case", ("insensitive", "sensitive")) == "sensitive"
        self._lists: dict[str, tuple[str, ...]] = {}
        self._groups: dict[str, tuple[str, int]] = {}
        sources = [source for name, value in table.items() for source in self._sources(entry, name, value)]
        # The longest expression first: of "log in" and "log in to" the latter is meant where it stands.
        sources.sort(key=len, reverse=True)
        self._pattern = compiled(entry, "match.variants", "|".join(sources), self._sensitive)
        if self._pattern.search(b""):
            raise entry.error("a variant matches the empty text; expected at least one sign", "match.variants")
        self._swap = yes(entry, "fix", "swap")
        self._check_swap(entry)

    def uses(self, data: bytes) -> Iterator[Use]:
        """Yield the uses in prose given in UTF-8; their places are bytes."""
        at = 0
        while at <= len(data) and (match := self._pattern.search(data, at)):
            group = next(name for name in self._groups if match.group(name) is not None)
            start, end = match.span(match.re.groupindex[group])
            at = max(end, match.span()[0] + 1)
            if not (_is_in_word(data, start) or _is_in_word(data, end)):
                variant, number = self._groups[group]
                yield Use(variant, number, start, end)

    def counterpart(self, use: Use, variant: str) -> str | None:
        """Return the expression at the same place in another variant's list; None if the rule does not swap."""
        return self._lists[variant][use.number] if self._swap else None

    def _sources(self, entry: Entry, name: str, value: Value) -> Iterator[str]:
        if isinstance(value, Mapping) and isinstance(value.get("regex"), str) and len(value) == 1:
            pattern = translated(entry, "match.variants", str(value["regex"]))
            # First where a word ends with it: of “is(e|ed)” the longer is meant in “realised”.
            yield self._named(name, -1, pattern) + EDGE + "|" + self._named(name, -1, pattern)
            return
        if not isinstance(value, tuple) or not value or not all(isinstance(item, str) for item in value):
            cure = "write [one, two] or {regex: …}"
            raise entry.error(f"the variant “{name}” is not a list of words; expected one; {cure}", "match.variants")
        self._lists[name] = tuple(map(str, value))
        for number, expression in enumerate(self._lists[name]):
            # Without this, “log in to” would hide “log in” in “log in tomorrow”.
            edge = EDGE if is_word_char(expression[-1:]) else ""
            yield self._named(name, number, _source(expression, self._sensitive)) + edge

    def _named(self, variant: str, number: int, source: str) -> str:
        group = f"g{len(self._groups)}"
        self._groups[group] = (variant, number)
        return f"(?P<{group}>{source})"

    def _check_swap(self, entry: Entry) -> None:
        lengths = {len(self._lists.get(variant, ())) for variant, _ in self._groups.values()}
        if self._swap and (len(lengths) > 1 or 0 in lengths):
            cure = "list as many expressions for each, in the same order"
            raise entry.error(f"swap with variants of different length; expected pairs; {cure}", "fix.swap")
        if not self._swap and entry.rule.applicability in ("safe", "unsafe"):
            raise entry.error("fix proposes nothing; expected swap: true; or set applicability: none", "fix")


def _source(expression: str, sensitive: bool) -> str:
    """Return the pattern of an expression: any blanks between its words, either apostrophe."""
    import re2

    words = ["|".join(map(re2.escape, spellings(word, sensitive))) for word in expression.split()]
    return f"[{BLANK_CLASS}]+".join(f"(?:{word})" for word in words)


def _is_in_word(data: bytes, at: int) -> bool:
    """Return whether a place, in bytes, lies between two letters."""
    before, after = data[max(0, previous_point(data, at)) : at], data[at : next_point(data, at)]
    return is_word_char(before.decode()) and is_word_char(after.decode())
