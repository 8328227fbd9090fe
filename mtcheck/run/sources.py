"""Gives the units of a draft their sources: by name in translation formats, by order in running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mtcheck import read
from mtcheck.languages import UNDETERMINED, preferred
from mtcheck.model import Document, Segment, SourceFile, Stretch, Unit
from mtcheck.run.align import Bead, Paragraph, aligned
from mtcheck.text import sentence_spans

LINE_ENDS = str.maketrans("\r\n", "  ")
"""Where a paragraph is wrapped says nothing; its text keeps its length."""


def with_sources(document: Document, source: SourceFile, language: str | None) -> Document:
    """Return a document whose units have their sources, as far as they are found.

    Args:
        document: The translation.
        source: What it was translated from, in the same format.
        language: BCP 47 tag of the source, None if it is to be told from it.
    """
    tag = preferred(language) if language else UNDETERMINED
    other = read.read(source, document.format, tag)
    found = _by_name(document, other) if _has_names(document) else _by_order(document, other)
    units = tuple(replace(unit, segment=found.get(unit.index, unit.segment)) for unit in document.units)
    return replace(document, units=units, source_language=tag if language else other.language)


def _has_names(document: Document) -> bool:
    return any(unit.segment and unit.segment.name for unit in document.units)


def _by_name(document: Document, other: Document) -> dict[int, Segment]:
    """Return the segments with the texts that have the same names in the other file."""
    texts = {unit.segment.name: unit.segment.target for unit in other.units if unit.segment}
    return {
        unit.index: replace(unit.segment, source=texts[unit.segment.name])
        for unit in document.units
        if unit.segment and unit.segment.name in texts
    }


def _by_order(document: Document, other: Document) -> dict[int, Segment]:
    if len(document.units) == len(other.units) == 1 and document.format == read.format_for(None):
        return {0: _segment(document, *_edges(document.file.text), other.file.text.strip("\r\n"))}
    beads = aligned(_paragraphs(other), _paragraphs(document))
    sources = dict(_told(beads, other, document))
    return {
        unit.index: _segment(document, unit.span.start, unit.span.end, sources[unit.index])
        for unit in document.units
        if unit.index in sources
    }


def _edges(text: str) -> tuple[int, int]:
    """Return where a text begins and ends without line ends around it: blanks at its edges are its own."""
    rest = text.lstrip("\r\n")
    return len(text) - len(rest), len(text) - len(rest) + len(rest.rstrip("\r\n"))


def _segment(document: Document, start: int, end: int, source: str) -> Segment:
    """Return the segment of a stretch of the file."""
    target = document.file.text[start:end].translate(LINE_ENDS)
    return Segment(target, source, stretches=(Stretch(0, end - start, start, end, True),))


def _paragraphs(document: Document) -> list[Paragraph]:
    return [Paragraph(unit.kind, _text(document, unit)) for unit in document.units]


def _text(document: Document, unit: Unit) -> str:
    """Return a paragraph with its markup."""
    return document.file.text[unit.span.start : unit.span.end].translate(LINE_ENDS)


def _told(beads: Sequence[Bead], other: Document, document: Document) -> Iterator[tuple[int, str]]:
    """Yield the index of each unit that has a source, and the source."""
    for bead in beads:
        sources = [_text(other, unit) for unit in other.units[slice(*bead.source)]]
        targets = document.units[slice(*bead.target)]
        if sources and len(targets) == 1:
            yield targets[0].index, " ".join(sources)
        elif sources and len(targets) == 2:
            sizes = [len(_text(document, unit)) for unit in targets]
            for unit, text in zip(targets, _halves(sources[0], sizes), strict=False):
                yield unit.index, text


def _halves(text: str, sizes: Sequence[int]) -> Sequence[str]:
    """Return a text in two, cut at the end of a sentence so that the lengths fit; nothing if it is one sentence."""
    starts = [start for start, _ in sentence_spans(text)][1:]
    if not starts:
        return ()
    wanted = len(text) * sizes[0] / max(1, sum(sizes))
    cut = min(starts, key=lambda start: abs(start - wanted))
    return text[:cut].rstrip(), text[cut:]
