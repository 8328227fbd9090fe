"""Bytes to documents. One module is one input format; `formats` has the table of them."""

from mtcheck.read.decode import decode, load, load_stdin
from mtcheck.read.formats import (
    MARK,
    comments,
    format_for,
    format_names,
    format_of,
    is_draft,
    is_translation,
    read,
)

__all__ = [
    "MARK",
    "comments",
    "decode",
    "format_for",
    "format_names",
    "format_of",
    "is_draft",
    "is_translation",
    "load",
    "load_stdin",
    "read",
]
