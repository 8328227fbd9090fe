"""A paragraph of the file as a terminal may show it, and where its code points went."""

from __future__ import annotations

import re

from mtcheck.model import Span
from mtcheck.text import visible

_LINE_END = re.compile(r"[^\S\r\n]*[\r\n]\s*")


class Shown:
    """The text of a stretch of a file on one line.

    Line ends with the blanks around them are one blank, tabs too; controls are visible symbols. All else keeps its
    length, so that damage made of blanks can be seen.
    """

    def __init__(self, text: str, span: Span) -> None:
        self._span = span
        stretch = text[span.start : span.end]
        self._removed = [(match.start() + 1, match.end()) for match in _LINE_END.finditer(stretch)]
        self.text = visible(_LINE_END.sub(" ", stretch).replace("\t", " "))

    def place(self, offset: int) -> int:
        """Return where an offset of the file is in `text`; one outside the stretch means its nearer end."""
        offset = min(max(offset, self._span.start), self._span.end) - self._span.start
        return offset - sum(min(offset, end) - start for start, end in self._removed if start < offset)
