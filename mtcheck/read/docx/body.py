"""The paragraphs of a part of a Word document, with the place of every piece of text in its XML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from mtcheck.model import BREAK, OBJECT, InputError, UnitKind
from mtcheck.read.docx.markup import Attributes, is_on, listen, value
from mtcheck.read.docx.styles import KINDS, Styles

MOST_PARAGRAPHS = 200_000
"""Paragraphs of a document. A thousand pages have a tenth of it."""

TAB = "\t"

_SKIPPED = frozenset(
    "w:del w:moveFrom w:instrText w:delText w:delInstrText w:rPrChange w:pPrChange w:sectPr w:rt w:tblPr w:trPr w:tcPr"
    " w:numbering w:sdtPr mc:Fallback w:tblGrid w:annotationRef w:footnoteRef w:endnoteRef".split()
)
"""Elements of which nothing is read: what was deleted, codes of fields, how it was before, how it is set."""

_OBJECTS = frozenset({"m:oMath", "m:oMathPara"})
"""Elements that are one object, whatever they hold."""

_SIGNS = {
    **dict.fromkeys(("w:inline", "wp:inline", "w:object", "w:sym"), OBJECT),
    **dict.fromkeys(("w:footnoteReference", "w:endnoteReference"), OBJECT),
    "w:tab": TAB,
    "w:ptab": TAB,
    "w:br": BREAK,
    "w:cr": BREAK,
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\N{SOFT HYPHEN}",
}
"""Elements of a run that are one character of its text."""

_TAG = re.compile(rb"<[^\s/>]+")
_EMPTY_TAG = re.compile(rb"<[^<>]*/>")


@dataclass(slots=True)
class Piece:
    """Text in the XML of a part, from byte `start` to `end`; a sign stands for a whole element there.

    `tag` is where an attribute of the element can be put, -1 for a sign. `is_exact`: blanks at the edges count.
    `elements` are the inline elements that it stands in, with a number where one may follow another.
    """

    text: str
    start: int
    end: int
    tag: int
    is_exact: bool
    elements: tuple[str, ...]


@dataclass(slots=True)
class Paragraph:
    """A paragraph: `kind` is None for one that is no prose."""

    kind: UnitKind | None
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text in one line."""
        return "".join([piece.text for piece in self.pieces])


@dataclass(slots=True)
class _Open:
    """What is known of the paragraph that is being read. `links` counts the open ones by their numbers."""

    paragraph: Paragraph
    links: list[str] = field(default_factory=list)
    is_run: bool = False
    run: set[str] = field(default_factory=set)
    is_hidden: bool = False


class _Reader:
    """Takes the elements of a part."""

    def __init__(self, xml: bytes, styles: Styles, place: str) -> None:
        self._xml = xml
        self._styles = styles
        self._place = place
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Open] = []
        self._fields: list[bool] = []
        self._skipping = 0
        self._cells = 0
        self._links = 0
        self._text: tuple[int, bool] | None = None
        self._text_start = -1
        self._starts: dict[str, Callable[[Attributes, int], None]] = {
            "w:p": self._paragraph,
            "w:pStyle": self._style,
            "w:numPr": self._number,
            "w:r": self._run,
            "w:rStyle": self._run_style,
            "w:b": self._strong,
            "w:i": self._emphasis,
            "w:vanish": self._hidden,
            "w:hyperlink": self._link,
            "w:tc": self._cell,
            "w:fldChar": self._field,
            "w:t": self._words,
        }

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take the beginning of an element."""
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif name in _OBJECTS:
            self._sign(OBJECT, at)
            self._skipping = 1
        elif name in self._starts:
            self._starts[name](attributes, at)
        elif name in _SIGNS and self._open and self._open[-1].is_run:
            self._sign(_SIGNS[name], at)

    def end(self, name: str, at: int) -> None:
        """Take the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif name == "w:t":
            self._end_words(at)
        elif name == "w:p" and self._open:
            self._open.pop()
        elif name == "w:tc":
            self._cells -= 1
        elif name == "w:r" and self._open:
            self._open[-1].is_run = False
        elif name == "w:hyperlink" and self._open and self._open[-1].links:
            self._open[-1].links.pop()

    def text(self, at: int) -> None:
        """Take a piece of text."""
        if self._text and self._text_start < 0:
            self._text_start = at

    def _paragraph(self, attributes: Attributes, at: int) -> None:
        if len(self.paragraphs) == MOST_PARAGRAPHS:
            raise InputError(f"{self._place}: more than {MOST_PARAGRAPHS:,} paragraphs; split the document")
        self.paragraphs.append(Paragraph("cell" if self._cells else "paragraph"))
        self._open.append(_Open(self.paragraphs[-1]))

    def _style(self, attributes: Attributes, at: int) -> None:
        use = self._styles.use(value(attributes, "w:val") or "")
        if not self._open:
            return
        paragraph = self._open[-1].paragraph
        if use in ("nothing", "code"):
            paragraph.kind = None
        elif use in KINDS and paragraph.kind != "cell":
            paragraph.kind = KINDS[use]

    def _number(self, attributes: Attributes, at: int) -> None:
        if self._open and self._open[-1].paragraph.kind == "paragraph":
            self._open[-1].paragraph.kind = "item"

    def _run(self, attributes: Attributes, at: int) -> None:
        if self._open:
            now = self._open[-1]
            now.is_run, now.is_hidden = True, False
            now.run.clear()

    def _run_style(self, attributes: Attributes, at: int) -> None:
        use = self._styles.use(value(attributes, "w:val") or "")
        if use in ("code", "strong", "emphasis"):
            self._mark(use, True)

    def _strong(self, attributes: Attributes, at: int) -> None:
        self._mark("strong", is_on(attributes))

    def _emphasis(self, attributes: Attributes, at: int) -> None:
        self._mark("emphasis", is_on(attributes))

    def _mark(self, element: str, has_it: bool) -> None:
        """Note what the properties of a run say; those of a paragraph's mark stand outside any run."""
        if self._open and self._open[-1].is_run:
            run = self._open[-1].run
            (run.add if has_it else run.discard)(element)

    def _hidden(self, attributes: Attributes, at: int) -> None:
        if self._open and self._open[-1].is_run:
            self._open[-1].is_hidden = is_on(attributes)

    def _link(self, attributes: Attributes, at: int) -> None:
        self._links += 1
        if self._open:
            self._open[-1].links.append(f"link {self._links}")

    def _cell(self, attributes: Attributes, at: int) -> None:
        self._cells += 1

    def _field(self, attributes: Attributes, at: int) -> None:
        """Take a mark of a field: it begins, its code ends and what it shows begins, or it ends."""
        what = value(attributes, "w:fldCharType")
        if what == "begin":
            self._fields.append(True)
        elif self._fields and what == "separate":
            self._fields[-1] = False
        elif self._fields and what == "end":
            self._fields.pop()

    def _words(self, attributes: Attributes, at: int) -> None:
        self._text = at, value(attributes, "xml:space") == "preserve"
        self._text_start = -1

    def _end_words(self, at: int) -> None:
        opened, start, self._text = self._text, self._text_start, None
        if opened and start >= 0 and self._is_shown():
            tag = _TAG.match(self._xml, opened[0])
            assert tag  # an element begins there
            self._add(Piece("", start, at, tag.end(), opened[1], self._elements()))

    def _sign(self, text: str, at: int) -> None:
        if self._is_shown():
            tag = _EMPTY_TAG.match(self._xml, at)
            self._add(Piece(text, at, tag.end() if tag else at, -1, True, self._elements()))

    def _add(self, piece: Piece) -> None:
        self._open[-1].paragraph.pieces.append(piece)

    def _is_shown(self) -> bool:
        return bool(self._open) and not self._open[-1].is_hidden and not any(self._fields)

    def _elements(self) -> tuple[str, ...]:
        now = self._open[-1]
        return (*now.links, *sorted(now.run))


def paragraphs(xml: bytes, styles: Styles, place: str) -> list[Paragraph]:
    """Return the paragraphs of a part in reading order, those of text boxes behind the one that they hang on.

    Args:
        xml: The part, in UTF-8. The pieces have no text yet.
        styles: The styles of the document.
        place: What messages of errors begin with.

    Raises:
        InputError: it is no XML that can be read, or too much.
    """
    reader = _Reader(xml, styles, place)
    listen(xml, reader, place)
    return reader.paragraphs
