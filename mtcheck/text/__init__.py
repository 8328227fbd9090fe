"""Pure functions on text: positions and their units, sentences, display. Knows no file, no rule and no language."""

from mtcheck.text.fingerprint import fingerprint
from mtcheck.text.graphemes import cuts_grapheme
from mtcheck.text.lazy import lazy
from mtcheck.text.lines import Lines, Place, line_numbers
from mtcheck.text.logs import inert
from mtcheck.text.offsets import (
    code_points_from_utf8,
    code_points_from_utf16,
    utf8_from_code_points,
    utf16_from_code_points,
)
from mtcheck.text.sentences import sentence_spans
from mtcheck.text.shorten import shorten
from mtcheck.text.visible import visible
from mtcheck.text.width import display_width

__all__ = [
    "Lines",
    "Place",
    "code_points_from_utf8",
    "code_points_from_utf16",
    "cuts_grapheme",
    "display_width",
    "fingerprint",
    "inert",
    "lazy",
    "line_numbers",
    "sentence_spans",
    "shorten",
    "utf8_from_code_points",
    "utf16_from_code_points",
    "visible",
]
