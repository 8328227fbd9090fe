"""Word documents for tests: made by python-docx, and archives put together by hand."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document as WordDocument

from mtcheck.model import SourceFile
from mtcheck.read import decode

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def made(write: Callable[[WordDocument], object]) -> bytes:
    """Return the bytes of a document that python-docx makes."""
    document = docx.Document()
    write(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def types(**parts: str) -> bytes:
    """Return a table of contents; the names stand for `word/NAME.xml`."""
    entries = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in parts.items())
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0"?><Types xmlns="{space}">{entries}</Types>'.encode()


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return an archive."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def by_hand(body: str, **parts: tuple[str, str]) -> bytes:
    """Return a document with this body; other parts are given by their name, with their type and their XML."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {SPACES}><w:body>{body}</w:body></w:document>'
    kinds = {"document": MAIN, **{name: kind for name, (kind, _) in parts.items()}}
    others = {f"word/{name}.xml": xml.encode() for name, (_, xml) in parts.items()}
    return packed({"[Content_Types].xml": types(**kinds), "word/document.xml": document.encode(), **others})


def run(text: str, properties: str = "") -> str:
    """Return a run as Word writes it."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "") -> str:
    """Return a paragraph."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(content)}</w:p>"


def file_of(data: bytes) -> SourceFile:
    """Return a document as it is loaded."""
    return decode(data, "draft.docx")


def members(data: bytes) -> dict[str, bytes]:
    """Return what is in an archive, and make sure that it is whole."""
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
