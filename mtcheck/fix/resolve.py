"""The repair of a hit, in the file it came from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtcheck.fix.apply import edited
from mtcheck.fix.places import place
from mtcheck.fix.split import split
from mtcheck.fix.title import title
from mtcheck.fix.trim import trimmed
from mtcheck.model import BREAK, OBJECT, Applicability, Document, Edit, Fix, Hit, LocalEdit, LocalSpan, Place, Span

LEFT_OUT = str.maketrans({OBJECT: "…", BREAK: " ", "\n": " "})
"""How a hint shows what stands in prose for something else."""


def resolve(hit: Hit, document: Document) -> tuple[Fix, ...]:
    """Return the repair that a hit proposes; none if it proposes none or its edits change nothing.

    The applicability is that of the hit or else of its rule. It becomes `display` when the edits cannot be made in
    the file letter by letter: across markup, into a placeholder, through a grapheme, over the end of a unit, or with
    characters that the format would take for markup.
    """
    applicability = hit.applicability or hit.rule.applicability
    if hit.place:
        return _outside_prose(hit.place, applicability, document.file.text)
    edits = [edit for edit in (trimmed(edit, document.prose) for edit in hit.edits) if _changes(edit)]
    if applicability is None or not edits:
        return ()
    words = title(edits, document.prose)
    placed = _placed(edits, document)
    if placed is None or not _leaves_whole(placed, document, edits[0].local.start):
        return (Fix(words, tuple(_hint(edit, document) for edit in edits), "display"),)
    return (Fix(words, placed, applicability),)


def _outside_prose(place: Place, applicability: Applicability | None, text: str) -> tuple[Fix, ...]:
    if applicability is None or not place.edits:
        return ()
    words = [LocalEdit(LocalSpan(edit.span.start, edit.span.end), edit.text) for edit in place.edits]
    return (Fix(title(words, text), place.edits, applicability),)


def _changes(edit: LocalEdit) -> bool:
    return bool(edit.text) or edit.local.start < edit.local.end


def _placed(edits: Sequence[LocalEdit], document: Document) -> tuple[Edit, ...] | None:
    """Return the edits in the file, None if one of them cannot be made there."""
    placed: list[Edit] = []
    for edit in edits:
        whole = place(edit, document)
        parts = [whole] if whole else [place(part, document) for part in split(edit, document)]
        for part in parts:
            if part is None or (placed and part.span.start < placed[-1].span.end):
                return None
            placed.append(part)
    return tuple(placed)


def _leaves_whole(edits: Sequence[Edit], document: Document, offset: int) -> bool:
    """Return whether a unit can still be read in its place after a repair that begins at this offset of the prose."""
    unit = document.unit_at(offset)
    if not unit.notation or not unit.notation.whole:
        return True
    start = unit.span.start
    inside = [Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits]
    text = edited(document.file.text[start : unit.span.end], inside)
    return re.fullmatch(unit.notation.whole, text) is not None


def _hint(edit: LocalEdit, document: Document) -> Edit:
    return Edit(document.to_file(edit.local), edit.text.translate(LEFT_OUT))
