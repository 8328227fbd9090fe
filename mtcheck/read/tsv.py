"""Tab-separated values with the names of the columns in the first row."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read.table.messages import document_of
from mtcheck.text import lazy

NAME = "tsv"
COMMENT = lazy(r"(?!)")
"""Tables have no comments."""


def read(file: SourceFile, language: str) -> Document:
    """Return the messages in the columns that are named for them.

    Quotation marks around a cell are those of a spreadsheet; others are text.
    """
    return document_of(file, NAME, language, "\t", is_strict=False)
