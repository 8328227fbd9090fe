"""A message of a translation format becomes a unit: its placeholders, tags and escapes are taken out of the prose.

Not a format itself: the readers of translation formats hand over the translation as pieces of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import unescape
from itertools import accumulate
from typing import NamedTuple

from mtcheck.model import OBJECT, Notation, Segment, Stretch, UnitKind
from mtcheck.read import tags
from mtcheck.read.builder import About, Builder
from mtcheck.read.kept import Kept, kept, masked
from mtcheck.text import lazy
from mtcheck.text.inline import TAG, Inline, inline_spans

KIND: UnitKind = "message"

_SIGNS = lazy(r"[&_~/\\]|[.:(-](?=[A-Za-z)-])")
"""Without one of these a message has nothing of its source that is no words."""

_TYPED = frozenset(["&quot;", "&apos;", "&#39;", "&#34;", "&#x27;", "&#x22;", "&amp;quot;"])
"""References for marks that everybody types: left from a translator unless the source has them too."""


class Piece(NamedTuple):
    """A piece of a message: its text without the escapes of the format, and its stretch of the file in code points.

    `literal` says that the text stands there letter by letter. An escape, an entity, and an element of the format
    that stands for code (`<ph id="1">…</ph>`, given as the text `<ph id="1"/>`) are not. A literal piece holds no
    line end; white space that the format does not keep is one blank, not literal.
    """

    text: str
    start: int
    end: int
    literal: bool = True


def pieces_between(
    text: str, start: int, end: int, marks: re.Pattern[str], of_mark: Callable[[re.Match[str]], Iterable[Piece]]
) -> Iterator[Piece]:
    """Yield the pieces of a stretch of the file: what stands between marks, such as escapes, and what each mark is.

    Args:
        text: The file.
        start: Where the stretch begins, in code points.
        end: Where it ends.
        marks: Finds what does not stand for itself.
        of_mark: Gives the pieces of a mark, none if nothing is read there.
    """
    for mark in marks.finditer(text, start, end):
        if start < mark.start():
            yield Piece(text[start : mark.start()], start, mark.start())
        yield from of_mark(mark)
        start = mark.end()
    if start < end:
        yield Piece(text[start:end], start, end)


def content(pieces: Sequence[Piece]) -> str:
    """Return the text of a message with its placeholders and tags, as `Segment` has it."""
    return "".join([piece.text for piece in pieces])


def add_message(
    builder: Builder,
    pieces: Sequence[Piece],
    *,
    source: str | None = None,
    name: str | None = None,
    flags: tuple[str, ...] = (),
    language: str | None = None,
    notation: Notation | None = None,
) -> None:
    """Add a translation as one unit; nothing if it is empty. The arguments are the fields of `Segment` and `Unit`."""
    text = content(pieces)
    if not text.strip():
        return
    message = _Message(builder, pieces, text)
    at = 0
    for span in _spans(text, source):
        message.words(at, span.start)
        if isinstance(span, Inline):
            message.inline(span)
        elif span.shown:
            message.stand_in(span)
        at = span.end
    message.words(at, len(text))
    builder.end_unit(KIND, About(Segment(text, source, name, flags, message.stretches()), language, notation))


def _spans(text: str, source: str | None) -> Iterator[Inline | Kept]:
    """Yield what is no words, left to right, none within another."""
    inlines = inline_spans(text)
    if "&" in text:
        inlines = [one for one in inlines if one.kind != "entity" or _is_meant(text, source, one)]
    if source and "|" in source and "|" in text:
        inlines = sorted([*inlines, *_bars(text, inlines)])
    if source is None or not _SIGNS.search(text):
        yield from inlines
        return
    reach = 0
    # What the message has from its source gives way to placeholders and tags.
    rest = masked(text, ((inline.start, inline.end) for inline in inlines))
    both: list[Inline | Kept] = [*inlines, *kept(rest, source)]
    for span in sorted(both, key=lambda span: (span.start, -span.end)):
        if span.start >= reach:
            yield span
            reach = span.end


def _bars(text: str, inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Yield the bars between the forms of a plural, as Symfony has them: “one file|%count% files”."""
    free = masked(text, ((inline.start, inline.end) for inline in inlines))
    yield from (Inline(at, at + 1, "syntax") for at, sign in enumerate(free) if sign == "|")


class _Message:
    """A message on its way into a builder. Offsets are code points of its text."""

    def __init__(self, builder: Builder, pieces: Sequence[Piece], text: str) -> None:
        self._builder = builder
        self._pieces = pieces
        self._text = text
        self._pairs: dict[str, bool] = {}
        self._starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))

    def stretches(self) -> tuple[Stretch, ...]:
        """Return where the pieces of the text stand in the file."""
        pieces = zip(self._starts, self._starts[1:], self._pieces, strict=False)
        return tuple([Stretch(start, end, piece.start, piece.end, piece.literal) for start, end, piece in pieces])

    def words(self, start: int, end: int) -> None:
        """Add a stretch without placeholders and tags."""
        if start == end:
            return
        for piece, first, last in self._between(start, end):
            shown = piece.text[first:last]
            if not piece.literal and shown.isspace():
                self._builder.blank(piece.start, piece.end)
            elif piece.literal:
                self._builder.literal(piece.start + first, piece.start + last)
            else:
                self._builder.stand_in(shown, piece.start, piece.end)

    def inline(self, inline: Inline) -> None:
        """Add what is no words in the way a reader sees it."""
        shown = self._text[inline.start : inline.end]
        start, end = self._place(inline.start, inline.end)
        if inline.kind in ("newline", "syntax") or shown.lower().startswith("<br"):
            self._builder.line_break(start, end)
        elif inline.kind == "tag":
            self._tag(shown, start, end, self._is_element(inline) or self._is_paired(shown))
        else:
            self._builder.stand_in(unescape(shown) if inline.kind == "entity" else OBJECT, start, end)

    def stand_in(self, span: Kept) -> None:
        """Add what stands for something else."""
        self._builder.stand_in(span.shown, *self._place(span.start, span.end))

    def _tag(self, shown: str, start: int, end: int, is_markup: bool) -> None:
        """Add a tag; one that is no markup is spoken of and stands in the sentence."""
        match = TAG.fullmatch(shown)
        name = shown.strip("<>[]/").split()[0].lower() if shown.strip("<>[]/ ") else ""
        if shown.startswith("<!"):
            return
        if name in tags.BLOCKS and is_markup:
            self._builder.line_break(start, end)
        elif match and (shown.endswith("/>") or tags.is_picture(shown) or not is_markup):
            self._builder.stand_in(OBJECT, start, end)
        else:
            self._builder.boundary(tags.element(name), not shown.startswith(("</", "[/")))

    def _is_element(self, inline: Inline) -> bool:
        """Return whether a tag is an element of the file format, not part of the text in it."""
        pieces = [piece for piece, _, _ in self._between(inline.start, inline.end)]
        return len(pieces) == 1 and not pieces[0].literal and len(pieces[0].text) == inline.end - inline.start

    def _is_paired(self, tag: str) -> bool:
        """Return whether an opening tag has a closing one, or the other way round. Others are spoken of."""
        name = tag.strip("</>").split()[0] if tag.strip("</> ") else ""
        if name not in self._pairs:
            opens = re.search(rf"<{re.escape(name)}(?![\w:.-])", self._text) is not None
            self._pairs[name] = opens and f"</{name}" in self._text
        return self._pairs[name]

    def _between(self, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
        """Yield the pieces of a stretch, with the part of each that lies within."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._pieces) and self._starts[index] < end:
            piece, at = self._pieces[index], self._starts[index]
            first, last = max(0, start - at), min(len(piece.text), end - at)
            if first < last:
                yield piece, first, last
            index += 1

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the file for a stretch that is not empty."""
        parts = list(self._between(start, end))
        first, last = parts[0], parts[-1]
        return (
            first[0].start + (first[1] if first[0].literal else 0),
            last[0].start + last[2] if last[0].literal else last[0].end,
        )


def _is_meant(text: str, source: str | None, entity: Inline) -> bool:
    """Return whether a character reference belongs to a text that is HTML, and is not left from a translator."""
    reference = text[entity.start : entity.end]
    if source is not None:
        return reference in source or (TAG.search(source) is not None and reference not in _TYPED)
    return reference not in _TYPED
