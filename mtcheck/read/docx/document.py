"""From the paragraphs of a Word document to a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtcheck.model import BREAK, OBJECT, Document, Notation, SourceFile, UnitKind
from mtcheck.read.builder import About, Builder
from mtcheck.read.docx.body import TAB, Paragraph
from mtcheck.read.docx.changes import revised
from mtcheck.read.docx.story import story
from mtcheck.text.urls import address_spans

_LINE = re.compile(r"[^\r\n]+")
_ABOUT = About(notation=Notation())
"""In the text of a document no character has another meaning."""

_Stretch = tuple[int, int, tuple[str, ...], str]
"""A stretch of the text, the inline elements that it stands in, and the sign that it is, empty for words."""


def document(file: SourceFile, format: str, language: str) -> Document:
    """Return the document of a DOCX file, or of a text without one."""
    builder = Builder(file, format)
    if file.data is None:
        for match in _LINE.finditer(file.text):
            _add(builder, file.text, "paragraph", [(*match.span(), (), "")])
        return builder.document(language)
    at = 0
    lines = file.text.split("\n")
    for paragraph, line in zip(story(file.data, file.path or "-").paragraphs, lines, strict=False):
        texts = revised(paragraph, line) if paragraph.kind and line else None
        if paragraph.kind and texts:
            _add(builder, file.text, paragraph.kind, _joined(_stretches(paragraph, texts, at)))
        at += len(line) + 1
    return builder.document(language)


def _stretches(paragraph: Paragraph, texts: Iterable[str], at: int) -> Iterator[_Stretch]:
    """Yield the pieces of a paragraph that begins at a place of the text; what looks like code is one object."""
    for piece, text in zip(paragraph.pieces, texts, strict=True):
        sign = OBJECT if "code" in piece.elements else piece.text if piece.tag < 0 else ""
        if text:
            yield at, at + len(text), piece.elements, sign
        at += len(text)


def _joined(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Put together what Word has cut into pieces without need."""
    before: _Stretch | None = None
    for stretch in stretches:
        if before and before[2:] == stretch[2:] and (not stretch[3] or "code" in stretch[2]):
            before = (before[0], *stretch[1:])
            continue
        if before:
            yield before
        before = stretch
    if before:
        yield before


def _add(builder: Builder, text: str, kind: UnitKind, stretches: Iterable[_Stretch]) -> None:
    open_elements: tuple[str, ...] = ()
    for start, end, elements, sign in stretches:
        _pass_on(builder, open_elements, elements)
        open_elements = elements
        if sign == TAB:
            builder.end_unit(kind, _ABOUT)
        elif sign == BREAK:
            builder.line_break(start, end)
        elif sign == OBJECT:
            builder.stand_in(OBJECT, start, end)
        else:
            _add_words(builder, text, start, end)
    _pass_on(builder, open_elements, ())
    builder.end_unit(kind, _ABOUT)


def _pass_on(builder: Builder, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Note which inline elements end here and which begin."""
    for element in before:
        if element not in after:
            builder.boundary(element.partition(" ")[0], False)
    for element in after:
        if element not in before:
            builder.boundary(element.partition(" ")[0], True)


def _add_words(builder: Builder, text: str, start: int, end: int) -> None:
    for first, last in address_spans(text, start, end):
        builder.literal(start, first)
        builder.stand_in(OBJECT, first, last)
        start = last
    builder.literal(start, end)
