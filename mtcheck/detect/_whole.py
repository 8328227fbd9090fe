"""Units that can be deleted whole."""

from __future__ import annotations

from mtcheck.model import Document, Unit

PLAIN = "text"
KINDS = ("paragraph", "line")
"""The units that have no mark of their own, which would stay behind."""

MARKED = frozenset({"asciidoc", "rst"})
"""Input formats in which the same line as a paragraph may say what it is: `.. note:: One.`, `Two::`."""


def can_go(document: Document, unit: Unit) -> bool:
    """Return whether nothing is left of a unit if its text is deleted. Otherwise a person must delete the rest."""
    if document.format == PLAIN:
        return True
    return unit.kind in KINDS and (document.format not in MARKED or _is_alone(document.file.text, unit))


def _is_alone(text: str, unit: Unit) -> bool:
    """Return whether nothing else stands on the lines of a unit."""
    before = max(text.rfind(end, 0, unit.span.start) for end in "\r\n") + 1
    after = min((at for end in "\r\n" if (at := text.find(end, unit.span.end)) >= 0), default=len(text))
    return not (text[before : unit.span.start] + text[unit.span.end : after]).strip()
