"""Comments in a draft that switch rules off and on: `mtcheck-disable`, `mtcheck-enable`, `mtcheck-disable-next`.

    <!-- mtcheck-disable en.names, any.repeats -- these are stage directions -->

Without names they mean all rules. `disable` holds from the comment to the `enable` that names the same rules or more,
or to the end of the file; of several the last one before a finding counts. `disable-next` holds for the next unit: a
paragraph, heading, item, cell or line. A finding belongs to the place where it begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtcheck import read
from mtcheck.model import Document, Hit
from mtcheck.run.in_use import covers
from mtcheck.run.located import located
from mtcheck.run.merge import one_for_each_stretch
from mtcheck.text import lazy
from mtcheck.text.comments import Comment

DISABLE, ENABLE, NEXT = "mtcheck-disable", "mtcheck-enable", "mtcheck-disable-next"
VERBS = (DISABLE, ENABLE, NEXT)

_REASON = lazy(r"(?:\A|\s)(?:--+|[–—])(?:\s|\Z)")
"""What parts the rules from the reason for it. Editors make a dash of two hyphens."""

_BETWEEN = re.compile(r"[\s,]+")

_LAST = 2**62
"""Sorts behind every number of a directive."""

Use = tuple[int, str]
"""The number of a directive that suppressed something, and the name in it that did, empty for all rules."""


class Directive(NamedTuple):
    """A comment for mtcheck. `names` are rule ids or their beginnings, all rules if empty.

    `start` and `end` are code points of the file. `unit` is the index of the unit that a `disable-next` holds for,
    -1 for others.
    """

    verb: str
    names: tuple[str, ...]
    start: int
    end: int
    unit: int = -1


def directives(document: Document) -> list[Directive]:
    """Return the comments for mtcheck in a document, in order; also those whose verb is not known."""
    starts = [unit.span.start for unit in document.units]
    return [_directive(comment, starts) for comment in read.comments(document.file.text, document.format)]


def obeyed(hits: Iterable[Hit], document: Document, found: Sequence[Directive]) -> tuple[list[Hit], set[Use]]:
    """Return the hits that no directive suppresses, and what suppressed the others."""
    switches = _Switches(found)
    used: set[Use] = set()
    kept = []
    # Several rules may see one event on one stretch: who switches off the one that is shown means the event.
    for hit in one_for_each_stretch(hits):
        unit, start = document.unit_at(hit.local.start).index, located(hit, document).start
        use = switches.suppressing(hit.rule.id, unit, start)
        if use is None:
            kept.append(hit)
        else:
            used.add(use)
    return kept, used


class _Switches:
    """The directives of a document, asked for many findings: sorted out once for each rule that found something."""

    def __init__(self, found: Sequence[Directive]) -> None:
        self._found = found
        self._next: defaultdict[int, list[int]] = defaultdict(list)
        for index, directive in enumerate(found):
            if directive.unit >= 0:
                self._next[directive.unit].append(index)
        self._by_rule: dict[str, list[tuple[int, int]]] = {}

    def suppressing(self, rule: str, unit: int, start: int) -> Use | None:
        """Return what suppresses a finding of a rule that begins at a place of the file; None if nothing does."""
        for index in reversed(self._next.get(unit, ())):
            if covers(self._found[index].names, rule):
                return index, self._name(index, rule)
        if rule not in self._by_rule:
            self._by_rule[rule] = [
                (directive.end, index)
                for index, directive in enumerate(self._found)
                if directive.verb in (DISABLE, ENABLE) and covers(directive.names, rule)
            ]
        switches = self._by_rule[rule]
        before = bisect_right(switches, (start, _LAST))
        index = switches[before - 1][1] if before else -1
        if index < 0 or self._found[index].verb == ENABLE:
            return None
        return index, self._name(index, rule)

    def _name(self, index: int, rule: str) -> str:
        return next((name for name in self._found[index].names if covers([name], rule)), "")


def _directive(comment: Comment, unit_starts: Sequence[int]) -> Directive:
    verb, *rest = comment.body.split(maxsplit=1)
    rules = _REASON.split(rest[0], maxsplit=1)[0] if rest else ""
    names = tuple(dict.fromkeys(filter(None, _BETWEEN.split(rules))))
    verb = verb.rstrip(":,")
    unit = bisect_left(unit_starts, comment.end) if verb == NEXT else len(unit_starts)
    return Directive(verb, names, comment.start, comment.end, unit if unit < len(unit_starts) else -1)
