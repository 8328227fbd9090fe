"""One regex rule: where it applies and how it repairs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._edits import in_case_of, replaced
from mtcheck.rulebook.kinds._offsets import Offsets, next_point, previous_point
from mtcheck.rulebook.kinds._re2 import WORD_CLASS, Match, Pattern, compiled, translated
from mtcheck.rulebook.kinds._templates import Template, check_message, report_names, template
from mtcheck.rulebook.kinds._words import is_word_char
from mtcheck.rulebook.options import choice, text, yes

WHOLE = "whole_match"
"""The group around a pattern that is tried again before something that is no letter."""


def source(entry: Entry) -> str:
    """Return the rule's pattern with its flags, to be put into an alternation.

    Raises:
        RuleError: there is none, or it uses what RE2 lacks.
    """
    return f"(?{'m' if _is_sensitive(entry) else 'im'}:{_body(entry)})"


class RegexRule:
    """A rule with its pattern compiled. What is asked only of a match is compiled with the first one."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._sensitive = _is_sensitive(entry)
        self._whole_words = yes(entry, "match", "whole-words")
        self._pattern = compiled(entry, "match.pattern", _body(entry), self._sensitive)
        names = tuple(self._pattern.groupindex)
        self._report = report_names(entry, names)
        self._replace = _replacement(entry, names)

    def check(self) -> None:
        """Make sure that everything in the rule can be used.

        Raises:
            RuleError: a condition is no pattern, the pattern matches nothing at all, or the message names no group.
        """
        if self._pattern.search(b""):
            raise self._entry.error("the pattern matches the empty text; expected at least one sign", "match.pattern")
        for key in ("unless", "unless-next"):
            _condition(self._entry, key, self._sensitive)
        check_message(self._entry, tuple(self._pattern.groupindex))

    @cached_property
    def _unless(self) -> Pattern | None:
        return _condition(self._entry, "unless", self._sensitive)

    @cached_property
    def _unless_next(self) -> Pattern | None:
        return _condition(self._entry, "unless-next", self._sensitive)

    def hits(self, passage: Passage, data: bytes) -> Iterator[Hit]:
        """Yield where the rule applies. `data` is the passage's text in UTF-8.

        The search goes on at the last sign reported: it may be the neighbour of the next match.
        """
        offsets = Offsets(passage.text, data)
        at = done = 0
        while at <= len(data) and (found := self._pattern.search(data, at)):
            at = next_point(data, found.span()[0])
            match = self._between_words(found, data) if self._whole_words else found
            if match is None:
                continue
            start, end = self._reported(match)
            if done <= start < end:
                done, at = end, max(at, previous_point(data, end))
                if self._is_meant(data, match):
                    yield self._hit(passage, match, offsets.point(start), offsets.point(end))

    def _between_words(self, match: Match, data: bytes) -> Match | None:
        """Return the match if it neither begins nor ends inside a word, else a shorter one there that does not."""
        start, end = match.span()
        before = data[previous_point(data, start) : start].decode()
        if is_word_char(before) and is_word_char(data[start : next_point(data, start)].decode()):
            return None
        after = data[end : next_point(data, end)].decode()
        if is_word_char(after) and is_word_char(data[previous_point(data, end) : end].decode()):
            return self._before_no_letter.match(data, start)
        return match

    @cached_property
    def _before_no_letter(self) -> Pattern:
        body = rf"(?P<{WHOLE}>{_body(self._entry)})(?:$|[^{WORD_CLASS}])"
        return compiled(self._entry, "match.pattern", body, self._sensitive)

    def _reported(self, match: Match) -> tuple[int, int]:
        """Return the bytes reported: the groups named in `report` and what lies between them."""
        if not self._report:
            return _whole(match)
        spans = [match.span(match.re.groupindex[name]) for name in self._report]
        there = [span for span in spans if span[0] >= 0]
        return (min(there)[0], max(end for _, end in there)) if there else (0, 0)

    def _is_meant(self, data: bytes, match: Match) -> bool:
        start, end = _whole(match)
        if self._unless:
            unit = data.rfind(b"\n", 0, start) + 1
            if self._unless.search(data[unit:end]):
                return False
        if self._unless_next:
            unit_end = data.find(b"\n", end)
            return not self._unless_next.search(data[end : unit_end if unit_end >= 0 else len(data)])
        return True

    def _hit(self, passage: Passage, match: Match, start: int, end: int) -> Hit:
        groups = {name: match.group(name) for name in match.re.groupindex if name != WHOLE}
        values = {name: (value or b"").decode() for name, value in groups.items()}
        edits = self._edits(passage, start, end, values)
        return Hit(self._entry.rule, passage.local(start, end), edits, values=tuple(values.items()))

    def _edits(self, passage: Passage, start: int, end: int, values: Mapping[str, str]) -> tuple[LocalEdit, ...]:
        if self._replace is None:
            return ()
        written = passage.text[start:end]
        new = self._replace.fill({**values, "match": written})
        if not self._sensitive:
            new = in_case_of(written, new)
        return replaced(passage.document.prose, passage.local(start, end), new)


def _whole(match: Match) -> tuple[int, int]:
    """Return the bytes that the rule's own pattern covers."""
    return match.span(match.re.groupindex.get(WHOLE, 0))


def _body(entry: Entry) -> str:
    pattern = text(entry, "match", "pattern")
    if not pattern:
        raise entry.error("a regex rule has no “pattern”; expected RE2 syntax; add it", "match")
    return translated(entry, "match.pattern", pattern)


def _is_sensitive(entry: Entry) -> bool:
    return choice(entry, "match", "case", ("sensitive", "insensitive")) == "sensitive"


def _condition(entry: Entry, key: str, sensitive: bool) -> Pattern | None:
    pattern = text(entry, "match", key)
    if pattern is None:
        return None
    where = f"match.{key}"
    return compiled(entry, where, translated(entry, where, pattern), sensitive)


def _replacement(entry: Entry, names: Collection[str]) -> Template | None:
    replace = text(entry, "fix", "replace")
    if replace is not None:
        return template(entry, "fix.replace", replace, names)
    if entry.rule.applicability in ("safe", "unsafe"):
        raise entry.error("fix has no “replace”; expected the new text of what is reported; add it", "fix")
    return None
