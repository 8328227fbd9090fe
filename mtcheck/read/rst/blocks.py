"""The blocks of a reStructuredText file that hold prose, with the place of every line of their content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import UnitKind
from mtcheck.read.rst import grid, marks, simple
from mtcheck.read.rst.lines import Line, deeper, hanging, least_column, unbroken

DEPTH = 60
"""Blocks within one another that are looked into; deeper ones are left out."""


class Block(NamedTuple):
    """Lines of prose that belong together. `is_verse`: they stay lines."""

    kind: UnitKind
    lines: tuple[Line, ...]
    is_verse: bool = False


Found = tuple[int, Iterator[Block]]
"""The index of the line after a block, and what is in it."""

Body = Callable[[Sequence[Line], UnitKind], Iterator[Block]]
"""Yields the blocks of a body."""

_NONE: Iterator[Block] = iter(())


class Blocks:
    """Goes through the blocks of one body and those within them."""

    def __init__(self, text: str, directive: Callable[[Blocks, Sequence[Line], UnitKind], Iterator[Block]]) -> None:
        self.text = text
        self._directive = directive
        self._depth = 0

    def body(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        """Yield the blocks of some lines, paragraphs as this kind."""
        if self._depth == DEPTH:
            return
        base = least_column(lines)
        at = 0
        while at < len(lines):
            if lines[at].is_blank:
                at += 1
                continue
            at, found = self._block(lines, at, base, kind)
            self._depth += 1
            yield from found
            self._depth -= 1

    def _block(self, lines: Sequence[Line], at: int, base: int, kind: UnitKind) -> Found:
        if lines[at].column > base:
            end = deeper(lines, at, base)
            return end, self._quote(lines[at:end], kind)
        for find in (self._table, self._heading, self._explicit, self._item, self._verse):
            found = find(lines, at, kind)
            if found:
                return found
        return self._paragraph(lines, at, kind)

    def _quote(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        return self.body(lines, "quote" if kind == "paragraph" else kind)

    def _table(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found | None:
        start, end = lines[at].start, lines[at].end
        if grid.BORDER.fullmatch(self.text, start, end):
            stop = unbroken(lines, at)
            return stop, self._cells(grid.grid_cells(self.text, lines[at:stop]))
        if simple.BORDER.fullmatch(self.text, start, end):
            stop = simple.table_end(self.text, lines, at)
            return stop, self._cells(simple.simple_cells(self.text, lines[at:stop]))
        return None

    def _cells(self, cells: Sequence[Sequence[Line]]) -> Iterator[Block]:
        blocks = [block for cell in cells for block in self.body(cell, "cell")]
        yield from sorted(blocks, key=lambda block: block.lines[0].start)

    def _heading(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found | None:
        text = self.text
        if not marks.is_adornment(text, lines[at]):
            is_heading = marks.is_underlined(text, lines, at)
            return (at + 2, iter([Block("heading", (lines[at],))])) if is_heading else None
        if lines[at].end - lines[at].start < marks.SHORTEST_ADORNMENT and not self._is_framed(lines, at):
            return None
        if self._is_framed(lines, at):
            return at + 3, iter([Block("heading", (lines[at + 1],))])
        return at + 1, _NONE

    def _is_framed(self, lines: Sequence[Line], at: int) -> bool:
        """Return whether a heading follows that has a line over and a line under it."""
        if at + 2 >= len(lines) or lines[at + 1].is_blank or not marks.is_adornment(self.text, lines[at + 2]):
            return False
        over, under = lines[at], lines[at + 2]
        return self.text[over.start] == self.text[under.start] and under.end - under.start > 1

    def _explicit(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found | None:
        """Find a directive, a footnote, a target, a substitution or a comment."""
        line = lines[at]
        if marks.ANONYMOUS.match(self.text, line.start, line.end):
            return max(deeper(lines, at + 1, line.column), at + 1), _NONE
        mark = marks.EXPLICIT.match(self.text, line.start, line.end)
        if not mark:
            return None
        first = line.cut(self.text, mark.end())
        if first.is_blank and (at + 1 == len(lines) or lines[at + 1].is_blank):
            return at + 1, _NONE
        end = max(deeper(lines, at + 1, line.column), at + 1)
        return end, self._explained([first, *lines[at + 1 : end]], kind)

    def _explained(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        first = lines[0]
        footnote = marks.FOOTNOTE.match(self.text, first.start, first.end)
        if footnote:
            yield from self.body(hanging(first.cut(self.text, footnote.end()), lines[1:]), kind)
            return
        substitution = marks.SUBSTITUTION.match(self.text, first.start, first.end)
        if substitution:
            lines, kind = [first.cut(self.text, substitution.end()), *lines[1:]], "line"
        if not marks.TARGET.match(self.text, first.start, first.end):
            yield from self._directive(self, lines, kind)

    def _item(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found | None:
        line = lines[at]
        text, place = self.text, (line.start, line.end)
        mark = marks.BULLET.match(text, *place) or marks.FIELD.match(text, *place) or marks.OPTION.match(text, *place)
        if not mark and marks.is_enumerated(text, lines, at):
            mark = marks.ENUMERATOR.match(text, *place)
        if not mark:
            return None
        end = max(deeper(lines, at + 1, line.column), at + 1)
        return end, self.body(hanging(line.cut(text, mark.end()), lines[at + 1 : end]), _within(kind))

    def _verse(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found | None:
        text, line = self.text, lines[at]
        if text.startswith(">>> ", line.start, line.end + 1):
            return unbroken(lines, at), _NONE
        if not marks.LINE_BLOCK.match(text, line.start, line.end):
            return None
        end = unbroken(lines, at)
        return end, self._verses(lines[at:end], kind)

    def _verses(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        verse: list[Line] = []
        for line in lines:
            mark = marks.LINE_BLOCK.match(self.text, line.start, line.end)
            rest = line.cut(self.text, mark.end()) if mark else line
            if not rest.is_blank:
                verse.append(rest)
            elif verse:
                yield Block(kind, tuple(verse), True)
                verse = []
        if verse:
            yield Block(kind, tuple(verse), True)

    def _paragraph(self, lines: Sequence[Line], at: int, kind: UnitKind) -> Found:
        """Find a paragraph, or a term with its definition."""
        column = lines[at].column
        end = at + 1
        while end < len(lines) and not lines[end].is_blank and lines[end].column == column:
            end += 1
        is_literal = self.text.endswith("::", lines[end - 1].start, lines[end - 1].end)
        if is_literal:
            stop = marks.literal_end(self.text, lines, end, column)
            return max(stop, end), self._announcing(lines[at:end], kind)
        if end == at + 1 and end < len(lines) and not lines[end].is_blank:
            stop = deeper(lines, end, column)
            return stop, self._definition(lines[at:stop], kind)
        source = marks.ATTRIBUTION.match(self.text, lines[at].start, lines[at].end) if kind == "quote" else None
        first = lines[at].cut(self.text, source.end()) if source else lines[at]
        return end, iter([Block(kind, (first, *lines[at + 1 : end]))])

    def _announcing(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        """Yield a paragraph before a literal block: of its two colons one is shown, or none after a blank."""
        last = lines[-1]
        text = self.text[last.start : last.end - 2]
        end = last.start + len(text.rstrip()) if text[-1:].isspace() else last.end - 1
        kept = [*lines[:-1], last._replace(end=end)] if text else [*lines[:-1]]
        if kept:
            yield Block(kind, tuple(kept))

    def _definition(self, lines: Sequence[Line], kind: UnitKind) -> Iterator[Block]:
        term = lines[0]
        classifier = self.text.find(" : ", term.start, term.end)
        yield Block(_within(kind), (term if classifier < 0 else term._replace(end=classifier),))
        yield from self.body(lines[1:], _within(kind))


def _within(kind: UnitKind) -> UnitKind:
    return kind if kind in ("cell", "line") else "item"
