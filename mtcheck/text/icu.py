"""The syntax of ICU MessageFormat: which parts of “{n, plural, one {# file} other {# files}}” are words.

Source: ICU User Guide, Formatting Messages; Unicode Technical Standard 35, part 5, plural rules.
"""

from __future__ import annotations

from mtcheck.text.lazy import lazy

Span = tuple[int, int]

_DEPTH = 20
"""Arguments within arguments; deeper ones are no message."""

_HEAD = lazy(r"\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,\s*(?:offset:\s*\d+\s*)?")
_SIMPLE = lazy(r"\{\s*[\w.-]+\s*,\s*(?:number|date|time|spellout|ordinal|duration)\b[^{}]*\}")
_CASE = lazy(r"\s*(?:=\d+|[\w-]+)\s*\{")


def icu_syntax(text: str) -> tuple[list[Span], list[Span]]:
    """Return the syntax around the words of plurals and selections, and the values that are put in.

    Both in code points, ascending. An argument that is not whole gives nothing: what stands there is text.

    >>> icu_syntax("You have {n, plural, one {# file} other {# files}}.")
    ([(9, 26), (32, 41), (48, 50)], [(26, 27), (41, 42)])
    """
    syntax: list[Span] = []
    values = [match.span() for match in _SIMPLE.finditer(text)]
    at = 0
    while head := _HEAD.search(text, at):
        pieces: list[Span] = []
        hashes: list[Span] = []
        end = _argument(text, head.start(), head.end(), pieces, hashes, 0)
        at = head.end() if end is None else end
        if end is not None:
            syntax += pieces
            values += hashes
    return sorted(syntax), sorted(values)


def _argument(text: str, start: int, at: int, syntax: list[Span], hashes: list[Span], depth: int) -> int | None:
    """Collect the syntax of an argument whose cases begin at `at`. Return where it ends, None if it is not whole."""
    if depth > _DEPTH:
        return None
    case = _CASE.match(text, at)
    while case:
        syntax.append((start, case.end()))
        close = _words(text, case.end(), syntax, hashes, depth)
        if close is None:
            return None
        start, at = close, close + 1
        case = _CASE.match(text, at)
    while at < len(text) and text[at].isspace():
        at += 1
    if start == at or text[at : at + 1] != "}" or text[start] != "}":
        return None
    syntax.append((start, at + 1))
    return at + 1


def _words(text: str, at: int, syntax: list[Span], hashes: list[Span], depth: int) -> int | None:
    """Go through the words of a case. Return where its closing brace stands, None if there is none."""
    while at < len(text):
        sign = text[at]
        if sign == "}":
            return at
        if sign == "#":
            hashes.append((at, at + 1))
        if sign == "{":
            end = _inner(text, at, syntax, hashes, depth)
            if end is None:
                return None
            at = end
        else:
            at += 1
    return None


def _inner(text: str, at: int, syntax: list[Span], hashes: list[Span], depth: int) -> int | None:
    """Return where an argument inside a case ends, None if it is not whole."""
    head = _HEAD.match(text, at)
    if head:
        return _argument(text, at, head.end(), syntax, hashes, depth + 1)
    close = text.find("}", at)
    return close + 1 if close >= 0 else None
