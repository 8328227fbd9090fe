"""The text of a Word document: taken out line by line, and put back where it was."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import InputError
from mtcheck.read.docx.archive import NO_LIMIT, Archive, Limit
from mtcheck.read.docx.body import Paragraph, Piece, paragraphs
from mtcheck.read.docx.changes import changes, revised
from mtcheck.read.docx.markup import Attributes, listen
from mtcheck.read.docx.raw import characters, escaped, shown, stripped
from mtcheck.read.docx.styles import Styles

_TYPES = "[Content_Types].xml"
_MAIN = re.compile(r"application/vnd\.(?:openxmlformats-officedocument|ms-word)\.[\w.]*\.?main\+xml\Z", re.I)
_NOTES = re.compile(r".*\.(?:footnotes|endnotes)\+xml\Z")
_STYLES = re.compile(r".*wordprocessingml\.styles\+xml\Z")

_PRESERVE = b' xml:space="preserve"'


class Part(NamedTuple):
    """A part of the document with text: its name, its XML in UTF-8, the codec that it is stored in."""

    name: str
    xml: bytes
    codec: str
    paragraphs: list[Paragraph]


class Story(NamedTuple):
    """The parts of a document in reading order: the body, then footnotes and endnotes."""

    archive: Archive
    parts: list[Part]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs; each is a line of the text."""
        return [paragraph for part in self.parts for paragraph in part.paragraphs]

    @property
    def text(self) -> str:
        """The text, one line for each paragraph."""
        return "\n".join([paragraph.text for paragraph in self.paragraphs])


_KEPT: list[tuple[bytes, str, Story]] = []
"""The documents that were read last: a repair is tried out many times on the same one."""

MOST_KEPT = 2


def story(data: bytes, name: str, limit: Limit = NO_LIMIT) -> Story:
    """Return what is told in a DOCX file. `name` is what messages begin with.

    Raises:
        InputError: it is no DOCX file, or one that is damaged, encrypted or too large.
    """
    for known, known_name, told in _KEPT:
        if known is data and known_name == name:
            return told
    told = _story(data, name, limit)
    _KEPT.insert(0, (data, name, told))
    del _KEPT[MOST_KEPT:]
    return told


def _story(data: bytes, name: str, limit: Limit) -> Story:
    archive = Archive(data, name, limit)
    names = _Names()
    if archive.has(_TYPES):
        listen(_utf8(archive.read(_TYPES), f"{name}: {_TYPES}")[0], names, f"{name}: {_TYPES}")
    if not names.main or not archive.has(names.main):
        raise InputError(f"{name}: a ZIP archive without a Word document in it; name a DOCX file or a text")
    place = f"{name}: {names.styles}"
    styles = Styles.of(_utf8(archive.read(names.styles), place)[0], place) if archive.has(names.styles) else Styles()
    wanted = [names.main, *(note for note in names.notes if archive.has(note))]
    return Story(archive, [_part(archive, part, styles, f"{name}: {part}") for part in wanted])


def rewritten(data: bytes, name: str, text: str) -> bytes:
    """Return a DOCX file with another text in it. Only the characters that differ are changed.

    Raises:
        InputError: the text has another number of lines, or a change cannot be made; or the document is signed.
    """
    told = story(data, name)
    if text == told.text:
        return data
    if told.archive.signed():
        raise InputError(f"{name}: digitally signed, and a repair would break the signature; remove that first")
    lines = text.split("\n")
    if len(lines) != len(told.paragraphs):
        raise InputError(f"{name}: paragraphs cannot be joined or split in a Word document; do it in a word processor")
    new: dict[str, bytes] = {}
    at = 0
    for part in told.parts:
        count = len(part.paragraphs)
        xml = _rewritten(part, lines[at : at + count], f"{name}:{at + 1}")
        if xml != part.xml:
            new[part.name] = xml.decode().encode(part.codec) if part.codec != "utf-8" else xml
        at += count
    return told.archive.replaced(new)


class _Names:
    """Takes from the table of contents of the archive what the parts are called."""

    def __init__(self) -> None:
        self.main = ""
        self.styles = ""
        self.notes: list[str] = []

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take the beginning of an element."""
        kind, path = attributes.get("ContentType", ""), attributes.get("PartName", "").lstrip("/")
        if _MAIN.match(kind):
            self.main = self.main or path
        elif _NOTES.match(kind):
            self.notes = sorted([*self.notes, path], reverse=True)
        elif _STYLES.match(kind):
            self.styles = path

    def end(self, name: str, at: int) -> None:
        """Take the end of an element."""

    def text(self, at: int) -> None:
        """Take a piece of text; there is none that matters."""


def _part(archive: Archive, name: str, styles: Styles, place: str) -> Part:
    xml, codec = _utf8(archive.read(name), place)
    found = paragraphs(xml, styles, place)
    for paragraph in found:
        for piece in paragraph.pieces:
            if piece.tag >= 0:
                _take_text(piece, xml)
    return Part(name, xml, codec, found)


def _utf8(data: bytes, place: str) -> tuple[bytes, str]:
    """Return XML in UTF-8, and the codec that it was stored in."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data, "utf-8"
    codec = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    try:
        return data.decode(codec).encode(), codec
    except UnicodeError as error:
        raise InputError(f"{place}: damaged UTF-16; save the document again") from error


def _take_text(piece: Piece, xml: bytes) -> None:
    """Give a piece its text; blanks at its edges are not shown if the element does not say that they count."""
    written = xml[piece.start : piece.end].decode()
    if "<" in written:  # a comment, or a stretch of CDATA: readable, but not to be changed
        piece.text, piece.tag, piece.end = re.sub(r"<[^<>]*>|\s", " ", written), -1, piece.start
        return
    each = characters(written)
    if not piece.is_exact:
        first, last = stripped(each)
        piece.start += len("".join(each[:first]).encode())
        each = each[first:last]
        piece.end = piece.start + len("".join(each).encode())
    piece.text = "".join(map(shown, each))


def _rewritten(part: Part, lines: list[str], place: str) -> bytes:
    pieces = []
    at = 0
    for paragraph, line in zip(part.paragraphs, lines, strict=True):
        if paragraph.text == line:
            continue
        texts = revised(paragraph, line)
        if texts is None:
            raise InputError(f"{place}: a repair meets what cannot be changed, such as a break; make it by hand")
        for piece, text in zip(paragraph.pieces, texts, strict=True):
            for start, end, new in _splices(piece, text, part.xml, place):
                pieces += [part.xml[at:start], new]
                at = end
    return b"".join([*pieces, part.xml[at:]])


def _splices(piece: Piece, text: str, xml: bytes, place: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield what is to be put where, in bytes of the XML, for a piece to have this text."""
    if text == piece.text:
        return
    if piece.tag < 0:
        yield piece.start, piece.end, b""
        return
    if text != text.strip() and not piece.is_exact:
        yield piece.tag, piece.tag, _PRESERVE
    each = characters(xml[piece.start : piece.end].decode())
    for start, end, new in changes(piece.text, text):
        first = piece.start + len("".join(each[:start]).encode())
        yield first, first + len("".join(each[start:end]).encode()), escaped(new, place).encode()
