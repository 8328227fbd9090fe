"""Repairs in tables that are drawn with characters: what stands behind on the line keeps its column."""

from __future__ import annotations

import re

from mtcheck.model import Edit, Span
from mtcheck.text import lazy
from mtcheck.text.width import display_width

_GAP = lazy(r"[ ]*(?=\|)|[ ]{2,}(?=[^ \r\n])")
_LINE_END = re.compile(r"[\r\n]|\Z")


def aligned(edit: Edit, source: str) -> Edit | None:
    """Return the edit, drawn out to the end of its cell so that it takes up or gives back blanks there.

    None if there are not enough of them. An edit in the last column stays as it is.
    """
    start, end = edit.span.start, edit.span.end
    line_end = _LINE_END.search(source, end)
    gap = _GAP.search(source, end, line_end.start() if line_end else len(source))
    if not gap:
        return edit
    wider = display_width(edit.text) - display_width(source[start:end])
    blanks = gap.end() - gap.start() - wider
    if blanks < 1:
        return None
    return Edit(Span(start, gap.end()), edit.text + source[end : gap.start()] + " " * blanks)
