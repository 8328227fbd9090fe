"""What a reader makes of a file: prose without markup, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from mtcheck.model.kinds import UnitKind
from mtcheck.model.notification import Notification
from mtcheck.model.segment import Notation, Segment, Term
from mtcheck.model.span import LocalSpan, Span


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A decoded file, or a text that never was a file.

    `path` is None for a text handed over in memory. `encoding` is the Python codec name; `bom` says whether the
    bytes began with a byte order mark, which `text` does not contain. `data` are the bytes of a container, such as a
    Word document, out of which the text was taken; None if the file is a text itself.
    """

    text: str
    path: str | None = None
    encoding: str = "utf-8"
    bom: bool = False
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of prose and where it came from.

    `literal`: the code points map one to one (a soft line break that became a space is literal too).
    Otherwise the piece stands for the whole stretch of the file: a decoded entity, a placeholder.
    """

    local: LocalSpan
    file: Span
    literal: bool = True


@dataclass(frozen=True, slots=True)
class Boundary:
    """The place in prose, in code points, where an inline element begins or ends.

    `element` is the kind: link, emphasis, strong, code, tag, image. Machine translation often cuts text here.
    """

    offset: int
    element: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, heading, list item, table cell, line or message.

    `index` counts from 0 in reading order. `local` is the stretch of prose, `span` the stretch of the file that
    it covers. `segment` is what it was translated from, and more; None if unknown. `language` is a BCP 47 tag if the
    file says that this unit is in another language than the document, None otherwise. `notation` is how its text is
    written in the file, None if the format has no such rules.
    """

    index: int
    kind: UnitKind
    local: LocalSpan
    span: Span
    segment: Segment | None = None
    language: str | None = None
    notation: Notation | None = None

    @property
    def source_text(self) -> str | None:
        """The text that it was translated from, with its placeholders and tags; None if unknown."""
        return self.segment.source if self.segment else None


@dataclass(frozen=True, slots=True)
class Document:
    """The prose of a file. Units follow one another in `prose`, separated by one newline; no unit contains one.

    `runs` map prose to the file; empty means that prose and file are the same text up to line breaks, code point by
    code point. Their stretches of the file ascend within a unit, and units ascend by where they begin: cells side by
    side, of several lines each, lie within one another, and so do the labels in the markup of a unit. `language` is a
    BCP 47 tag, `und` if unknown, and so is `source_language`, that of the text from which it was translated.
    `terms` are those of the project's termbases.
    """

    file: SourceFile
    format: str
    language: str
    prose: str
    units: tuple[Unit, ...]
    runs: tuple[Run, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    notifications: tuple[Notification, ...] = ()
    source_language: str = "und"
    terms: tuple[Term, ...] = ()
    _run_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _unit_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_run_starts", tuple(run.local.start for run in self.runs))
        object.__setattr__(self, "_unit_starts", tuple(unit.local.start for unit in self.units))

    def with_language(self, tag: str, notifications: tuple[Notification, ...]) -> Document:
        """Return the same document in another language, with these notifications."""
        return replace(self, language=tag, notifications=notifications)

    def unit_at(self, offset: int) -> Unit:
        """Return the unit that holds the prose offset, or the last one before it.

        Raises:
            IndexError: the document has no units.
        """
        return self.units[max(0, bisect_right(self._unit_starts, offset) - 1)]

    def to_file(self, local: LocalSpan) -> Span:
        """Map a stretch of prose to the stretch of the file that it covers, markup in between included.

        An empty stretch maps to an empty one; at a place where markup was left out it lies after closing markup
        (the text before ends the run before, so the gap belongs to what follows).
        """
        if not self.runs:
            return Span(local.start, local.end)
        if local.end <= local.start:
            at = self._file_start(local.start)
            return Span(at, at)
        # Of cells that stand side by side, the second may begin before the first ends.
        start, end = self._file_start(local.start), self._file_end(local.end)
        return Span(min(start, end), max(start, end))

    def is_contiguous(self, local: LocalSpan) -> bool:
        """Return whether the stretch of prose stands in the file letter by letter, with no markup inside."""
        if not self.runs:
            return True
        index = self._run_index(local.start)
        run = self.runs[index]
        return run.literal and run.local.start <= local.start and local.end <= run.local.end

    def _run_index(self, offset: int) -> int:
        return max(0, bisect_right(self._run_starts, offset) - 1)

    def _file_start(self, offset: int) -> int:
        run = self.runs[self._run_index(offset)]
        if offset >= run.local.end:
            return run.file.end
        return run.file.start + (offset - run.local.start if run.literal else 0)

    def _file_end(self, offset: int) -> int:
        run = self.runs[self._run_index(offset - 1)]
        if offset >= run.local.end:
            return run.file.end
        return run.file.start + (offset - run.local.start) if run.literal else run.file.end
