"""Markdown links and images that were taken apart.

Source: CommonMark 0.31, 6.3 Links and 6.4 Images.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import BLANK, Change, Shape, narrowed
from mtcheck.model import OBJECT
from mtcheck.text import lazy

ADDRESS = r"(?:https?|ftp) ?: ?/ ?/ ?[^\s()/]+(?: ?[/#] ?[^\s()/]+)*(?: ?/)?"
FILE_NAME = r"[\w.-]+(?:/[\w.-]+)*\.(?:md|html?|png|jpe?g|gif|svg|pdf)(?:#[\w-]+)?"
PLACE = rf"(?:{ADDRESS}|{OBJECT}|mailto: ?\S+|(?:\.{{0,2}}/|#)[^\s()]*|{FILE_NAME})"
LINK = lazy(rf"(?:! ?)?\[(?P<text>[^\[\]\n]{{1,200}})\] ?\((?P<to> ?{PLACE} ?)(?P<title> ?\"[^\"\n]*\" ?)?\)")
UNCLOSED = lazy(rf"\[[^\[\]\n]{{1,200}}\]\((?:https?://[^\s()]*|/[^\s()]*|{OBJECT})(?=\s|\Z)")
LINK_TITLE = lazy(r"\s+[\"'(][^\"')\n]*[\"')]\s*\)")
UNOPENED = lazy(
    rf"\[(?P<text>[^\[\]\n()]{{2,80}}[^\s\[\]()])(?P<bar>)\((?:https?://[^\s()]+|{OBJECT})\)(?![^\n\]\[]*\])"
)
ODD_TITLE = lazy(
    rf"\]\((?:https?://[^\s()]+|/[^\s()]*|{OBJECT}|{FILE_NAME})[ \xa0]"
    r"(?P<open>[“”„«‘’「])[^\"“”„«»()\n]{1,80}(?P<close>[“”»‘’」])\)"
)
WIDE_LINK = lazy(
    r"(?P<bang>[!！]?)(?P<left>[\[［])(?P<text>[^\[\]［］\n]{1,200})(?P<right>[\]］])(?P<gap> ?)"
    rf"(?P<open>[(（]) ?(?P<to>https?[:：][/／]{{2}}[^\s()（）]+|{OBJECT}|\.{{0,2}}/[\w./#-]*|#[\w-]+|{FILE_NAME}) ?"
    r"(?P<close>[)）])"
)
WIDE_SIGNS = frozenset("［］（）")
END_MARKS = ".,;:!?”“\"’'»«…"


def links(text: str) -> Iterator[Shape]:
    """Yield inline links and images with blanks where none may be, and those that lost a bracket or have wide ones."""
    if "](" in text or "] (" in text:
        yield from _torn(text)
        for match in UNCLOSED.finditer(text):
            if not LINK_TITLE.match(text, match.end()):
                end = match.start() + len(match[0].rstrip(END_MARKS))
                yield Shape(match.start(), end, ((end, end, ")"),))
        for match in ODD_TITLE.finditer(text):
            changes = ((*match.span("open"), '"'), (*match.span("close"), '"'))
            yield Shape(_opening(text, match.start()), match.end(), changes)
    if "(" in text:
        for match in UNOPENED.finditer(text):
            yield Shape(match.start(), match.end(), ((match.start("bar"), match.start("bar"), "]"),), is_certain=False)
    if any(signs in text for signs in ("]（", "] （", "］", "［")):
        yield from _wide(text)


def _torn(text: str) -> Iterator[Shape]:
    for match in LINK.finditer(text):
        changes = _link_cuts(text, match)
        if changes and not (match["text"].isdigit() and not match[0].startswith("!")):
            yield Shape(match.start(), match.end(), changes)


def _link_cuts(text: str, match: re.Match[str]) -> tuple[Change, ...]:
    start, end = match.span()
    inner, outer = match.span("text")
    kept = len(match["text"]) - len(match["text"].lstrip()), len(match["text"].rstrip())
    pieces = [(start, inner), (inner, inner + kept[0]), (inner + kept[1], outer), (outer, match.end("to"))]
    cuts = [blank.span() for first, last in pieces for blank in BLANK.finditer(text, first, last)]
    if match["title"] is not None and cuts and cuts[-1][1] == match.end("to"):
        cuts.pop()  # the blank before a link title belongs there
    return tuple((*cut, "") for cut in cuts if cut[1] <= end)


def _opening(text: str, closing: int) -> int:
    """Return where the bracket opens that closes at a place, that place itself if none does."""
    at = text.rfind("[", max(0, closing - 200), closing)
    return closing if at < 0 else at


def _wide(text: str) -> Iterator[Shape]:
    for match in WIDE_LINK.finditer(text):
        if WIDE_SIGNS.isdisjoint(match[0]) or match["text"].strip().isdigit():
            continue
        if WIDE_SIGNS.isdisjoint(match["left"] + match["right"] + match["open"]):
            continue  # only the last bracket: it may close an aside around the link
        signs = [narrowed(text, *match.span(name)) for name in ("bang", "left", "right", "open", "to", "close")]
        gap = ((*match.span("gap"), ""),) if match["gap"] else ()
        yield Shape(match.start(), match.end(), tuple(sorted([*gap, *(one for part in signs for one in part)])))
