"""Broken markup outside the prose, or that the reader of a format takes for something else: fences, tables, attributes.

Each rule names the shape it is about as `role` (see `_markup.finders`). Some take a table `names`: a word that was
translated, and the one that a program knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mtcheck.detect._markup.finders import IN_SOURCE, SourceFinder
from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.languages import Language
from mtcheck.model import Document, Edit, Hit, LocalSpan, Place, Span
from mtcheck.rulebook.entry import Entry

NAME = "broken-source"
SCOPE = "document"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector.

    Raises:
        RuleError: a rule has a role that is no known shape, or `names` that are no table.
    """
    del language
    finders = [(entry, _finder(entry), _names(entry)) for entry in entries]

    def hits(document: Document) -> Iterator[Hit]:
        if not document.units:
            return
        source = Source(document)
        for entry, finder, names in finders:
            source.names = names
            for shape in finder.shapes(source):
                yield _hit(entry, document, shape)

    return hits


def _finder(entry: Entry) -> SourceFinder:
    role = str(entry.match.get("role", ""))
    if role not in IN_SOURCE:
        raise entry.error(f"role “{role}”; expected one of {', '.join(IN_SOURCE)}; correct it", "match.role")
    return IN_SOURCE[role]


def _names(entry: Entry) -> Mapping[str, str]:
    names = entry.match.get("names", {})
    if not isinstance(names, Mapping):
        raise entry.error("“names” is not a table; write {translated: right}", "match.names")
    return {name.lower(): str(right) for name, right in names.items()}


def _hit(entry: Entry, document: Document, shape: Shape) -> Hit:
    edits = tuple(Edit(Span(start, end), text) for start, end, text in shape.changes)
    at = _nearest(document, shape.start)
    return Hit(
        entry.rule,
        LocalSpan(at, at),
        values=shape.values,
        applicability=None if shape.is_certain else "unsafe",
        place=Place(Span(shape.start, shape.end), edits),
    )


def _nearest(document: Document, start: int) -> int:
    """Return where the last unit begins in the prose that does not begin after a place of the file."""
    index = bisect_right(document.units, start, key=lambda unit: unit.span.start) - 1
    return document.units[max(0, index)].local.start
