"""Comments in a draft that switch rules off and on: `mtcheck-disable`, `mtcheck-enable`, `mtcheck-disable-next`.

    <!-- mtcheck-disable en.names, any.repeats -- these are stage directions -->

Without names they mean all rules. `disable` holds from the comment to the `enable` that names the same rules or more,
or to the end of the file; of several the last one before a finding counts. `disable-next` holds for the next unit: a
paragraph, heading, item, cell or line. A finding belongs to the place where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck import read
from mtcheck.model import Document, Hit, Notification
from mtcheck.run.in_use import RulesInUse, covers
from mtcheck.run.merge import one_for_each_stretch
from mtcheck.text import lazy, line_numbers, shorten
from mtcheck.text.comments import Comment

DISABLE, ENABLE, NEXT = "mtcheck-disable", "mtcheck-enable", "mtcheck-disable-next"
VERBS = (DISABLE, ENABLE, NEXT)

QUOTE_LIMIT = 40
"""Code points of a name quoted in a warning."""

_REASON = lazy(r"(?:\A|\s)(?:--+|[–—])(?:\s|\Z)")
"""What parts the rules from the reason for it. Editors make a dash of two hyphens."""

_BETWEEN = re.compile(r"[\s,]+")


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
    return [_directive(comment, document) for comment in read.comments(document.file.text, document.format)]


def obeyed(
    hits: Iterable[Hit], document: Document, rules: RulesInUse | None
) -> tuple[list[Hit], tuple[Notification, ...]]:
    """Return the hits that no comment suppresses, and what is wrong with the comments.

    Args:
        hits: What was found.
        document: Where it was found.
        rules: The rules that looked; None if it is not known, and then only verbs are judged.
    """
    found = directives(document)
    if not found:
        return list(hits), ()
    used: set[tuple[int, str]] = set()
    kept = []
    # Several rules may see one event on one stretch: who switches off the one that is shown means the event.
    for hit in one_for_each_stretch(hits):
        reason = _suppressing(hit, document, found)
        if reason is None:
            kept.append(hit)
        else:
            used.add(reason)
    return kept, tuple(_notes(document, found, used, rules))


def _directive(comment: Comment, document: Document) -> Directive:
    verb, *rest = comment.body.split(maxsplit=1)
    rules = _REASON.split(rest[0], maxsplit=1)[0] if rest else ""
    names = tuple(dict.fromkeys(filter(None, _BETWEEN.split(rules))))
    verb = verb.rstrip(":,")
    return Directive(verb, names, comment.start, comment.end, _next_unit(document, comment) if verb == NEXT else -1)


def _next_unit(document: Document, comment: Comment) -> int:
    return next((unit.index for unit in document.units if unit.span.start >= comment.end), -1)


def _suppressing(hit: Hit, document: Document, found: Sequence[Directive]) -> tuple[int, str] | None:
    """Return which directive suppresses a hit, with the name of its rules that does (empty: all); None if none does."""
    rule = hit.rule.id
    unit = document.unit_at(hit.local.start).index
    start = document.to_file(hit.local).start
    for index in range(len(found) - 1, -1, -1):
        directive = found[index]
        if directive.verb == NEXT and directive.unit == unit and covers(directive.names, rule):
            return index, _name(directive, rule)
    for index in range(len(found) - 1, -1, -1):
        directive = found[index]
        if directive.verb in (DISABLE, ENABLE) and directive.end <= start and covers(directive.names, rule):
            return (index, _name(directive, rule)) if directive.verb == DISABLE else None
    return None


def _name(directive: Directive, rule: str) -> str:
    return next((name for name in directive.names if covers([name], rule)), "")


def _notes(
    document: Document, found: Sequence[Directive], used: set[tuple[int, str]], rules: RulesInUse | None
) -> Iterator[Notification]:
    path = document.file.path
    lines = line_numbers(document.file.text, [directive.start for directive in found])
    for index, line in enumerate(lines):
        for message in _complaints(index, found, used, rules):
            yield Notification(f"{path or '-'}:{line}: {message}", path)


def _complaints(
    index: int, found: Sequence[Directive], used: set[tuple[int, str]], rules: RulesInUse | None
) -> Iterator[str]:
    directive = found[index]
    if directive.verb not in VERBS:
        yield _unknown_verb(directive.verb)
    elif rules is not None:
        unknown = {name: complaint for name in directive.names if (complaint := rules.complaint(name))}
        yield from unknown.values()
        if directive.verb != ENABLE:
            names = [name for name in directive.names or ("",) if (index, name) not in used and name not in unknown]
            yield from _idle(directive, [name for name in names if rules.can_judge([name] if name else ())])
        elif not unknown and not _has_counterpart(index, found):
            yield f"{ENABLE} has nothing to switch on again; remove it, or put {DISABLE} before it"


def _idle(directive: Directive, names: Sequence[str]) -> Iterator[str]:
    """Say which of its rules a directive suppresses nothing of; an empty name is all rules."""
    if len(names) == max(len(directive.names), 1):
        what = shorten(" ".join([directive.verb, ", ".join(names)]).strip(), 2 * QUOTE_LIMIT)
        yield f"{what} suppresses nothing; remove the comment"
    else:
        yield from (f"{directive.verb}: “{shorten(name, QUOTE_LIMIT)}” suppresses nothing; remove it" for name in names)


def _unknown_verb(verb: str) -> str:
    from difflib import get_close_matches  # slow to import, and errors are rare

    known = {one.removeprefix(read.MARK): one for one in VERBS}
    near = get_close_matches(verb.removeprefix(read.MARK), known, n=1)
    cure = f"did you mean “{known[near[0]]}”?" if near else f"known are {', '.join(VERBS)}"
    if verb == f"{DISABLE}-file":
        cure = f"put “{DISABLE}” at the top"
    return f"“{shorten(verb, QUOTE_LIMIT)}” switches nothing off or on; {cure}"


def _has_counterpart(index: int, found: Sequence[Directive]) -> bool:
    """Return whether a rule that an `enable` names is still switched off before it."""
    enable = found[index]
    for directive in reversed(found[:index]):
        if directive.verb == DISABLE and _overlap(directive.names, enable.names):
            return True
        if directive.verb == ENABLE and (not directive.names or set(enable.names) <= set(directive.names) != set()):
            return False
    return False


def _overlap(some: Sequence[str], others: Sequence[str]) -> bool:
    if not some or not others:
        return True
    return any(covers([one], other) or covers([other], one) for one in some for other in others)
