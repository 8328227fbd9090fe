"""JSON with the places of its texts: the same trees as those of `json.loads`, which tells no places.

Comments are passed over, as Chrome and many builders do. Nothing here calls itself: depth costs no stack.
Source: RFC 8259; NaN and Infinity as Python reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import Notation, SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.message import Piece, pieces_between
from mtcheck.read.quoted import end_of_quoted
from mtcheck.read.tree.node import Items, Mapping, Node, Text
from mtcheck.text import lazy
from mtcheck.text.character import character
from mtcheck.text.shorten import shorten

COMMENT = lazy(
    r'"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|//[ \t]*(?P<line>mtcheck-[^\r\n]*)|/\*[ \t]*(?P<block>mtcheck-[^\r\n]*?)\*/'
)
"""A comment for mtcheck. In a text the same signs are text."""

_TOKEN = re.compile(
    r"""[ \t\r\n]*
    (?: (?P<open>")
      | (?P<comment>//[^\r\n]* | /\*[\s\S]*?\*/)
      | (?P<sign>[][{}:,])
      | (?P<word>-?Infinity|NaN|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])
      | (?P<other>[^\s"\]\[{}:,]+|[\s\S]) | \Z )""",
    re.VERBOSE | re.ASCII,
)
_ESCAPE = re.compile(
    r'\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(["\\/bfnrt])|)'
)
_CONTROL = re.compile(r"[\x00-\x1f]")
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

NOTATION = Notation(
    (("\\", "\\\\"), ('"', '\\"'), ("\b", "\\b"), ("\f", "\\f"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")),
    refused="".join(chr(code) for code in range(32) if chr(code) not in "\b\f\n\r\t"),
)

_WORDS = {"true": True, "false": False}


def parsed(file: SourceFile) -> Node:
    """Return the tree of a JSON file; None if there is nothing in it.

    Raises:
        InputError: it is no JSON.
    """
    parser = _Parser(file)
    at = 0
    while (match := _TOKEN.match(file.text, at)) and match.lastgroup:
        at = parser.string(match.end()) if match["open"] else match.end()
        if not match["open"] and not match["comment"]:
            parser.take(match)
    parser.end()
    return parser.root


class _Parser:
    """The containers that are open; `wanted` is what may come next: `value`, `key`, `:`, `,` or nothing more."""

    def __init__(self, file: SourceFile) -> None:
        self.root: Node = None
        self._file = file
        self._open: list[Mapping | Items] = []
        self._keys: list[str] = []
        self._wanted = "value"
        self._may_close = False

    def take(self, match: re.Match[str]) -> None:
        """Take a sign, or a value that is no text."""
        if match["word"] and self._wanted == "value":
            self._value(_WORDS.get(match["word"]))
        elif not match["sign"] or not self._is_taken(match["sign"]):
            found = match[match.lastgroup or 0]
            raise broken(self._file, match.end() - len(found), self._problem(found))

    def string(self, start: int) -> int:
        """Take a text that begins here; return its end."""
        text = self._file.text
        end = end_of_quoted(text, start)
        if text[end : end + 1] != '"':
            raise broken(self._file, start, 'a text has no “"” at its end; add it, and write a line end as \\n')
        if control := _CONTROL.search(text, start, end):
            code = f"\\u{ord(control[0]):04x}"
            raise broken(self._file, control.start(), f"a control character in a text; write {code} for it")
        if self._wanted not in ("value", "key"):
            raise broken(self._file, start - 1, self._problem(text[start:end]))
        found = Text(_pieces(self._file, start, end), NOTATION)
        if self._wanted == "key":
            self._keys.append(found.content)
            self._wanted, self._may_close = ":", False
        else:
            self._value(found)
        return end + 1

    def end(self) -> None:
        """Make sure that nothing is missing."""
        if self._open:
            closing = "}" if isinstance(self._open[-1], Mapping) else "]"
            problem = f"the file ends too early; add what is missing, at least “{closing}”"
            raise broken(self._file, len(self._file.text), problem)

    def _is_taken(self, sign: str) -> bool:
        """Take a sign; return whether it may stand here."""
        if sign in "{[" and self._wanted == "value":
            node = Mapping() if sign == "{" else Items()
            self._value(node)
            self._open.append(node)
            self._wanted, self._may_close = ("key" if sign == "{" else "value"), True
        elif sign in "}]" and self._closes(sign):
            self._open.pop()
            self._wanted, self._may_close = ",", True
        elif sign == self._wanted and self._open:
            is_mapping = isinstance(self._open[-1], Mapping)
            self._wanted, self._may_close = ("key" if sign == "," and is_mapping else "value"), False
        else:
            return False
        return True

    def _closes(self, sign: str) -> bool:
        kind = Mapping if sign == "}" else Items
        return self._may_close and bool(self._open) and isinstance(self._open[-1], kind)

    def _value(self, value: Node) -> None:
        if not self._open:
            self.root = value
        elif isinstance(self._open[-1], Mapping):
            self._open[-1].members.append((self._keys.pop(), value))
        else:
            self._open[-1].values.append(value)
        self._wanted, self._may_close = ",", True

    def _problem(self, found: str) -> str:
        if not self._open and self._wanted == ",":
            return f"“{shorten(found, 40)}” stands behind the end; take it out"
        wanted = {"value": "a value", "key": 'a key in "…"', ":": "“:”", ",": "“,” or the end"}[self._wanted]
        return f"“{shorten(found, 40)}” where {wanted} should stand; correct it"


def _pieces(file: SourceFile, start: int, end: int) -> list[Piece]:
    text = file.text
    if text.find("\\", start, end) < 0:
        return [Piece(text[start:end], start, end)] if start < end else []

    def of_mark(match: re.Match[str]) -> Iterator[Piece]:
        if not match.lastindex:
            problem = f"“{text[match.start() : match.start() + 2]}” is no escape of JSON; write a backslash as \\\\"
            raise broken(file, match.start(), problem)
        yield Piece(_escaped(match), *match.span(), literal=False)

    return list(pieces_between(text, start, end, _ESCAPE, of_mark))


def _escaped(match: re.Match[str]) -> str:
    """Return the character of an escape; half of a character is one that cannot be shown."""
    high, low, unit, sign = match.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
    if unit:
        return character(int(unit, 16))
    return _SIGNS.get(sign, sign)
