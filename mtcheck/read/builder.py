"""Puts a document together: prose piece by piece, each with the place it came from."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from mtcheck.model import (
    BREAK,
    OBJECT,
    Boundary,
    Document,
    LocalSpan,
    Notation,
    Run,
    Segment,
    SourceFile,
    Span,
    Unit,
    UnitKind,
)

_NO_LINE_END = str.maketrans("\r\n", "  ")


_Piece = tuple[str, int, int, bool]
"""Text, its stretch of the file, and whether it stands there letter by letter."""

_Mark = tuple[int, str, bool]
"""How many pieces came before a boundary, its element, and whether that opens."""

_Run = tuple[int, int, int, int, bool]
"""A stretch of prose, a stretch of the file, and whether they are the same letter by letter."""


class About(NamedTuple):
    """What is known of a unit beside its prose; the fields are those of `Unit`."""

    segment: Segment | None = None
    language: str | None = None
    notation: Notation | None = None


class _Label(NamedTuple):
    """A unit that stands in the markup of another one."""

    pieces: list[_Piece]
    marks: list[_Mark]
    about: About | None


class Builder:
    """Collects the prose of one file in reading order.

    A unit is what is added between two calls of `end_unit`. Blanks at its edges are left out, and so is a unit that
    holds nothing but stand-ins and blanks, unless it is a segment: its placeholders can be compared. No piece brings
    a newline into the prose. All offsets are code points of the file.
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
        self._runs: list[_Run] = []
        self._boundaries: list[Boundary] = []
        self._pieces: list[_Piece] = []
        self._marks: list[_Mark] = []
        self._outer: tuple[list[_Piece], list[_Mark]] = ([], [])
        self._labels: list[_Label] = []
        self._abouts: dict[int, About] = {}

    def literal(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands; it holds no line end.

        Blanks at its beginning are left out after a line break, and if there is one before the markup that came
        between: no reader sees them.
        """
        text = self._text
        if self._is_blank_lost(start):
            while start < end and text[start] == " ":
                start += 1
        if start < end:
            self._pieces.append((text[start:end], start, end, True))

    def blank(self, start: int, end: int) -> None:
        """Add one blank for white space in the file; nothing after a blank or a line break."""
        if not (self._pieces and self._pieces[-1][0].endswith((" ", BREAK))):
            self._pieces.append((" ", start, end, end - start == 1))

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of the file: a decoded entity, a placeholder."""
        self._pieces.append((text.translate(_NO_LINE_END), start, end, False))

    def line_break(self, start: int, end: int) -> None:
        """Add a line break inside the unit; blanks before it are left out."""
        if self._pieces:
            text, first, last, literal = self._pieces.pop()
            kept = text.rstrip(" ")
            # A piece without text stays in its place: boundaries count pieces.
            self._pieces.append((kept, first, last - len(text) + len(kept) if literal else last, literal))
        self._pieces.append((BREAK, start, end, False))

    def boundary(self, element: str, opens: bool) -> None:
        """Note that an inline element begins or ends here."""
        self._marks.append((len(self._pieces), element, opens))

    def begin_label(self) -> None:
        """Begin a unit of its own within the one under way, such as an alternative text. Labels do not nest."""
        self._outer = self._pieces, self._marks
        self._pieces, self._marks = [], []

    def end_label(self, about: About | None = None) -> None:
        """End a label; it becomes a unit of kind `cell`, which may repeat its surroundings, beside the outer one."""
        self._labels.append(_Label(self._pieces, self._marks, about))
        self._pieces, self._marks = self._outer

    def discard(self) -> None:
        """Forget what was added since the last unit."""
        self._pieces, self._marks, self._labels = [], [], []

    def end_unit(self, kind: UnitKind, about: About | None = None) -> None:
        """End a unit with what was added since the last one."""
        pieces, marks = self._pieces, self._marks
        if not pieces:
            marks.clear()
        else:
            self._pieces, self._marks = [], []
        if not self._labels:
            self._add_unit(kind, pieces, marks, about)
            return
        labels, self._labels = self._labels, []
        start = _first_place(pieces)
        for label in labels:
            if start >= 0 and _first_place(label.pieces) > start:
                self._add_unit(kind, pieces, marks, about)
                start = -1
            self._add_unit("cell", *label)
        if start >= 0:
            self._add_unit(kind, pieces, marks, about)

    def _add_unit(self, kind: UnitKind, pieces: list[_Piece], marks: list[_Mark], about: About | None) -> None:
        text = "".join([piece[0] for piece in pieces])
        stripped = text.strip()
        if not stripped or not ((about and about.segment) or stripped.replace(OBJECT, "").strip()):
            return
        if about:
            self._abouts[len(self._kinds)] = about
        first = len(text) - len(text.lstrip())
        last = first + len(stripped)
        self._open(kind, stripped)
        base = self._locals[-1][0] - first
        runs = _placed(pieces, first, last, base)
        self._runs += runs
        self._spans.append((runs[0][2], runs[-1][3]))
        if marks:
            starts = [0, *accumulate(len(piece[0]) for piece in pieces)]
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
            self._pieces.append((self._text[start:end], start, end, True))
            before = end
        self.end_unit(kind)

    def document(self, language: str) -> Document:
        """Return the document of all units so far."""
        units = zip(self._kinds, self._locals, self._spans, strict=True)
        about = self._abouts.get
        return Document(
            file=self._file,
            format=self._format,
            language=language,
            prose="\n".join(self._prose),
            units=tuple(
                Unit(index, kind, LocalSpan(*local), Span(*span), *about(index, ()))
                for index, (kind, local, span) in enumerate(units)
            ),
            runs=() if self._is_identity() else _runs(self._runs),
            boundaries=tuple(self._boundaries),
        )

    def _is_blank_lost(self, start: int) -> bool:
        """Return whether a blank at this place would follow a line break, or a blank before markup."""
        if not self._pieces:
            return False
        before, _, end, _ = self._pieces[-1]
        return before.endswith(BREAK) or (end != start and before.endswith(" "))

    def _open(self, kind: UnitKind, text: str) -> None:
        start = self._length
        end = start + len(text)
        self._prose.append(text)
        self._kinds.append(kind)
        self._locals.append((start, end))
        self._length = end + 1

    def _is_identity(self) -> bool:
        return all(literal and local == start for local, _, start, _, literal in self._runs)


def _first_place(pieces: list[_Piece]) -> int:
    """Return where the text of these pieces begins in the file, blanks left out; -1 if there is none."""
    for text, start, _, literal in pieces:
        if text.strip():
            return start + (len(text) - len(text.lstrip()) if literal else 0)
    return -1


def _placed(pieces: list[_Piece], first: int, last: int, base: int) -> list[_Run]:
    """Return the runs of the pieces between `first` and `last`, neighbours in prose and file as one run.

    Args:
        pieces: All pieces of a unit.
        first: Where the unit begins in their text, in code points.
        last: Where it ends.
        base: Where their text would begin in the prose.
    """
    runs: list[_Run] = []
    at = 0
    literal_end = -1
    for text, start, end, literal in pieces:
        begin, stop = max(at, first), min(at + len(text), last)
        if begin < stop:
            if literal:
                end = start + stop - at
                start += begin - at
            if literal and start == literal_end:
                before = runs[-1]
                runs[-1] = (before[0], base + stop, before[2], end, True)
            else:
                runs.append((base + begin, base + stop, start, end, literal))
            literal_end = end if literal else -1
        at += len(text)
    return runs


def _runs(runs: list[_Run]) -> tuple[Run, ...]:
    return tuple([Run(LocalSpan(a, b), Span(c, d), literal) for a, b, c, d, literal in runs])
