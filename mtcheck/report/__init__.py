"""Reports for people and for programs. One module without a leading underscore is one output format."""

from mtcheck.report._formats import check_format, format_names, is_for_people, render
from mtcheck.report._one import one_finding
from mtcheck.report._pieces import Layout, Line, Piece, Style, plain

__all__ = [
    "Layout",
    "Line",
    "Piece",
    "Style",
    "check_format",
    "format_names",
    "is_for_people",
    "one_finding",
    "plain",
    "render",
]
