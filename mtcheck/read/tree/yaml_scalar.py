"""The texts of YAML in their five styles, piece by piece. Offsets are code points of the file.

Source: YAML 1.1, chapter 9, and what PyYAML makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import Notation
from mtcheck.read.message import Piece, content, pieces_between
from mtcheck.text.character import character

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+(?:\#[^\r\n]*\s+)*)*")
_HEAD = re.compile(rf"[|>][-+0-9]*[ \t]*(?:\#[^\r\n\x85\u2028\u2029]*)?{_BREAK}?")
_LINE = re.compile(rf"([^\r\n\x85\u2028\u2029]*)({_BREAK}|\Z)")
_FOLD = re.compile(rf"[ \t]*({_BREAK})((?:[ \t]*{_BREAK})*)[ \t]*")
_EACH_BREAK = re.compile(_BREAK)
_MARK = {
    "": _FOLD,
    "'": re.compile(rf"(?P<quote>'')|{_FOLD.pattern}"),
    '"': re.compile(
        r"\\(?:(?P<code>x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(?P<sign>[0abt\tnvfre \"/\\N_LP])"
        rf"|(?P<gap>{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*))|{_FOLD.pattern}"
    ),
}
_SIGNS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}

_CHOMPED = "\n\u2028\u2029"
_LINE_ENDS = "\r\n\x85\u2028\u2029"
_NOTATIONS = {
    '"': Notation((("\\", "\\\\"), ('"', '\\"'), *((sign, f"\\{key}") for key, sign in _SIGNS.items()))),
    "'": Notation((("'", "''"),), refused=_LINE_ENDS + "\t"),
    "|": Notation(refused=_LINE_ENDS + "\t"),
    ">": Notation(refused=_LINE_ENDS + "\t"),
    "": Notation(
        refused=_LINE_ENDS + "\t#,[]{}",
        whole=r"(?i)(?![-?:](?:\s|\Z))(?![,\[\]{}#&*!|>'\"%@`=~])(?!(?:yes|no|true|false|on|off|null|[-+.,:_\d]*)\Z)"
        r"(?:(?!:(?:\s|\Z)|\s#)[\s\S])*",
    ),
}


def notation(style: str | None) -> Notation:
    """Return how texts are written in a style.

    In the plain one a sign may mean something by what stands beside it.
    """
    return _NOTATIONS[style or ""]


def scalar_pieces(text: str, start: int, end: int, style: str | None, value: str) -> list[Piece] | None:
    """Return the pieces of a text; None if they do not make up the value that the parser found.

    Args:
        text: The file.
        start: Where the text begins, with its anchor and tag.
        end: Where it ends.
        style: None or empty for the plain one, else its sign.
        value: What the parser makes of it.
    """
    match = _PROPERTIES.match(text, start, end)
    start = match.end() if match else start
    if style in ("|", ">"):
        pieces = list(_block(text, start, end, style == ">", value))
        same = content(pieces).rstrip(_CHOMPED) == _comparable(value).rstrip(_CHOMPED)
    else:
        inside = 1 if style else 0
        pieces = list(_flow(text, start + inside, end - inside, style or ""))
        same = content(pieces) == _comparable(value)
    return pieces if same else None


def _comparable(value: str) -> str:
    """Return a value with what halves of characters are read as here."""
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", value)


def _flow(text: str, start: int, end: int, style: str) -> Iterator[Piece]:
    """Return the pieces of a plain or quoted text: line ends are folded, escapes stand for a character."""
    return pieces_between(text, start, end, _MARK[style], _of_mark)


def _of_mark(match: re.Match[str]) -> Iterator[Piece]:
    groups = match.groupdict()
    if groups.get("gap"):
        return
    shown = "'" if groups.get("quote") else _escaped(groups)
    if shown:
        yield Piece(shown, *match.span(), literal=False)
    else:
        yield from _folded(match)


def _escaped(groups: dict[str, str | None]) -> str | None:
    if code := groups.get("code"):
        return character(int(code[1:], 16))
    sign = groups.get("sign")
    return _SIGNS.get(sign, sign) if sign else None


def _folded(match: re.Match[str]) -> Iterator[Piece]:
    """Yield a blank for one line end, else all but the first."""
    groups = match.groups()
    first, more = groups[-2], groups[-1]
    if first in "\u2028\u2029":
        yield Piece(first, match.start(len(groups) - 1), match.end(len(groups) - 1), literal=False)
    elif not more:
        yield Piece(" ", *match.span(), literal=False)
    for each in _EACH_BREAK.finditer(match.string, *match.span(len(groups))):
        yield _line_end(each)


def _line_end(match: re.Match[str], group: int = 0) -> Piece:
    shown = match[group] if match[group] in "\u2028\u2029" else "\n"
    return Piece(shown, match.start(group), match.end(group), literal=False)


def _block(text: str, start: int, end: int, folded: bool, value: str) -> Iterator[Piece]:
    """Yield the pieces of a text in a block: lines without their indentation, joined where they are folded."""
    head = _HEAD.match(text, start, end)
    lines = list(_lines(text, head.end() if head else start, end))
    while lines and not lines[-1][1].strip(" "):
        lines.pop()
    first = next((line[1] for line in lines if line[1].strip(" ")), "")
    indent = _indent(first) - _indent(next((line for line in value.split("\n") if line.strip(" ")), ""))
    before: str | None = None
    gaps: list[Piece] = []
    for at, line, line_end in lines:
        shown = line[indent:]
        if shown:
            yield from _between(gaps, before, shown, folded)
            yield Piece(shown, at + indent, at + len(line))
            before, gaps = shown, []
        gaps.append(line_end)


def _between(gaps: list[Piece], before: str | None, after: str, folded: bool) -> Iterator[Piece]:
    """Yield what the line ends between two lines are read as. `before` is None above the first line."""
    is_folded = (
        folded and before is not None and not before.startswith((" ", "\t")) and not after.startswith((" ", "\t"))
    )
    if not is_folded or gaps[0].text != "\n":
        yield from gaps
    elif len(gaps) == 1:
        yield Piece(" ", gaps[0].start, gaps[0].end, literal=False)
    else:
        yield from gaps[1:]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str, Piece]]:
    """Yield place, content and line end of each line."""
    while start < end:
        match = _LINE.match(text, start, end)
        if match is None or match.end() == start:
            return
        yield start, match[1], _line_end(match, 2)
        start = match.end()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
