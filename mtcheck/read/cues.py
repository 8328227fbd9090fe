"""Subtitles: the text of cues, put together to sentences that go on from one cue to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from mtcheck.model import OBJECT, Document, Notation, SourceFile
from mtcheck.read.builder import About, Builder
from mtcheck.text.lines import line_spans
from mtcheck.text.urls import address_spans

Line = tuple[int, int]
"""A line without the blanks around it: half-open, in code points of the file."""

TIMES = re.compile(r"\d[\d\s:.,\uff1a\uff0c]{3,40}-{1,2}\s?>\s?[\d\s:.,\uff1a\uff0c]{4,40}")
"""The times between which a cue is shown. Translation leaves blanks in them and other punctuation."""

MOST_CUES = 10
"""Cues that are put together. Captions without punctuation never come to an end."""

_STOP = re.compile(r"[.!?…:;。！？；：؟।۔♪♫\])>}）】」』”\"»]\Z")
_SPEAKER = re.compile(
    r"[-\u2010-\u2015]{1,2}\s*(?=\w|[\"'“«¿¡\[(<{…])|>>+\s*|(?P<name>[^\W\d_](?:[^\W_]|[ .'\u2019-]){1,30}):\s+"
)
"""What tells that somebody else speaks: a dash, angle brackets, a name in capitals."""

_MARKUP = re.compile(
    r"""</?(?P<name>[a-zA-Z]{1,5})(?:[.\s=][^<>]{0,300})?/?> | <\d[\d:.]*>
    | \{\\[^{}]{0,300}\} | \{[a-zA-Z]:[^{}]{0,100}\}
    | (?P<entity> &(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31}); )
    | (?P<break> \\N|\\n(?![a-z]) ) | (?P<note> [♪♫]+ )""",
    re.VERBOSE,
)
_ELEMENTS = {"i": "emphasis", "b": "strong"}
_TAGS = frozenset("b c font i lang rt ruby s u v".split())


def lines_of(text: str) -> list[Line]:
    """Return the lines of a file."""
    lines = []
    for start, end in line_spans(text):
        stripped = text[start:end].strip()
        first = start + (text[start:end].index(stripped) if stripped else 0)
        lines.append((first, first + len(stripped)))
    return lines


class Cues:
    """Adds cues to a document. `has_entities`: characters may be written as in HTML."""

    def __init__(self, file: SourceFile, format: str, has_entities: bool) -> None:
        self._text = file.text
        self._builder = Builder(file, format)
        escapes = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")) if has_entities else ()
        self._about = About(notation=Notation(escapes, refused="" if has_entities else "<>{}"))
        self._has_entities = has_entities
        self._before: Line | None = None
        self._count = 0

    def cue(self, lines: Sequence[Line]) -> None:
        """Add the lines of a cue."""
        self._count += 1
        for index, (start, end) in enumerate(line for line in lines if line[0] < line[1]):
            first = self._spoken(start, end)
            if first > start or not (index or self._goes_on(start, end)):
                self._end()
            if self._before:
                self._builder.blank(self._before[1], first)
            if first < end:
                self._line(first, end)
                self._before = first, end

    def document(self, language: str) -> Document:
        """Return the document of all cues."""
        self._end()
        return self._builder.document(language)

    def _end(self) -> None:
        self._builder.end_unit("message", self._about)
        self._before = None
        self._count = 1

    def _spoken(self, start: int, end: int) -> int:
        """Return where the words begin, behind what tells who speaks."""
        match = _SPEAKER.match(self._text, start, end)
        is_speaker = match and (match["name"] is None or match["name"].isupper())
        return match.end() if match and is_speaker else start

    def _goes_on(self, start: int, end: int) -> bool:
        """Return whether a cue goes on with the sentence of the one before."""
        if self._before is None or self._count > MOST_CUES:
            return False
        before, words = self._bare(*self._before), self._bare(start, end)
        if not words or not before or _STOP.search(before):
            return False
        return words[0].islower()

    def _bare(self, start: int, end: int) -> str:
        return _MARKUP.sub("", self._text[start:end]).strip()

    def _line(self, start: int, end: int) -> None:
        for match in _MARKUP.finditer(self._text, start, end):
            name = (match["name"] or "").lower()
            if (name and name not in _TAGS) or (match["entity"] and not self._has_entities):
                continue
            self._words(start, match.start())
            start = match.end()
            self._mark(match, name)
        self._words(start, end)

    def _mark(self, match: re.Match[str], name: str) -> None:
        if match["entity"]:
            self._builder.stand_in(unescape(match[0]), *match.span())
        elif match["break"]:
            self._builder.line_break(*match.span())
        elif name:
            self._builder.boundary(_ELEMENTS.get(name, "tag"), match[0][1] != "/")

    def _words(self, start: int, end: int) -> None:
        for first, last in self._addresses(start, end):
            self._builder.literal(start, first)
            self._builder.stand_in(OBJECT, first, last)
            start = last
        self._builder.literal(start, end)

    def _addresses(self, start: int, end: int) -> Iterator[Line]:
        yield from address_spans(self._text, start, end)
