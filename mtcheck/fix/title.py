"""What a repair does, in words."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import name

from mtcheck.model import BREAK, OBJECT, LocalEdit
from mtcheck.text import shorten

QUOTE_LIMIT = 40
"""Code points of the words quoted."""


def title(edits: Sequence[LocalEdit], prose: str) -> str:
    """Return the title of a repair: Insert …, Delete … or Replace … by …, with whole words quoted."""
    if len(edits) == 1:
        edit = edits[0]
        removed = prose[edit.local.start : edit.local.end]
        if not removed and not (edit.text.isalnum() and _parts_word(prose, edit.local.start)):
            return f"Insert {_called(edit.text)}"
        if removed and not edit.text and not _ends_in_word(edit, prose):
            return f"Delete {_called(removed)}"
        if not removed.strip() and not edit.text.strip():
            return f"Replace {_called(removed)} by {_called(edit.text)}"
    before, after = _before_and_after(edits, prose)
    return f"Replace {_called(before)} by {_called(after)}"


def _ends_in_word(edit: LocalEdit, prose: str) -> bool:
    return _parts_word(prose, edit.local.start) or _parts_word(prose, edit.local.end)


def _parts_word(prose: str, offset: int) -> bool:
    return prose[max(offset - 1, 0) : offset].isalnum() and prose[offset : offset + 1].isalnum()


def _before_and_after(edits: Sequence[LocalEdit], prose: str) -> tuple[str, str]:
    """Return the words that the edits touch, and the same words afterwards."""
    start, end = edits[0].local.start, edits[-1].local.end
    while start and prose[start - 1].isalnum():
        start -= 1
    while end < len(prose) and prose[end].isalnum():
        end += 1
    pieces, at = [], start
    for edit in edits:
        pieces += [prose[at : edit.local.start], edit.text]
        at = edit.local.end
    return prose[start:end], "".join([*pieces, prose[at:end]])


def _called(text: str) -> str:
    """Return the text in quotes; blanks and invisible characters by name."""
    if len(set(text)) == 1 and (text.isspace() or not text.isprintable()):
        called = "line break" if text[0] in (BREAK, "\n") else name(text[0], f"U+{ord(text[0]):04X}").lower()
        return f"a {called}" if len(text) == 1 else f"{len(text)} × {called}"
    return f"“{shorten(text.replace(OBJECT, '…').replace(BREAK, ' '), QUOTE_LIMIT)}”"
