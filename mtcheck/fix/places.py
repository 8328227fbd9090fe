"""Where an edit of prose goes in the file, if it can be made there without touching markup."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.fix.trim import cuts
from mtcheck.model import BREAK, OBJECT, Boundary, Document, Edit, LocalEdit, LocalSpan, Run, Span

PLAIN = "text"
"""The input format that knows no markup."""

MARKUP = frozenset("<>&*_`[]\\|#")
"""Characters that a format may take for markup when they are written into a file."""

DRAWN = "rst"
"""The input format with tables that are drawn with characters: if their columns are moved, they are none any more."""

WORD_BOUND = frozenset({"asciidoc", "rst"})
"""Input formats in which the signs of markup are none beside a letter."""

SIGNS = frozenset("*`_|#+")
"""The signs that inline markup begins and ends with there."""

STAND_INS = frozenset({OBJECT, BREAK, "\n"})
"""What stands in prose for something else: code, a placeholder, a line break, the end of a unit."""


def place(edit: LocalEdit, document: Document) -> Edit | None:
    """Return the edit in the file; None if it cannot be made there letter by letter, or would undo markup."""
    placed = _placed(edit, document)
    if placed and document.format == DRAWN and document.unit_at(edit.local.start).kind == "cell":
        from mtcheck.fix.columns import aligned  # few drafts have such tables

        return aligned(placed, document.file.text)
    return placed


def _placed(edit: LocalEdit, document: Document) -> Edit | None:
    """Return the edit in the file; None if it cannot be made there letter by letter.

    A deletion may be moved along equal letters (“the the”: the first “the ” or the second “ the”) to a place where it
    can be made and keeps the line breaks of the file.
    """
    text = _written(edit, document)
    if text is None:
        return None
    best = None
    for candidate in _equivalents(edit, document.prose):
        span = None if _touches_stand_in(candidate, document.prose) else _span(candidate, document)
        if span is None or (document.format in WORD_BOUND and _undoes_markup(document.file.text, span, text)):
            continue
        if "\n" not in document.file.text[span.start : span.end]:
            return Edit(span, text)
        best = best or Edit(span, text)
    return best


def _written(edit: LocalEdit, document: Document) -> str | None:
    """Return the new text as it is written in the file, None if it cannot be."""
    text = edit.text
    if not STAND_INS.isdisjoint(text):
        return None
    notation = document.unit_at(edit.local.start).notation if text and document.units else None
    if notation:
        return notation.written(text)
    return text if edit.is_markup or document.format == PLAIN or MARKUP.isdisjoint(text) else None


def _undoes_markup(source: str, span: Span, text: str) -> bool:
    """Return whether a letter comes to stand beside a sign of markup where there was none before."""
    before, after = source[span.start - 1 : span.start] if span.start else "", source[span.end : span.end + 1]
    removed = source[span.start : span.end]
    old_right, new_right = (removed or after)[:1], (text or after)[:1]
    old_left, new_left = (removed or before)[-1:], (text or before)[-1:]
    behind_sign = before in SIGNS and new_right.isalnum() and not old_right.isalnum()
    return behind_sign or (after in SIGNS and new_left.isalnum() and not old_left.isalnum())


def _touches_stand_in(edit: LocalEdit, prose: str) -> bool:
    return not STAND_INS.isdisjoint(prose[edit.local.start : edit.local.end]) or cuts(edit, prose)


def _equivalents(edit: LocalEdit, prose: str) -> Iterator[LocalEdit]:
    """Yield the edit, then deletions a little further on or back that leave the same prose."""
    yield edit
    start, end = edit.local.start, edit.local.end
    if edit.text or start == end:
        return
    for shift in range(1, end - start + 1):
        if end + shift > len(prose) or prose[start + shift - 1] != prose[end + shift - 1]:
            break
        yield LocalEdit(LocalSpan(start + shift, end + shift), "")
    for shift in range(1, end - start + 1):
        if start - shift < 0 or prose[start - shift] != prose[end - shift]:
            break
        yield LocalEdit(LocalSpan(start - shift, end - shift), "")


def _span(edit: LocalEdit, document: Document) -> Span | None:
    local = edit.local
    if not document.runs:
        return Span(local.start, local.end)
    if local.start == local.end:
        return _insertion(document, local.start)
    if not edit.text and _is_whole_element(document, local):
        return None
    return _replacement(document, local)


def _is_whole_element(document: Document, local: LocalSpan) -> bool:
    """Return whether a link, an emphasis or the like would be left empty."""
    opens = any(boundary.opens for boundary in _boundaries_at(document, local.start))
    return opens and any(not boundary.opens for boundary in _boundaries_at(document, local.end))


def _replacement(document: Document, local: LocalSpan) -> Span | None:
    """Return the stretch of the file, None if markup lies within or a decoded piece would be cut."""
    first = max(0, bisect_right(document.runs, local.start, key=_run_start) - 1)
    end = bisect_left(document.runs, local.end, key=_run_start)
    runs = document.runs[first:end]
    if not runs or runs[0].local.start > local.start or runs[-1].local.end < local.end:
        return None
    follow = all(before.file.end == after.file.start for before, after in pairwise(runs))
    whole = all(run.literal or _is_replaceable(run, local, document.file.text) for run in runs)
    return document.to_file(local) if follow and whole else None


def _is_replaceable(run: Run, local: LocalSpan, text: str) -> bool:
    """Return whether a decoded piece lies within the stretch and is one entity, or nothing but white space."""
    written = text[run.file.start : run.file.end]
    inside = local.start <= run.local.start and run.local.end <= local.end
    return inside and (written.isspace() or not any(map(str.isspace, written)))


def _insertion(document: Document, offset: int) -> Span | None:
    """Return the place between the text before and the text after; None if markup leaves it open on which side."""
    runs = document.runs
    index = bisect_right(runs, offset, key=_run_start) - 1
    run = runs[index] if index >= 0 else None
    if run and run.local.start < offset < run.local.end:
        at = run.file.start + offset - run.local.start
        return Span(at, at) if run.literal else None
    after = run if run and run.local.start == offset else None
    before = run if after is None else runs[index - 1] if index else None
    side = _side(document, offset, before if before and before.local.end == offset else None, after)
    return None if side is None else Span(side, side)


def _side(document: Document, offset: int, before: Run | None, after: Run | None) -> int | None:
    """Return the offset in the file: outside an element that opens here, or outside one that closes here."""
    if before and after and before.file.end == after.file.start:
        return after.file.start
    boundaries = _boundaries_at(document, offset)
    opens = any(boundary.opens for boundary in boundaries)
    closes = any(not boundary.opens for boundary in boundaries)
    if before and not closes and (opens or not after or _is_escape(document, before.file.end, after.file.start)):
        return before.file.end
    if after and not opens and (closes or not before):
        return after.file.start
    return None


def _is_escape(document: Document, start: int, end: int) -> bool:
    return document.file.text[start:end] == "\\"


def _boundaries_at(document: Document, offset: int) -> tuple[Boundary, ...]:
    boundaries = document.boundaries
    first = bisect_left(boundaries, offset, key=_boundary_offset)
    return boundaries[first : bisect_right(boundaries, offset, key=_boundary_offset)]


def _run_start(run: Run) -> int:
    return run.local.start


def _boundary_offset(boundary: Boundary) -> int:
    return boundary.offset
