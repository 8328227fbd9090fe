"""Lines of Markdown that make a block, whose signs were torn apart or taken for prose.

Sources: CommonMark 0.31, 4.5 Fenced code blocks and 5.2 List items; GFM, 4.10 Tables and 5.3 Task list items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Change, Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

FENCE = lazy(r"^[ \t>]{0,12}(?P<fence>` `{1,2}|`` `|` ` `|｀{3}|[‘’´]{3})[ \t]*[\w+-]*[ \t]*$", re.MULTILINE)
INFO = lazy(r"\s*(?P<name>[^\W\d_]+)(?=\s|$)")
RULE = lazy(r"\n[ \t>]*(?=[^\n]*[|｜])(?=[^\n]*[-—–―－])[|｜:：\-—–―－ \t]+(?=\n|\Z)")
DASHES = "-—–―－"
GAP = lazy(r"(?<=[-—–―－:：])[ \t]+(?=[-—–―－:：])")
GOOD_RULE = lazy(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
BOX = lazy(
    r"^[ \t>]*(?:[-*+]|\d+[.)]) "
    r"(?P<box>\[ [xX] ?\]|\[[xX] \]|\[[xX]\](?=[^\W\d_])|\[[хХ×✓✔]\]|［[ xX\u3000]?］|\[\](?= \S)|\[ {2,}\])"
    r"(?P<gap> ?)(?![(\[\s])",
    re.MULTILINE,
)
WORD = lazy(r"\S*")
ITEM = lazy(
    r"^(?P<indent>[ \t]*)(?:(?P<mark>[-+])(?P<gap>)(?=[^\W\d_]{2})"
    r"|(?P<number>\d{1,2})(?P<blank> ?)\.(?P<lost> ?)(?=[^\W\d_]))",
    re.MULTILINE,
)


def fences(source: Source) -> Iterator[Shape]:
    """Yield fences of code blocks with blanks inside, or made of other signs; both ends of a block if there are two."""
    for match in FENCE.finditer(source.text):
        if not source.is_block_code(match.start("fence")):
            yield Shape(*match.span("fence"), ((*match.span("fence"), "```"),))


def infos(source: Source) -> Iterator[Shape]:
    """Yield the names of programming languages behind a fence that were translated."""
    for start, end in source.infos():
        match = INFO.match(source.text, start, end)
        right = source.names.get(match["name"].lower()) if match else None
        if match and right:
            yield Shape(*match.span("name"), ((*match.span("name"), right),))


def table_rules(source: Source) -> Iterator[Shape]:
    """Yield lines between the head and the body of a table that are torn apart or have long dashes."""
    text = source.text
    for match in RULE.finditer(text):
        first, line = match.start() + 1, match[0][1:].rstrip()
        if not GOOD_RULE.fullmatch(line) and _follows_head(text, first) and not source.is_code(first):
            start, end = first + len(line) - len(line.lstrip(" \t>")), first + len(line)
            yield Shape(start, end, tuple(_dashes(text, start, end)))


def _follows_head(text: str, at: int) -> bool:
    """Return whether the line before has cells and is the first of its paragraph."""
    head, _, _ = text[max(0, at - 2000) : at].rstrip("\n").rpartition("\n\n")
    paragraph = text[max(0, at - 2000) + len(head) : at].strip("\n")
    return "\n" not in paragraph and ("|" in paragraph or "｜" in paragraph) and text[at - 2 : at] != "\n\n"


def _dashes(text: str, start: int, end: int) -> Iterator[Change]:
    """Yield what makes three dashes of each row of them that is longer or torn apart, and plain signs of wide ones."""
    for match in re.finditer(
        r"[-—–―－][-—–―－ \t]*[-—–―－]|[—–―－]|[：｜]|(?<=[:：])[ \t]+(?=[-—–―－])|(?<=[-—–―－])[ \t]+(?=[:：])",
        text[start:end],
    ):
        piece = match[0]
        new = {"：": ":", "｜": "|"}.get(piece, "" if piece.isspace() else "---")
        if not (piece.strip("-") == "" and piece.strip()):
            yield start + match.start(), start + match.end(), new


def task_boxes(source: Source) -> Iterator[Shape]:
    """Yield boxes of task lists with blanks where none may be, without the one that must be, or with other letters."""
    for match in BOX.finditer(source.text):
        is_empty = not match["box"].strip("[]［］ \u3000")
        if source.is_code(match.start("box")) or (is_empty and match["box"][0] == "[" and not _has_boxes(source.text)):
            continue
        box = "[ ]" if is_empty else "[x]"
        word = WORD.match(source.text, match.end())
        end = match.end("box") if match["gap"] or not word else word.end()
        yield Shape(match.start("box"), end, ((*match.span("box"), box if match["gap"] else f"{box} "),))


def _has_boxes(text: str) -> bool:
    return "- [ ] " in text or "- [x] " in text or "* [ ] " in text


def list_marks(source: Source) -> Iterator[Shape]:
    """Yield items without the blank behind their mark, or with one before the stop, beside items that are right."""
    for match in ITEM.finditer(source.text):
        changes = tuple(_mended_mark(match))
        if changes and not source.is_code(match.start()) and _has_right_neighbour(source.text, match):
            end = match.end("gap") if match["mark"] else match.start("lost")
            yield Shape(match.start() + len(match["indent"]), end, changes)


def _mended_mark(match: re.Match[str]) -> Iterator[Change]:
    if match["mark"]:
        yield *match.span("gap"), " "
        return
    if match["blank"]:
        yield *match.span("blank"), ""
    if not match["lost"]:
        yield *match.span("lost"), " "


def _has_right_neighbour(text: str, match: re.Match[str]) -> bool:
    """Return whether the line before or after begins with the same mark and a blank, or the number before or after."""
    start, end = match.start(), text.find("\n", match.end())
    before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    after = text[end + 1 : end + 80] if end >= 0 else ""
    if match["mark"]:
        right = f"{match['indent']}{match['mark']} "
        return before.startswith(right) or after.startswith(right)
    number = int(match["number"])
    return before.startswith(f"{match['indent']}{number - 1}. ") or after.startswith(f"{match['indent']}{number + 1}. ")
