"""Strings files of Apple: `"key" = "text";`.

Source: Apple, Strings Files, in the Resource Programming Guide; CoreFoundation, old-style property lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import Document, Notation, SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.builder import Builder
from mtcheck.read.message import Piece, add_message, content, pieces_between
from mtcheck.text import lazy
from mtcheck.text.character import character
from mtcheck.text.shorten import shorten

NAME = "strings"
COMMENT = lazy(
    r""""[^"\\]*(?:\\.[^"\\]*)*"
    | /\*\s*(?P<block>mtcheck-[^\r\n]*?)\s*\*/ | //[ \t]*(?P<line>mtcheck-[^\r\n]*)""",
    re.DOTALL | re.VERBOSE,
)

_TOKEN = re.compile(
    r"""\s* (?: (?P<quote>["']) | (?P<comment>/\*[\s\S]*?\*/ | //[^\r\n]*)
      | (?P<sign>[=;]) | (?P<bare>[\w.$/:-]+) | (?P<other>\S) | \Z )""",
    re.VERBOSE,
)
_END = {'"': re.compile(r'\\[\s\S]|"'), "'": re.compile(r"\\[\s\S]|'")}
_MARK = re.compile(r"\\(?:[Uu](?P<code>[0-9a-fA-F]{4})|(?P<octal>[0-7]{3})|(?P<sign>[\s\S]))|(?P<line>\r\n|[\r\n])")
_SIGNS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

_NOTATIONS = {
    '"': Notation((("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))),
    "'": Notation((("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))),
}
_NEXT = {"key": "a key", "=": "“=”", "value": "a text", ";": "“;”"}
_AFTER = {"key": "=", "=": "value", "value": ";", ";": "key"}
_BINARY = ("bplist", "<?xml", "<plist", "<!DOCTYPE", "{")


def read(file: SourceFile, language: str) -> Document:
    """Return the texts with their keys as names.

    Raises:
        InputError: no strings file, or one that is a property list in another form.
    """
    if file.text.lstrip().startswith(_BINARY):
        cure = "give the file that it was made from"
        raise broken(file, 0, f'a property list, not “"key" = "text";”; {cure}')
    parser = _Parser(file)
    at = 0
    while (match := _TOKEN.match(file.text, at)) and match.lastgroup:
        at = parser.take(match)
    parser.end()
    return parser.builder.document(language)


class _Parser:
    """The entry that is being read; `wanted` is what comes next."""

    def __init__(self, file: SourceFile) -> None:
        self.builder = Builder(file, NAME)
        self._file = file
        self._wanted = "key"
        self._key = ""

    def take(self, match: re.Match[str]) -> int:
        """Take a token; return its end."""
        kind = match.lastgroup or ""
        if kind == "comment":
            return match.end()
        if kind == "sign" and match["sign"] == self._wanted:
            self._wanted = _AFTER[self._wanted]
        elif kind == "sign" and match["sign"] == ";" and self._wanted == "=":
            self._wanted = "key"  # `"text";` stands for a text that is its own translation
        elif kind in ("quote", "bare") and self._wanted in ("key", "value"):
            return self._text(match)
        else:
            found = shorten(self._file.text[match.start(kind) : match.start(kind) + 40].split("\n")[0], 30)
            raise broken(
                self._file, match.start(kind), f"“{found}” where {_NEXT[self._wanted]} should stand; correct it"
            )
        return match.end()

    def end(self) -> None:
        """Make sure that nothing is missing."""
        if self._wanted not in ("key", ";"):
            raise broken(
                self._file, len(self._file.text), f"the file ends where {_NEXT[self._wanted]} should stand; add it"
            )

    def _text(self, match: re.Match[str]) -> int:
        text, start = self._file.text, match.end()
        sign = match["quote"]
        end = _closing(text, start, sign) if sign else match.end()
        if end < 0:
            raise broken(self._file, start, f"a text has no “{sign}” at its end; add it")
        pieces = (
            list(pieces_between(text, start, end, _MARK, _of_mark))
            if sign
            else [Piece(match["bare"], *match.span("bare"))]
        )
        if self._wanted == "key":
            self._key = content(pieces)
        elif sign:
            add_message(self.builder, pieces, name=self._key, notation=_NOTATIONS[sign])
        self._wanted = _AFTER[self._wanted]
        return end + 1 if sign else end


def _closing(text: str, start: int, sign: str) -> int:
    """Return the place of the closing quotation mark, -1 if there is none."""
    return next((match.start() for match in _END[sign].finditer(text, start) if match[0] == sign), -1)


def _of_mark(match: re.Match[str]) -> Iterator[Piece]:
    yield Piece(_shown(match), *match.span(), literal=False)


def _shown(match: re.Match[str]) -> str:
    if match["line"]:
        return "\n"
    if code := match["code"]:
        return character(int(code, 16))
    if octal := match["octal"]:
        return bytes([int(octal, 8) & 255]).decode("latin-1")
    return _SIGNS.get(match["sign"], match["sign"])
