"""DOCX, as Word and other word processors write it: each paragraph is a line of the text.

A file is taken as it is, with all that is not text; `rewritten` puts a repaired text back into it.
"""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.text import lazy

NAME = "docx"
COMMENT = lazy(r"(?!)")
"""A Word document has no comments that could speak to a program."""


def text_of(data: bytes, path: str | None, limit: int, cure: str) -> str:
    """Return the text of a DOCX file, one line for each paragraph, tabs and breaks kept.

    Args:
        data: The file.
        path: Its path, None if it has none.
        limit: How many bytes it may have when it is unpacked.
        cure: What to do if it has more.

    Raises:
        InputError: it is no DOCX file, or one that is damaged, encrypted or too large.
    """
    from mtcheck.read.docx.archive import Limit
    from mtcheck.read.docx.story import story

    return story(data, path or "-", Limit(limit, cure)).text


def rewritten(file: SourceFile, text: str) -> bytes:
    """Return the bytes of a DOCX file with another text in it. Only the characters that differ are changed.

    Raises:
        InputError: the text cannot be put into the document.
    """
    from mtcheck.read.docx.story import rewritten as written

    assert file.data is not None  # what has none is no such file
    return written(file.data, file.path or "-", text)


def read(file: SourceFile, language: str) -> Document:
    """Return the prose of a Word document: paragraphs, headings, items, cells, text boxes, footnotes and endnotes.

    Headers, footers, comments, deletions that are tracked, hidden text, codes of fields, tables of contents and
    paragraphs in a style for code are left out. Pictures, formulas, marks of footnotes and runs in a style for code are
    objects. What stands behind a tab is a unit of its own. The language that Word notes is not believed: templates and
    translation programs leave a wrong one.

    A text without a document is read as if it had been taken out of one.
    """
    from mtcheck.read.docx.document import document

    return document(file, NAME, language)
