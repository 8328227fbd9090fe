"""Two kinds of positions that do not mix: in the file, and in the prose read from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the decoded file: half-open, 0-based, in code points.

    A byte order mark at the start of a file is an encoding signature, not text, and is not counted.
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether the two stretches share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class LocalSpan:
    """A stretch of `Document.prose`: half-open, 0-based, in code points."""

    start: int
    end: int

    def overlaps(self, other: LocalSpan) -> bool:
        """Return whether the two stretches share at least one code point."""
        return self.start < other.end and other.start < self.end
