"""Tags of HTML, of components and of templates that were taken apart.

Source: HTML Living Standard, 13.1.2.1 Start tags and 13.1.2.2 End tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Change, Shape, blanks, narrowed
from mtcheck.text import lazy

NAMES = (
    "a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span"
    "|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
TAG = lazy(rf"<(?: +/? *|/ +)(?P<name>{NAMES})(?P<rest>(?:\s[^<>\n]{{0,200}})?)>", re.IGNORECASE)
COMPONENT = lazy(r"<(?: / ?|/ )(?P<name>[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)*) ?>")
VOID = lazy(r"<(?:br|hr|img|input)\b[^<>\n]{0,200}?/ >")
WIDE = lazy(rf"[<＜] ?[/／]? ?(?P<name>{NAMES})(?:\s[^<>＜＞\n]{{0,200}})? ?[/／]? ?[>＞]", re.IGNORECASE)
TEMPLATE = lazy(r"<(?: %[=-]?|% =)[^<>%\n]{1,80}%(?: ?>)|<%[=-]?[^<>%\n]{1,80}% >")
CLOSING_TAG = r"< ?/ ?{} ?>"
REACH = 300
"""Code points within which an opening tag must be closed to be taken for one."""


def tags(text: str) -> Iterator[Shape]:
    """Yield tags with blanks after “<” or “/”; an opening tag and its broken closing tag are one."""
    yield from _html(text)
    for pattern in (COMPONENT, VOID):
        for match in pattern.finditer(text):
            end = match.end()
            first = match.start() if pattern is COMPONENT else end - 3
            yield Shape(match.start(), end, blanks(text, first, end))
    if "%" in text:
        for match in TEMPLATE.finditer(text):
            yield Shape(match.start(), match.end(), tuple(_sign_blanks(text, *match.span())))


def wide_tags(text: str) -> Iterator[Shape]:
    """Yield tags in the wide brackets of Chinese and Japanese: “＜b＞”."""
    for match in WIDE.finditer(text):
        if match[0][0] == "＜" or match[0][-1] == "＞":
            inside = blanks(text, match.start(), match.start("name"))
            yield Shape(match.start(), match.end(), tuple(sorted([*narrowed(text, *match.span()), *inside])))


def _sign_blanks(text: str, start: int, end: int) -> Iterator[Change]:
    """Yield the blanks between the signs of a template tag, not those around what is inside."""
    opening = 2 if text[start + 1] == "%" else 3
    opening += text[start + opening : start + opening + 2].strip()[:1] in ("=", "-") and 2
    yield from blanks(text, start, min(start + opening - 1, end))
    yield from blanks(text, end - 2, end)


def _html(text: str) -> Iterator[Shape]:
    found = [match for match in TAG.finditer(text) if _is_tag(text, match)]
    taken: set[int] = set()
    for index, match in enumerate(found):
        if index in taken:
            continue
        partner = next((at for at in range(index + 1, len(found)) if _closes(text, match, found[at])), None)
        parts = [match] if partner is None else [match, found[partner]]
        if partner is not None:
            taken.add(partner)
        yield Shape(match.start(), parts[-1].end(), tuple(cut for part in parts for cut in _cuts(text, part)))


def _is_tag(text: str, match: re.Match[str]) -> bool:
    """Return whether it is a tag and not “a < b > c”: a short name must be closed, or close something."""
    name = match["name"]
    if len(name) > 1 or "/" in match[0][:4] or "=" in match["rest"]:
        return True
    line_end = text.find("\n", match.end())
    limit = min(match.end() + REACH, len(text) if line_end < 0 else line_end)
    return re.search(CLOSING_TAG.format(name), text[match.end() : limit], re.IGNORECASE) is not None


def _closes(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    near = closing.start() - opening.end() <= REACH and "\n" not in text[opening.end() : closing.start()]
    is_pair = "/" not in opening[0][:4] and "/" in closing[0][:4]
    return near and is_pair and opening["name"].lower() == closing["name"].lower()


def _cuts(text: str, match: re.Match[str]) -> Iterator[Change]:
    yield from blanks(text, match.start(), match.start("name"))
    rest = match["rest"]
    if rest != rest.rstrip():
        yield match.start("rest") + len(rest.rstrip()), match.end("rest"), ""
