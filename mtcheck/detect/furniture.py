"""Page furniture: what stands around an article on its page and was translated and pasted with it.

Comment forms, share bars, cookie notices, "read also" lines, menus. Lines that follow one another are one finding.
The wording is data of each language: lines that are `unmistakable` anywhere, `phrases` that are furniture in a text
or a page but may be right in documentation, and `supporting` ones ("Share", "Tags") that count beside others only.

Role `breadcrumb`: a line that is a few words and then the headline that follows ("Home World <headline>").

Deliberately left alone: messages of programs; Markdown, except for the unmistakable; headings of documentation
("Related", "See also").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal

from mtcheck.detect._phrases import Phrases, Sources, may_match, read
from mtcheck.languages import Language
from mtcheck.model import MANUALS, Document, Hit, LocalEdit, LocalSpan, RuleError, Unit
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kept import kept

NAME = "furniture"
SCOPE = "document"

LONGEST_LINE = 220
"""Code points. What is longer is prose."""

MENU = 3
"""Supporting lines in a row that make a menu of a plain text."""

CRUMBS = 4
"""Words before a headline that can be the way to it."""

NEAR = 3
"""Lines between a bread-crumb line and its headline."""

STOPS = ".!?…。！？"

STRENGTHS = ("unmistakable", "phrases", "supporting")
"""Options of a rule: phrases, one per line."""

_Strength = Literal["", "supporting", "phrase"]


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector from all rules of all roles.

    Raises:
        RuleError: a phrase is not written as `_phrases` says.
    """
    del language
    finders = [_breadcrumbs(entry) if entry.match.get("role") == "breadcrumb" else _lines(entry) for entry in entries]

    def hits(document: Document) -> Iterator[Hit]:
        for finder in finders:
            yield from finder(document)

    return hits


def _lines(entry: Entry) -> Callable[[Document], Iterator[Hit]]:
    lists = entry.match.get("lists", {})
    assert isinstance(lists, Mapping)
    named = {name: [str(item) for item in values] for name, values in lists.items()}
    phrases = [str(entry.match.get(key, "")).splitlines() for key in STRENGTHS]

    def read_all() -> list[Sources]:
        return [read(some, named) for some in phrases]

    try:
        unmistakable, likely, supporting = map(
            Phrases, kept(f"{entry.rule.id}.phrases", repr((phrases, named)), read_all)
        )
    except ValueError as error:
        raise RuleError(f"{entry.path}:{entry.line}: {error}; see mtcheck/detect/_phrases.py") from None

    heads = unmistakable.heads | likely.heads | supporting.heads
    firsts = frozenset(head[0] for head in heads)

    def strength(unit: Unit, document: Document) -> _Strength:
        if unit.kind == "message" or unit.local.end - unit.local.start > LONGEST_LINE:
            return ""
        text = document.prose[unit.local.start : unit.local.end]
        if not may_match(text, heads, firsts):
            return ""
        if unmistakable.matches(text):
            return "phrase"
        if document.format in MANUALS:
            return ""
        return "phrase" if likely.matches(text) else "supporting" if supporting.matches(text) else ""

    def hits(document: Document) -> Iterator[Hit]:
        rated = [(strength(unit, document), unit) for unit in document.units]
        for is_furniture, group in groupby(rated, key=lambda pair: bool(pair[0])):
            cluster = list(group)
            strong = any(kind == "phrase" for kind, _ in cluster)
            if is_furniture and (strong or (len(cluster) >= MENU and document.format == "text")):
                yield _hit(entry, document, [unit for _, unit in cluster])

    return hits


def _hit(entry: Entry, document: Document, units: Sequence[Unit]) -> Hit:
    from mtcheck.detect._whole import can_go  # few drafts have such lines

    return Hit(
        entry.rule,
        LocalSpan(units[0].local.start, units[-1].local.end),
        tuple(LocalEdit(unit.local, "") for unit in units),
        applicability=None if all(can_go(document, unit) for unit in units) else "display",
    )


def _breadcrumbs(entry: Entry) -> Callable[[Document], Iterator[Hit]]:
    def hits(document: Document) -> Iterator[Hit]:
        if document.format in MANUALS:
            return
        if any(unit.kind == "message" for unit in document.units):
            return  # labels of a program, not lines of a page
        lines = [document.prose[unit.local.start : unit.local.end] for unit in document.units]
        for index, line in enumerate(lines):
            if len(line) > LONGEST_LINE or line[-1] in STOPS:
                continue
            near = lines[max(0, index - NEAR) : index] + lines[index + 1 : index + 1 + NEAR]
            if any(_leads_to(line, title) for title in near):
                yield _hit(entry, document, [document.units[index]])

    return hits


def _leads_to(line: str, title: str) -> bool:
    """Return whether the line is one to four capitalised words, signs between them, and then the title."""
    if len(title) >= len(line) or not line.endswith(title):
        return False
    before = line[: -len(title)]
    if not before[-1:].isspace() or len(title.split()) < 3:
        return False
    crumbs = [word for word in before.split() if word[0].isalnum()]
    return 0 < len(crumbs) <= CRUMBS and all(word[0] == word[0].upper() for word in crumbs)
