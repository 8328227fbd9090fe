"""Whether a stretch of text is set off from the rest: quoted, in brackets, or emphasised."""

from __future__ import annotations

from mtcheck.model import Passage

REACH = 80
"""Code points to either side in which the sign that sets it off is looked for."""

PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "‹": "›", "「": "」", "『": "』"}
PAIRS |= {"(": ")", "[": "]"}
STRAIGHT = '"'
ELEMENTS = frozenset({"emphasis", "strong", "link", "code"})


def is_set_off(passage: Passage, start: int, end: int) -> bool:
    """Return whether signs or emphasis around the stretch set it off.

    Args:
        passage: The passage.
        start: In code points of its text.
        end: The same; the stretch is half-open.
    """
    return _is_enclosed(passage.text, start, end) or _is_emphasised(passage, start, end)


def _is_enclosed(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[max(line_start, start - REACH) : start]
    after = text[end : min(end + REACH, len(text) if line_end < 0 else line_end)]
    if text.count(STRAIGHT, line_start, start) % 2 and STRAIGHT in after:
        return True
    for opening, closings in PAIRS.items():
        at = before.rfind(opening)
        is_open = at >= 0 and not any(sign in before[at + 1 :] for sign in closings)
        if is_open and any(sign in after for sign in closings):
            return True
    return False


def _is_emphasised(passage: Passage, start: int, end: int) -> bool:
    """Return whether an inline element begins right before the stretch and ends right after it."""
    local = passage.local(start, end)
    around = passage.document.boundaries
    opens = {mark.element for mark in around if mark.opens and local.start - 2 <= mark.offset <= local.start}
    closes = {mark.element for mark in around if not mark.opens and local.end <= mark.offset <= local.end + 2}
    return bool(opens & closes & ELEMENTS)
