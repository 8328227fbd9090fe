"""The variants of a consistency rule and where they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.kinds._offsets import next_point, previous_point
from mtcheck.rulebook.kinds._re2 import BLANK_CLASS, Match, Pattern, alternation, compiled, translated
from mtcheck.rulebook.kinds._words import is_word_char, spellings
from mtcheck.rulebook.options import choice, mapping, yes

NO_WORD = (
    r"\x00-,.:-@\[-^`{-\x{A9}\x{AB}-\x{B4}\x{B6}\x{B8}\x{B9}\x{BB}-\x{BF}\x{60C}\x{61B}\x{61F}\x{6D4}\x{964}\x{965}"
    r"\x{2000}-\x{200A}\x{2012}-\x{22C4}\x{22C6}-\x{2BFF}\x{3000}-\x{3004}\x{3008}-\x{3020}\x{FE10}-\x{FE1F}\x{FE30}-\x{FE6F}"
    r"\x{FF00}-\x{FF0F}\x{FF1A}-\x{FF20}\x{FF3B}-\x{FF65}\x{FFFC}"
)
"""Signs that end a word, as ranges: a tenth of the time to compile of the classes by name. A hyphen, a slash and the
dots of “Autor·innen” do not: what they join is another word, an address, a choice."""

EDGE = rf"(?:$|[{NO_WORD}\-/\x{{B7}}\x{{2010}}\x{{2011}}\x{{22C5}}])"
"""The end of a word of a plain list, as a pattern: one sign that is no letter, or the end of the unit."""

PLACED_EDGE = f"(?:$|[{NO_WORD}])"

BLANKS = r"[ \t\x{A0}\x{202F}]+"

PLACES = {
    "words": f"(?:^|[{NO_WORD}])",
    "first": rf"(?:^[ \t\d.)•*·\-–—¿¡(]{{0,6}}|[.!?:…][\"'”’»)\]]*{BLANKS}[¿¡(]?|\x{{2028}} *)",
    "next": rf"[.!?…][\"'”’»)\]]*{BLANKS}[¿¡(]?",
    "inside": rf"(?:[^\x00-+\-./:<-Z\[-`{{-\x{{BF}}\x{{2000}}-\x{{2BFF}}]|\)){BLANKS}",
}
"""Where the expressions under a key of a variant may stand, as a pattern of what goes before: anywhere; at the
beginning of a sentence; at that of a sentence that is not the first of its unit; where a capital letter is not that
of a beginning."""

REGEX = "regex"
WEAK = "weak"
"""What counts for its variant, if there is a use that is not weak, and is never reported."""

USE = "(?P<use>"
"""What opens the group of a pattern that is the use itself; the rest of the pattern is its surroundings."""


class Use(NamedTuple):
    """A place where a variant stands. `number` is its place in the variant's list, -1 if that is a pattern."""

    variant: str
    number: int
    start: int
    end: int
    is_weak: bool = False


class Variants:
    """The variants of a rule, compiled into one pattern with one group per expression that has a counterpart."""

    def __init__(self, entry: Entry) -> None:
        table = mapping(entry, "match", "variants")
        if len(table) < 2:
            raise entry.error(
                "fewer than two variants; expected a mapping of names to lists; add one", "match.variants"
            )
        self._sensitive = choice(entry, "match", "case", ("insensitive", "sensitive")) == "sensitive"
        self._lists: dict[str, tuple[str, ...]] = {}
        self._groups: dict[str, tuple[str, int]] = {}
        self._free: set[str] = set()
        self._weak: set[str] = set()
        by_name = [list(self._sources(entry, name, value)) for name, value in table.items()]
        sources = [source for listed in by_name for source in listed]
        self._each = ["|".join(listed) for listed in by_name]
        # The longest expression first: of "log in" and "log in to" the latter is meant where it stands.
        sources.sort(key=len, reverse=True)
        self._source = "|".join(sources)
        self._entry = entry
        self._swap = yes(entry, "fix", "swap")
        self._check_swap(entry)

    def check(self) -> None:
        """Check what costs too much to check whenever a rule is used.

        Raises:
            RuleError: a pattern is wrong.
        """
        if self._pattern.search(b""):
            raise self._entry.error("a variant matches the empty text; expected at least one sign", "match.variants")

    @cached_property
    def _pattern(self) -> Pattern:
        return compiled(self._entry, "match.variants", self._source, self._sensitive)

    @cached_property
    def _names(self) -> dict[int, str]:
        return {number: name for name, number in self._pattern.groupindex.items()}

    @cached_property
    def _tests(self) -> list[Callable[[bytes], Match | None]]:
        fold = "" if self._sensitive else "i"
        return [alternation([f"(?m{fold}:{source})"]) for source in self._each]

    def are_mixed(self, data: bytes) -> bool:
        """Return whether more than one variant may be used: most texts have one, and finding its uses is slow."""
        return sum(1 for test in self._tests if test(data)) > 1

    def uses(self, data: bytes) -> Iterator[Use]:
        """Yield the uses in prose given in UTF-8; their places are bytes."""
        names = self._names
        at = last = 0
        while at <= len(data) and (match := self._pattern.search(data, at)):
            number = match.lastindex or 0
            group = names[number]
            start, end = match.span(number)
            # The last letter of a use may be what the next one must follow.
            at = max(previous_point(data, end), match.span()[0] + 1)
            if start < last:
                continue
            last = end
            if group in self._free or not (_is_in_word(data, start) or _is_in_word(data, end)):
                variant, place = self._groups[group]
                yield Use(variant, place, start, end, group in self._weak)

    def counterpart(self, use: Use, variant: str) -> str | None:
        """Return the expression at the same place in another variant's list; None if the rule does not swap."""
        return self._lists[variant][use.number] if self._swap else None

    def _sources(self, entry: Entry, name: str, value: Value) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield from self._listed(name, _expressions(entry, name, value))
            return
        if not value or not set(value) <= {*PLACES, REGEX, WEAK}:
            keys = ", ".join((*PLACES, REGEX, WEAK))
            what = f"the variant “{name}” has other keys than {keys}"
            raise entry.error(f"{what}; write [one, two] or {{regex: …}}", "match.variants")
        for place, part in value.items():
            known = set(self._groups)
            if place == REGEX:
                yield from self._patterned(entry, name, part)
            else:
                yield self._placed(entry, name, "words" if place == WEAK else place, part)
            self._weak |= set(self._groups) - known if place == WEAK else set()

    def _listed(self, name: str, expressions: tuple[str, ...]) -> Iterator[str]:
        self._lists[name] = expressions
        for number, expression in enumerate(expressions):
            yield self._named(name, number, _source(expression, self._sensitive)) + _edge(expression)

    def _patterned(self, entry: Entry, name: str, value: Value) -> Iterator[str]:
        if not isinstance(value, str):
            raise entry.error(f"the pattern of “{name}” is not text; put it in quotes", "match.variants")
        pattern = translated(entry, "match.variants", value)
        if USE in pattern:
            before, *others = pattern.split(USE)
            for after in others:
                group = self._named(name, -1, "")
                self._free.add(_name(group))
                before += group[:-1] + after
            yield f"(?:{before})"
        else:
            # First where a word ends with it: of “is(e|ed)” the longer is meant in “realised”.
            yield self._named(name, -1, pattern) + EDGE + "|" + self._named(name, -1, pattern)

    def _placed(self, entry: Entry, name: str, place: str, value: Value) -> str:
        """Return the pattern of the words that stand in a certain place, whole words all of them."""
        if isinstance(value, str):
            parts = [(translated(entry, "match.variants", value), PLACED_EDGE)]
        else:
            words = sorted(_expressions(entry, name, value), key=len, reverse=True)
            whole = [_source(word, self._sensitive) for word in words if _edge(word)]
            cut = [_source(word, self._sensitive) for word in words if not _edge(word)]
            parts = [("|".join(whole), PLACED_EDGE), ("|".join(cut), "")]
        source = "|".join(self._named(name, -1, part) + edge for part, edge in parts if part)
        return f"(?:{PLACES[place]}(?:{source}))"

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


def _expressions(entry: Entry, name: str, value: Value) -> tuple[str, ...]:
    if not isinstance(value, tuple) or not value or not all(isinstance(item, str) for item in value):
        cure = "write [one, two] or {regex: …}"
        raise entry.error(f"the variant “{name}” is not a list of words; expected one; {cure}", "match.variants")
    return tuple(map(str, value))


def _source(expression: str, sensitive: bool) -> str:
    """Return the pattern of an expression: any blanks between its words, either apostrophe."""
    import re2

    words = ["|".join(map(re2.escape, spellings(word, sensitive))) for word in expression.split()]
    return f"[{BLANK_CLASS}]+".join(f"(?:{word})" for word in words)


def _edge(expression: str) -> str:
    """Return the pattern of what follows. Without it, “log in to” would hide “log in” in “log in tomorrow”."""
    return EDGE if is_word_char(expression[-1:]) else ""


def _name(group: str) -> str:
    return group[len("(?P<") : group.index(">")]


def _is_in_word(data: bytes, at: int) -> bool:
    """Return whether a place, in bytes, lies between two letters."""
    before, after = data[max(0, previous_point(data, at)) : at], data[at : next_point(data, at)]
    return is_word_char(before.decode()) and is_word_char(after.decode())
