"""A unit with its source, ready to be compared: what stands in both beside their words, and their languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from mtcheck.languages import UNDETERMINED, Language, identify, load
from mtcheck.model import Applicability, Document, Unit
from mtcheck.text import lazy
from mtcheck.text.inline import Kind, inline_spans

SAMPLE = 7_000
"""Code points of the sources that are looked at to tell their language."""


PLACE = lazy(r"%L?\d{1,2}")
"""A placeholder of Qt, or a percentage in Turkish and Basque."""


KEY = lazy(r"[A-Za-z][\w-]*(?:[.:_][\w-]+)+")


class Part(NamedTuple):
    """Something in a text that can be compared: half-open, in code points of the text."""

    text: str
    start: int
    end: int
    kind: str = ""


class Sign(NamedTuple):
    """What is wrong in a unit.

    `role` is that of the rule. `start` and `end` are code points of the target; the same number means that something
    is missing there. `values` fill the message. `edits` mend it, in code points of the target, None if nothing does.
    """

    role: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...] = ()
    edits: tuple[tuple[int, int, str], ...] = ()
    applicability: Applicability | None = None


class Pair:
    """A translation and its source. `target_language` and `source_language` may be unknown (`und`).

    `source_parts` and `target_parts` are what stands in both beside their words; `source_words` and `target_words`
    are the texts with blanks in place of these. Nearly every comparison needs them.
    """

    def __init__(self, document: Document, unit: Unit, language: Language, sources: _Sources) -> None:
        self.document = document
        self.unit = unit
        self.source: str = unit.source_text or ""
        self.target: str = unit.segment.target if unit.segment else ""
        self.flags: tuple[str, ...] = unit.segment.flags if unit.segment else ()
        self.target_language = language
        self.source_parts = _parts(self.source)
        self.target_parts = _target_parts(self.target, self.source_parts)
        self.source_words = _bare(self.source, self.source_parts)
        self.target_words = _bare(self.target, self.target_parts)
        self._sources = sources

    @property
    def source_language(self) -> Language:
        """The language of the source, told by all sources of the document if nobody says it."""
        return self._sources.language

    def about(self, at: int) -> int:
        """Return the place in the target that corresponds to one in the source, were both told at the same pace."""
        return round(len(self.target) * at / max(1, len(self.source)))


class _Sources:
    """The sources of a document, whose language is told when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def language(self) -> Language:
        tag = self._document.source_language
        if tag == UNDETERMINED:
            tag = identify(_sample(self._document.units))
        return load(tag)


def pairs_of(document: Document, language: Language) -> list[Pair]:
    """Return the units of a document that have a source; a name in its place tells nothing."""
    sources = _Sources(document)
    found = (Pair(document, unit, language, sources) for unit in document.units if unit.source_text)
    return [pair for pair in found if not _is_name(pair.source, pair.target)]


def _is_name(source: str, target: str) -> bool:
    """Return whether the source is what a program calls the text: “list:admin:help.txt”, “menu.file.open”."""
    return " " in target.strip() and KEY.fullmatch(source) is not None


def of_kind(parts: Iterable[Part], *kinds: Kind) -> list[Part]:
    """Return the parts of some kinds."""
    return [part for part in parts if part.kind in kinds]


def unmatched(some: Sequence[Part], keys: Iterable[str]) -> Iterator[Part]:
    """Yield the parts that are left when each key takes one part of the same text away."""
    left: dict[str, int] = {}
    for key in keys:
        left[key] = left.get(key, 0) + 1
    for part in some:
        if left.get(part.text, 0):
            left[part.text] -= 1
        else:
            yield part


def listed(parts: Iterable[Part]) -> str:
    """Return the texts of parts as a message quotes them: “a”, “b”, each once."""
    return "”, “".join(dict.fromkeys(part.text for part in parts))


def _parts(text: str) -> list[Part]:
    return [Part(text[start:end], start, end, kind) for start, end, kind in inline_spans(text)]


def _target_parts(text: str, source: Sequence[Part]) -> list[Part]:
    """Return what stands in the target beside its words; “%14” is a percentage if the source has nothing like it."""
    parts = _parts(text)
    if not parts or "%" not in text or any(PLACE.fullmatch(part.text) for part in source):
        return parts
    return [part for part in parts if not PLACE.fullmatch(part.text)]


def _bare(text: str, parts: Sequence[Part]) -> str:
    if not parts:
        return text
    pieces, at = [], 0
    for part in parts:
        pieces += [text[at : part.start], " " * (part.end - part.start)]
        at = part.end
    return "".join([*pieces, text[at:]])


def _sample(units: Iterable[Unit]) -> str:
    pieces: list[str] = []
    size = 0
    for unit in units:
        if unit.source_text:
            bare = _bare(unit.source_text, _parts(unit.source_text))
            pieces.append(bare)
            size += len(bare)
            if size > SAMPLE:
                break
    return "\n".join(pieces)
