"""Whether a stretch of text is set off from the rest: quoted, in brackets, or emphasised."""

from __future__ import annotations

import re

from mtcheck.languages import Language
from mtcheck.model import Passage

REACH = 80
"""Code points to either side in which the sign that sets it off is looked for."""

PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "‹": "›", "「": "」", "『": "』"}
PAIRS |= {"(": ")", "[": "]", "（": "）", "【": "】", "《": "》", "〈": "〉"}
STRAIGHT = '"'
SINGLE_OPEN, SINGLE_CLOSE = re.compile(r"(?<![^\W_])'(?=[^\W\d_])"), re.compile(r"(?<=[^\W_])'(?![A-Za-z])")
ELEMENTS = frozenset({"emphasis", "strong", "link", "code"})


def is_set_off(passage: Passage, start: int, end: int) -> bool:
    """Return whether signs or emphasis around the stretch set it off.

    Args:
        passage: The passage.
        start: In code points of its text.
        end: The same; the stretch is half-open.
    """
    return _is_enclosed(passage.text, start, end) or is_emphasised(passage, start, end)


def _is_enclosed(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[max(line_start, start - REACH) : start]
    after = text[end : min(end + REACH, len(text) if line_end < 0 else line_end)]
    if text[start - 1 : start] == STRAIGHT and text[end : end + 3].lstrip(".,!?")[:1] == STRAIGHT:
        return True
    if text.count(STRAIGHT, line_start, start) % 2 and STRAIGHT in after:
        return True
    if text[start] == "'" and SINGLE_CLOSE.search(text, start + 1, end + 1):
        return True
    if SINGLE_OPEN.search(before) and SINGLE_CLOSE.search(after) and not SINGLE_CLOSE.search(before):
        return True
    for opening, closings in PAIRS.items():
        at = before.rfind(opening)
        is_open = at >= 0 and not any(sign in before[at + 1 :] for sign in closings)
        if is_open and any(sign in after for sign in closings):
            return True
    return False


def is_block_quote(passage: Passage, start: int) -> bool:
    """Return whether the place (code points of the passage's text) is in a block quotation of Markdown or HTML."""
    return passage.document.unit_at(passage.start + start).kind == "quote"


def is_cited(passage: Passage, start: int, end: int, home: Language, own: Language | None = None) -> bool:
    """Return whether a stretch stands in the quotation marks of the text, not in those of its own language.

    Newspapers quote at length: what was left of an article is often a quotation too, but has kept its marks.

    Args:
        passage: The passage.
        start: In code points of its text; the quotation marks belong to the stretch, a stop may follow them.
        end: The same; the stretch is half-open.
        home: The language of the text.
        own: That of the stretch, None if it is not known.
    """
    text = passage.text[start:end].strip().rstrip(".,!?")
    marks = text[:1], text[-1:]
    if marks == (STRAIGHT, STRAIGHT) and len(text) > 1:
        return True
    if marks[1] not in tuple(PAIRS.get(marks[0], "")):
        return False
    return marks in quotation_marks(home) and (own is None or marks not in quotation_marks(own))


def quotation_marks(language: Language) -> tuple[tuple[object, object], ...]:
    """Return the pairs of quotation marks of a language, the outer ones first, none if they are not known (CLDR)."""
    marks = language.profile.get("quotation-marks")
    if not isinstance(marks, dict):
        return ()
    return (marks.get("start"), marks.get("end")), (marks.get("alternate-start"), marks.get("alternate-end"))


def is_inside_emphasis(passage: Passage, start: int, end: int) -> bool:
    """Return whether the stretch (code points of the passage's text) lies in one emphasised stretch, be it longer."""
    inner = passage.local(start, end)
    opened = -1
    for mark in passage.document.boundaries:
        if mark.element == "emphasis" and mark.opens and mark.offset <= inner.start:
            opened = mark.offset
        elif mark.element == "emphasis" and not mark.opens and mark.offset > inner.start:
            return opened >= passage.start and mark.offset >= inner.end
        elif mark.element == "emphasis" and not mark.opens:
            opened = -1
    return False


def is_emphasised(passage: Passage, start: int, end: int) -> bool:
    """Return whether an inline element begins right before the stretch and ends right after it.

    Signs and blanks may stand between.
    """
    text = passage.text
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    first, last = start, end
    while first > 0 and not (text[first - 1].isalnum() or text[first - 1] == "\n"):
        first -= 1
    while last < len(text) and not (text[last].isalnum() or text[last] == "\n"):
        last += 1
    outer, inner = passage.local(first, last), passage.local(start, end)
    marks = passage.document.boundaries
    opens = {mark.element for mark in marks if mark.opens and outer.start <= mark.offset <= inner.start}
    closes = {mark.element for mark in marks if not mark.opens and inner.end <= mark.offset <= outer.end}
    return bool(opens & closes & ELEMENTS)
