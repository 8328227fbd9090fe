"""Bytes to documents. One module that has a `NAME` is one input format; there is no list to keep."""

from mtcheck.read.decode import decode, load, load_stdin
from mtcheck.read.formats import MARK, comments, format_for, format_names, is_known_suffix, read

__all__ = [
    "MARK",
    "comments",
    "decode",
    "format_for",
    "format_names",
    "is_known_suffix",
    "load",
    "load_stdin",
    "read",
]
