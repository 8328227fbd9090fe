"""Comma-separated values, or with semicolons or tabs between them, with the names of the columns in the first row."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read.table.cells import separator_of
from mtcheck.read.table.messages import document_of
from mtcheck.text import lazy

NAME = "csv"
COMMENT = lazy(r"(?!)")
"""Tables have no comments."""


def read(file: SourceFile, language: str) -> Document:
    """Return the messages in the columns that are named for them.

    Raises:
        InputError: a quotation mark is missing.
    """
    return document_of(file, NAME, language, separator_of(file), is_strict=True)
