"""Puts a document together: prose piece by piece, each with the place it came from."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from mtcheck.model import BREAK, OBJECT, Boundary, Document, LocalSpan, Run, SourceFile, Span, Unit, UnitKind

_LINE_END = re.compile(r"[\r\n]\s*")
_NO_LINE_END = str.maketrans("\r\n", "  ")


class _Piece(NamedTuple):
    text: str
    start: int
    end: int
    literal: bool


class Builder:
    """Collects the prose of one file in reading order.

    A unit is what is added between two calls of `end_unit`. Blanks at its edges are left out, and so is a unit that
    holds nothing but stand-ins and blanks. No piece brings a newline into the prose. All offsets are code points of
    the file.
    """

    def __init__(self, file: SourceFile, format: str) -> None:
        self._file = file
        self._format = format
        self._text = file.text
        self._prose: list[str] = []
        self._length = 0
        self._kinds: list[UnitKind] = []
        self._locals: list[tuple[int, int]] = []
        self._spans: list[tuple[int, int]] = []
        self._runs: list[tuple[int, int, int, int, bool]] = []
        self._boundaries: list[Boundary] = []
        self._pieces: list[_Piece] = []
        self._marks: list[tuple[int, str, bool]] = []

    def literal(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands; a line end with the blanks around it becomes one blank."""
        text = self._text
        while start < end:
            found = _LINE_END.search(text, start, end)
            stop = found.start() if found else end
            if found:
                while stop > start and text[stop - 1].isspace():
                    stop -= 1
            if stop > start:
                self._pieces.append(_Piece(text[start:stop], start, stop, True))
            if not found:
                return
            self.blank(stop, found.end())
            start = found.end()

    def blank(self, start: int, end: int) -> None:
        """Add one blank for white space in the file; nothing after a blank or a line break."""
        if not (self._pieces and self._pieces[-1].text.endswith((" ", BREAK))):
            self._pieces.append(_Piece(" ", start, end, end - start == 1))

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of the file: a decoded entity, a placeholder."""
        self._pieces.append(_Piece(text.translate(_NO_LINE_END), start, end, False))

    def line_break(self, start: int, end: int) -> None:
        """Add a line break inside the unit; blanks before it are left out."""
        if self._pieces:
            text, first, last, literal = self._pieces.pop()
            kept = text.rstrip(" ")
            # A piece without text stays in its place: boundaries count pieces.
            self._pieces.append(_Piece(kept, first, last - len(text) + len(kept) if literal else last, literal))
        self._pieces.append(_Piece(BREAK, start, end, False))

    def boundary(self, element: str, opens: bool) -> None:
        """Note that an inline element begins or ends here."""
        self._marks.append((len(self._pieces), element, opens))

    def end_unit(self, kind: UnitKind) -> None:
        """End a unit with what was added since the last one."""
        pieces, marks = self._pieces, self._marks
        self._pieces, self._marks = [], []
        text = "".join([piece.text for piece in pieces])
        if not text.replace(OBJECT, "").strip():
            return
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        starts = [0, *accumulate(len(piece.text) for piece in pieces)]
        self._open(kind, text[first:last])
        base = self._locals[-1][0] - first
        runs = [_clipped(piece, at, first, last) for piece, at in zip(pieces, starts, strict=False)]
        self._add_runs([run for run in runs if run], base)
        for index, element, opens in marks:
            offset = min(max(starts[index], first), last)
            self._boundaries.append(Boundary(base + offset, element, opens))

    def lines_unit(self, kind: UnitKind, lines: list[tuple[int, int]]) -> None:
        """Add a unit made of lines without blanks at their edges, joined by one blank each."""
        start, end = lines[0][0], lines[-1][1]
        text = " ".join([self._text[first:last] for first, last in lines])
        if len(text) != end - start:
            self._wrapped(kind, lines)
            return
        self._open(kind, text)
        local_start, local_end = self._locals[-1]
        self._runs.append((local_start, local_end, start, end, True))
        self._spans.append((start, end))

    def _wrapped(self, kind: UnitKind, lines: list[tuple[int, int]]) -> None:
        before = lines[0][0]
        for start, end in lines:
            if before < start:
                self.blank(before, start)
            self._pieces.append(_Piece(self._text[start:end], start, end, True))
            before = end
        self.end_unit(kind)

    def document(self, language: str) -> Document:
        """Return the document of all units so far."""
        units = zip(self._kinds, self._locals, self._spans, strict=True)
        return Document(
            file=self._file,
            format=self._format,
            language=language,
            prose="\n".join(self._prose),
            units=tuple(
                Unit(index, kind, LocalSpan(*local), Span(*span)) for index, (kind, local, span) in enumerate(units)
            ),
            runs=() if self._is_identity() else _runs(self._runs),
            boundaries=tuple(self._boundaries),
        )

    def _open(self, kind: UnitKind, text: str) -> None:
        start = self._length
        end = start + len(text)
        self._prose.append(text)
        self._kinds.append(kind)
        self._locals.append((start, end))
        self._length = end + 1

    def _add_runs(self, runs: list[_Clip], base: int) -> None:
        merged = [runs[0]]
        for run in runs[1:]:
            before = merged[-1]
            if run.literal and before.literal and before.end == run.start:
                merged[-1] = _Clip(before.local, run.local_end, before.start, run.end, True)
            else:
                merged.append(run)
        self._runs += [(base + run.local, base + run.local_end, run.start, run.end, run.literal) for run in merged]
        self._spans.append((merged[0].start, merged[-1].end))

    def _is_identity(self) -> bool:
        return all(literal and local == start for local, _, start, _, literal in self._runs)


class _Clip(NamedTuple):
    local: int
    local_end: int
    start: int
    end: int
    literal: bool


def _clipped(piece: _Piece, at: int, first: int, last: int) -> _Clip | None:
    """Return what lies between `first` and `last` of a piece that begins at `at`; all three count the unit's text."""
    begin = max(at, first)
    stop = min(at + len(piece.text), last)
    if begin >= stop:
        return None
    if not piece.literal:
        return _Clip(begin, stop, piece.start, piece.end, False)
    return _Clip(begin, stop, piece.start + begin - at, piece.start + stop - at, True)


def _runs(runs: list[tuple[int, int, int, int, bool]]) -> tuple[Run, ...]:
    return tuple([Run(LocalSpan(a, b), Span(c, d), literal) for a, b, c, d, literal in runs])
