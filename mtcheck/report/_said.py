"""Repairs and notifications in one line of words, for formats that have no fields for them."""

from __future__ import annotations

from mtcheck.model import Finding, Notification
from mtcheck.report._listing import CAUTIONS
from mtcheck.report._words import before_and_after

WIDTH = 1000
"""Columns for a repair: as many as its quotations take."""


def repair(finding: Finding, text: str) -> str:
    """Return what the first repair changes in the file, `text`, with a caution if it is not safe; "" without one."""
    if not finding.fixes:
        return ""
    fix = finding.fixes[0]
    before, after = before_and_after(text, fix, WIDTH)
    shown = fix.title if before == after or not after else f"“{before}” → “{after}”"
    return shown if fix.applicability == "safe" else f"{shown} {CAUTIONS[fix.applicability]}"


def sentence(note: Notification) -> str:
    """Return a notification with the path it is about before it, once."""
    if note.path is None or note.message.startswith(f"{note.path}:"):
        return note.message
    return f"{note.path}: {note.message}"
