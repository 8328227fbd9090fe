"""Inline markup of AsciiDoc, as Asciidoctor recognises it by what stands before and after its signs."""

from __future__ import annotations

import re
from html import unescape

from mtcheck.read.asciidoc.macros import CHARACTERS, EMPTY, OBJECTS, TEXTS, label, label_end
from mtcheck.read.wrapped import Wrapped

DEPTH = 20
"""Elements within one another that are looked into."""

_SPECIAL = re.compile(r"[\\*_`#^~{<\[(+&:$\"']")
_TOKEN = re.compile(
    r"""\\ (?P<escaped> [*_`#^~{<\[(+&:$"'|\\] )
    | (?P<raw> \+\+\+ | \$\$ ) (?=\S)
    | (?P<quoted> ["'] ) ` (?=\S)
    | (?P<apostrophe> (?<=\w) `' )
    | (?: (?<![\w\]]) \[ [^\[\]\n]{0,200} \] (?=[*_`#]) )? (?P<double> \*\* | __ | `` | \#\# | \+\+ ) (?=\S)
    | (?: (?<![\w;:}\]]) \[ [^\[\]\n]{0,200} \] (?=[*_`#]) | (?<![\w;:}`"'&]) ) (?P<single> [*_`\#+] ) (?=\S)
    | (?P<script> [\^~] ) (?=\S)
    | (?P<variable> \{\w[\w-]*\}[^\s\[\]<>"]{0,2000} ) \[
    | \{ (?P<attribute> \w[\w-]* | (?:counter2?|set):[^{}\n]{1,100} ) \}
    | <<< | << (?P<xref> [^<>,\n]{1,200} ) (?: ,\s* (?P<shown> [^<>]{1,500} ) )? >>
    | \[\[ [^\[\]\n]{1,200} \]\]
    | \(\(\( .{1,300}? \)\)\) | \(\( (?P<term> [^()]{1,300} ) \)\)
    | (?P<url> (?<![\w/]) (?:https?|ftp|irc)://[^\s\[\]<>"]{1,2000} ) \[
    | (?P<name> (?<![\w:]) [a-zA-Z][\w-]{0,30} ) : (?![:\s]) (?P<target> [^\s\[\]:"]{0,500}(?::[^\s\[\]"]{1,500})? ) \[
    | &(?: \#\d{1,7} | \#[xX][\da-fA-F]{1,6} | [A-Za-z][A-Za-z\d]{1,31} );
    | (?P<break> [ \t]+\+(?=\n) )""",
    re.VERBOSE,
)
_PAIRED = {"*": "strong", "_": "emphasis", "#": "tag", "^": "tag", "~": "tag"}
_SINGLE_END = {
    sign: re.compile(rf"(?<!\s){re.escape(sign)}(?![\w{quotes}])")
    for sign, quotes in (("*", ""), ("_", ""), ("#", ""), ("+", ""), ("`", "\"'`"))
}
_ROLES = re.compile(r"\[[^\[\]]*\]")

Note = tuple[int, int]
"""The text of a footnote: half-open, in code points of the content."""


class Inline:
    """Goes through the content of a block from mark to mark."""

    def __init__(self, wrapped: Wrapped) -> None:
        self._wrapped = wrapped
        self._content = wrapped.content
        self._notes: list[Note] = []
        self._never: dict[tuple[str, int], int] = {}
        self._depth = 0

    def add(self, start: int, end: int) -> list[Note]:
        """Add a stretch: words, objects, and where markup begins and ends. Return the footnotes in it."""
        content = self._content
        if self._depth == DEPTH or not _SPECIAL.search(content, start, end):
            self._wrapped.text(start, end)
            return self._notes
        self._depth += 1
        match = _TOKEN.search(content, start, end)
        while match:
            done = self._token(match, start, end)
            start = start if done is None else done
            match = _TOKEN.search(content, match.end() if done is None else done, end)
        self._wrapped.text(start, end)
        self._depth -= 1
        return self._notes

    def _token(self, match: re.Match[str], taken: int, end: int) -> int | None:
        """Add the text from `taken` to a match, and what it means. Return where that ends, None if it is text."""
        if match["escaped"]:
            self._wrapped.text(taken, match.start())
            self._wrapped.text(match.start() + 1, match.end())
            return match.end()
        if match["name"] or match["url"] or match["variable"]:
            return self._macro(match, taken, end)
        sign = match["raw"] or match["double"] or match["single"] or match["script"]
        if sign:
            return self._marked(sign, match, taken, end)
        if match["quoted"]:
            return self._quoted(match, taken, end)
        self._wrapped.text(taken, match.start())
        self._simple(match)
        return match.end()

    def _simple(self, match: re.Match[str]) -> None:
        """Add what a match without an end of its own stands for."""
        start, end = match.span()
        if match["break"]:
            self._wrapped.line_break(start, end + 1)
        elif match["apostrophe"]:
            self._wrapped.stand_in("’", start, end)
        elif match["shown"] or match["term"]:
            name = "shown" if match["shown"] else "term"
            self._inner("link" if name == "shown" else "", *match.span(name))
        elif match["xref"]:
            self._wrapped.object("link", start, end)
        elif match["attribute"]:
            known = CHARACTERS.get(match["attribute"])
            if known is None:
                self._wrapped.object("", start, end)
            elif known:
                self._wrapped.stand_in(known, start, end)
        elif match[0][0] == "&":
            self._wrapped.stand_in(unescape(match[0]), start, end)
        elif match[0] == "<<<":
            self._wrapped.text(start, end)

    def _marked(self, sign: str, match: re.Match[str], taken: int, end: int) -> int | None:
        closing = self._closing(sign, match.end(), end, bool(match["single"]))
        if closing is None:
            return None
        first, last = match.end(), closing
        done = last + len(sign)
        self._wrapped.text(taken, match.start())
        if match["raw"] or sign[0] == "`":
            self._wrapped.object("code" if sign[0] == "`" else "", match.start(), done)
        elif sign[0] == "+":
            self._wrapped.text(first, last)
        else:
            self._inner(_PAIRED[sign[0]], first, last)
        return done

    def _closing(self, sign: str, start: int, end: int, is_single: bool) -> int | None:
        """Return where the sign that closes an element stands; None if there is none."""
        key = (sign, end)
        if start >= self._never.get(key, end + 1):
            return None
        if is_single:
            found = _SINGLE_END[sign].search(self._content, start + 1, end)
            at = found.start() if found else -1
        else:
            at = self._content.find(sign, start + 1, end)
        if at < 0:
            self._never[key] = start
            return None
        is_script = sign in "^~" and any(map(str.isspace, self._content[start:at]))
        return None if is_script else at

    def _quoted(self, match: re.Match[str], taken: int, end: int) -> int | None:
        """Add words in curly quotation marks, which are straight ones to us: many files have both and mean the same."""
        closing = f"`{match['quoted']}"
        at = self._closing(closing, match.end(), end, False)
        if at is None:
            return None
        self._wrapped.text(taken, match.start())
        self._wrapped.stand_in(match["quoted"], *match.span())
        self.add(match.end(), at)
        self._wrapped.stand_in(match["quoted"], at, at + 2)
        return at + 2

    def _macro(self, match: re.Match[str], taken: int, end: int) -> int | None:
        """Add a macro: a link with its words, words alone, an object, or nothing."""
        name = (match["name"] or "link").lower()
        closing = label_end(self._content, match.end(), end)
        is_known = name in OBJECTS or name in TEXTS or name in EMPTY
        if closing < 0 or not (is_known or match["target"]):
            return None
        self._wrapped.text(taken, match.start())
        first, last = label(self._content, match.end(), closing)
        if name == "footnote":
            self._notes.append((match.end(), closing))
            self._wrapped.object("", match.start(), closing + 1)
        elif name in TEXTS and first < last:
            self._inner(TEXTS[name], first, last)
        elif name not in EMPTY:
            self._wrapped.object(OBJECTS.get(name, "link" if name in TEXTS else ""), match.start(), closing + 1)
        return closing + 1

    def _inner(self, element: str, start: int, end: int) -> None:
        if element:
            self._wrapped.boundary(element, True)
        self.add(start, end)
        if element:
            self._wrapped.boundary(element, False)
