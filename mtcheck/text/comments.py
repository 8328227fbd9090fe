"""Comments that speak to a program, such as `<!-- mtcheck-disable en.names -->`: which there are, and their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_NOT_LINE_END = re.compile(r"[^\r\n]")


class Comment(NamedTuple):
    """A comment with its signs: half-open, in code points of the file; `body` is the text between the signs."""

    start: int
    end: int
    body: str


def found_comments(pattern: re.Pattern[str], text: str, mark: str) -> list[Comment]:
    """Return the comments in a text that begin with a mark, in order.

    Args:
        pattern: What its named groups match is the text of a comment; a match without them is passed over, such as
            code, in which a comment is an example.
        text: The text of a file.
        mark: What the text between the signs of a comment begins with.
    """
    found = []
    for match in pattern.finditer(text):
        body = match[match.lastgroup].strip() if match.lastgroup else ""
        if body.startswith(mark):
            found.append(Comment(*match.span(), body))
    return found


def blanked(text: str, comments: Iterable[Comment]) -> str:
    """Return the text with blanks for the comments; line ends stay."""
    pieces = []
    at = 0
    for comment in comments:
        pieces += [text[at : comment.start], blanks(text[comment.start : comment.end])]
        at = comment.end
    return "".join([*pieces, text[at:]])


def blanks(text: str) -> str:
    """Return a blank for each code point that is no line end."""
    return _NOT_LINE_END.sub(" ", text)
