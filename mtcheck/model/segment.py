"""What a translation format says of a unit beside its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Notation:
    """How prose is written in a stretch of the file: inside quotation marks, between tags, in a cell.

    `escapes` are characters that are written in another way there, each with that way. `refused` are characters that
    cannot be written there at all. Everything else stands for itself. `whole` is a regular expression that the stretch
    of the file still has to match after a repair, empty if nothing can go wrong.

    >>> Notation((("&", "&amp;"),), refused="\\0").written("R & D")
    'R &amp; D'
    """

    escapes: tuple[tuple[str, str], ...] = ()
    refused: str = ""
    whole: str = ""

    def written(self, text: str) -> str | None:
        """Return the text as it is written there, None if it cannot be."""
        if any(character in text for character in self.refused):
            return None
        return text.translate({ord(character): written for character, written in self.escapes})


class Stretch(NamedTuple):
    """A part of a translation and where it stands in the file: `start` and `end` in code points of the translation.

    `literal` says that it stands there letter by letter; an escape or a code element does not.
    """

    start: int
    end: int
    file_start: int
    file_end: int
    literal: bool


@dataclass(frozen=True, slots=True)
class TermWord:
    """A word of a termbase. `side` is `source` or `target` if the termbase says only that, empty otherwise; then
    `language` is its BCP 47 tag. `is_forbidden` says that it must not be used.
    """

    text: str
    language: str = ""
    side: str = ""
    is_forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of a termbase: what it is called in some languages."""

    words: tuple[TermWord, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A unit of translation: the source text and what it became.

    `target` is the translation with its placeholders and tags, without the escapes of the file format; `source` is
    the same of the text that it was translated from, None if unknown. `name` is what the format calls the unit: a
    key, an identifier, or in PO the context and the source. `flags` are what it says of the unit in gettext's words
    (`c-format`, `max-length:80`, `fuzzy`); they are empty for most. `stretches` say where `target` stands in the file,
    in order and without gaps; empty if it stands there as it is, from the beginning of the unit.
    """

    target: str
    source: str | None = None
    name: str | None = None
    flags: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = field(default=(), compare=False, repr=False)
