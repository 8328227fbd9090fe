"""Heeds the comments that switch rules off and on, and says which name no rule or have no effect."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from mtcheck.model import Document, Hit, Notification, SourceFile
from mtcheck.read import MARK
from mtcheck.run.directives import DISABLE, ENABLE, NEXT, VERBS, Directive, Use, directives, obeyed
from mtcheck.run.in_use import RulesInUse, covers
from mtcheck.text import line_numbers, shorten

MOST = 20
"""Warnings about one file. Whoever has more has made one mistake many times."""

QUOTE_LIMIT = 40
"""Code points of a name quoted in a warning."""


class Heeding:
    """The comments of a whole document, and which of them had an effect on it or on its parts."""

    def __init__(self, document: Document) -> None:
        """Find the comments in a document, not in a part of it: what comes next may be in another language."""
        self._file = document.file
        self._found = directives(document)
        self._used: set[Use] = set()

    def kept(self, hits: Iterable[Hit], document: Document) -> Iterable[Hit]:
        """Return the hits that no comment suppresses; `document` is the one they are in, or a part of it."""
        if not self._found:
            return hits
        kept, used = obeyed(hits, document, self._found)
        self._used |= used
        return kept

    def notes(self, rules: Callable[[], RulesInUse]) -> tuple[Notification, ...]:
        """Return a warning for each comment that is wrong or had no effect, at most `MOST` and one that there are more.

        Args:
            rules: Gives the rules that looked at the document or its parts; asked only if there are comments.
        """
        return _notes(self._file, self._found, self._used, rules()) if self._found else ()


def _notes(
    file: SourceFile, found: Sequence[Directive], used: Collection[Use], rules: RulesInUse
) -> tuple[Notification, ...]:
    complaints = list(islice(_complaints(found, used, rules), MOST + 1))
    name = file.path or "-"
    lines = line_numbers(file.text, [found[index].start for index, _ in complaints])
    warnings = [f"{name}:{line}: {text}" for line, (_, text) in zip(lines, complaints, strict=True)]
    if len(warnings) > MOST:
        warnings[MOST] = f"{name}: more comments like these; put these right first"
    return tuple(Notification(warning, file.path) for warning in warnings)


def _complaints(found: Sequence[Directive], used: Collection[Use], rules: RulesInUse) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the directives that are wrong, and what is."""
    off: dict[str, None] = {}
    for index, directive in enumerate(found):
        if directive.verb not in VERBS:
            yield index, _unknown_verb(directive.verb)
        else:
            wrong = {name: text for name in directive.names if (text := rules.complaint(name))}
            yield from ((index, text) for text in wrong.values())
            names = [name for name in directive.names or ("",) if name not in wrong]
            if directive.verb == ENABLE:
                if names and not _switch_on(names, off):
                    yield index, f"{ENABLE} has nothing to switch on again; remove it, or put {DISABLE} before it"
                continue
            if directive.verb != NEXT:
                off.update(dict.fromkeys(names))
            idle = [name for name in names if (index, name) not in used and rules.can_judge(name)]
            yield from ((index, text) for text in _idle(directive, idle))


def _switch_on(names: Sequence[str], off: dict[str, None]) -> bool:
    """Take what these names cover out of what is off; return whether any of it was off. An empty name is all rules."""
    was_off = any(not on or not one or covers([one], on) or covers([on], one) for on in names for one in off)
    for one in [one for one in off if "" in names or (one and covers(names, one))]:
        del off[one]
    return was_off


def _idle(directive: Directive, names: Sequence[str]) -> Iterator[str]:
    """Say which of its rules a directive suppresses nothing of; an empty name is all rules."""
    if len(names) == max(len(directive.names), 1):
        what = shorten(" ".join([directive.verb, ", ".join(names)]).strip(), 2 * QUOTE_LIMIT)
        yield f"{what} suppresses nothing; remove the comment"
    else:
        yield from (f"{directive.verb}: “{shorten(name, QUOTE_LIMIT)}” suppresses nothing; remove it" for name in names)


def _unknown_verb(verb: str) -> str:
    from difflib import get_close_matches  # slow to import, and errors are rare

    known = {one.removeprefix(MARK): one for one in VERBS}
    near = get_close_matches(verb.removeprefix(MARK), known, n=1)
    cure = f"did you mean “{known[near[0]]}”?" if near else f"known are {', '.join(VERBS)}"
    if verb == f"{DISABLE}-file":
        cure = f"put “{DISABLE}” at the top"
    return f"“{shorten(verb, QUOTE_LIMIT)}” switches nothing off or on; {cure}"
