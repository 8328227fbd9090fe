"""Inline markup of reStructuredText, as docutils recognises it: by what stands before and after its signs."""

from __future__ import annotations

import re

from mtcheck.read.rst.names import CODE_ROLES, ELEMENTS, LINK_ROLES, TEXT_ROLES
from mtcheck.read.wrapped import Wrapped

_BEFORE = r"(?<![\w!#$%&)*+,.;=?@\\\]^_`|}~])"
_AFTER = r"(?![\w#$%&(*+<=@\[^_`{|~])"
_NAME = r"(?:(?!_)\w)+(?:[-._+:](?:(?!_)\w)+)*"

_SPECIAL = re.compile(r"[\\*`|_]")
_TOKEN = re.compile(
    rf"""\\ (?P<escaped> [\s\S] | \Z )
    | {_BEFORE} (?P<mark> \*\* | `` | \*(?!\*) | \| | _` ) (?=\S)
    | {_BEFORE} (?P<role> :{_NAME}: )? ` (?!`) (?=\S)
    | {_BEFORE} \[ (?: \#?{_NAME} | \# | \* ) \]_ {_AFTER}
    | (?<=[^\W_]) (?P<tail> __? ) {_AFTER}""",
    re.VERBOSE,
)
_UNESCAPED = r"(?<![\s\\])"
_ENDS = {
    "**": re.compile(rf"{_UNESCAPED}\*\*{_AFTER}"),
    "*": re.compile(rf"{_UNESCAPED}\*{_AFTER}"),
    "``": re.compile(rf"(?<!\s)``{_AFTER}"),
    "|": re.compile(rf"{_UNESCAPED}\|(?:__?)?{_AFTER}"),
    "_`": re.compile(rf"{_UNESCAPED}`{_AFTER}"),
    "`": re.compile(rf"{_UNESCAPED}`(?P<suffix>:{_NAME}:|__?)?{_AFTER}"),
}
_PAIRED = {"**": "strong", "*": "emphasis"}
_QUOTES = {'"': '"', "'": "'", "(": ")", "[": "]", "{": "}", "<": ">", "“": "”", "„": "“", "«": "»", "»": "«", "‘": "’"}
_TARGET = re.compile(r"(?:(?<=`)|\s+)<[^<>]*>\Z")
_WORD_BEFORE = re.compile(r"(?<![^\W_])(?<![-._+:])[^\W_]+(?:[-._+:][^\W_]+)*\Z")
_LONGEST_NAME = 200
_TILDE = "!~"


def add_inline(wrapped: Wrapped) -> None:
    """Add the content of a block: words, objects for what is none, and where markup begins and ends."""
    if _SPECIAL.search(wrapped.content) or "]_" in wrapped.content:
        _Inline(wrapped).add()
    else:
        wrapped.text(0, len(wrapped.content))


class _Inline:
    """Goes through the content from mark to mark."""

    def __init__(self, wrapped: Wrapped) -> None:
        self._wrapped = wrapped
        self._content = wrapped.content
        self._taken = 0
        self._never: set[str] = set()

    def add(self) -> None:
        """Add everything."""
        match = _TOKEN.search(self._content)
        while match:
            end = self._token(match)
            match = _TOKEN.search(self._content, end if end > match.start() else match.end())
        self._take(len(self._content), len(self._content))

    def _token(self, match: re.Match[str]) -> int:
        """Add what a match means, and the text before it. Return where it ends, -1 if it means nothing."""
        if match["escaped"] is not None:
            return self._escape(match.start(), match.end())
        if match["tail"]:
            return self._reference(*match.span())
        if match[0].endswith("]_"):
            return self._object("", *match.span())
        if self._is_quoted(match):
            return -1
        sign = match["mark"] or "`"
        end = self._end(sign, match.end())
        return -1 if end is None else self._marked(sign, match, end)

    def _marked(self, sign: str, match: re.Match[str], end: re.Match[str]) -> int:
        if sign == "``":
            return self._object("code", match.start(), end.end())
        if sign == "|":
            return self._object("", match.start(), end.end())
        if sign == "_`":
            return self._inner("", match.start(), match.end(), end.start(), end.end())
        if sign in _PAIRED:
            return self._inner(_PAIRED[sign], match.start(), match.end(), end.start(), end.end())
        role = match["role"] or (end["suffix"] or "")
        return self._interpreted(role, match.start(), match.end(), end.start(), end.end())

    def _interpreted(self, role: str, start: int, first: int, last: int, end: int) -> int:
        """Add what stands in single backticks: a link, words in a role, or what only programs understand."""
        content = self._content
        target = _TARGET.search(content, first, last)
        text_end = target.start() if target else last
        is_named = bool(text_end > first)
        if role.startswith("_"):
            return self._inner("link", start, first, text_end, end) if is_named else self._object("link", start, end)
        name = role.strip(":").lower()
        has_blank = any(map(str.isspace, content[first:text_end]))
        if target and is_named and (name in LINK_ROLES or (has_blank and name not in CODE_ROLES)):
            return self._inner("link", start, first, text_end, end)
        if name in TEXT_ROLES or (not name and has_blank):
            first += content[first] in _TILDE
            return self._inner(ELEMENTS.get(name, "emphasis" if not name else "tag"), start, first, text_end, end)
        return self._object("code", start, end)

    def _reference(self, start: int, end: int) -> int:
        """Add a word that is a link by the underscore behind it."""
        word = _WORD_BEFORE.search(self._content, max(self._taken, start - _LONGEST_NAME), start)
        if not word or not re.compile(_BEFORE).match(self._content, word.start()):
            return -1
        return self._inner("link", word.start(), word.start(), start, end)

    def _inner(self, element: str, start: int, first: int, last: int, end: int) -> int:
        """Add an element with words in it. It begins at `start`, its words at `first`; they end at `last`."""
        self._take(start, first)
        if element:
            self._wrapped.boundary(element, True)
        while first < last:
            escape = self._content.find("\\", first, last)
            stop = last if escape < 0 else escape
            self._wrapped.text(first, stop)
            first = stop if escape < 0 else self._unescaped(escape, last)
        if element:
            self._wrapped.boundary(element, False)
        self._taken = end
        return end

    def _unescaped(self, at: int, last: int) -> int:
        """Add the character behind a backslash, if it is no blank. Return where it ends."""
        if at + 1 < last and not self._content[at + 1].isspace():
            self._wrapped.text(at + 1, at + 2)
        return min(at + 2, last)

    def _escape(self, start: int, end: int) -> int:
        is_blank = self._content[start + 1 : end].isspace()
        self._take(start, end if is_blank else start + 1)
        return end

    def _object(self, element: str, start: int, end: int) -> int:
        self._take(start, end)
        self._wrapped.object(element, start, end)
        return end

    def _take(self, start: int, end: int) -> None:
        """Add the text up to `start`; go on at `end`."""
        self._wrapped.text(self._taken, start)
        self._taken = end

    def _end(self, sign: str, start: int) -> re.Match[str] | None:
        """Return the match of what closes a mark; content of at least one character stands between them."""
        if sign in self._never:
            return None
        match = _ENDS[sign].search(self._content, start + 1)
        if not match:
            self._never.add(sign)
        return match

    def _is_quoted(self, match: re.Match[str]) -> bool:
        """Return whether a mark stands alone in quotation marks or brackets: that is talk of the mark itself."""
        before = self._content[match.start() - 1 : match.start()] if match.start() else ""
        return before in _QUOTES and self._content.startswith(_QUOTES[before], match.end())
