"""Front matter at the head of a Markdown file that no program reads any more.

Sources: YAML 1.2.2, 7.4.2 Block mappings (a colon needs a blank behind it); Jekyll and Hugo, Front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Change, Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

DASH = r"(?:(?:- ){2}-|[—–]{1,3}-?|-[—–])"
TORN = lazy(
    rf"\A(?P<open>{DASH}|---)[ \t]*\n"
    rf"(?P<body>(?:(?!{DASH}[ \t]*\n)(?:[ \t]*[^\W\d][\w-]*[ \t]*[:：].*\n|[ \t]+.*\n|- .*\n)){{1,40}})"
    rf"(?P<close>{DASH}|---)[ \t]*(?=\n|\Z)"
)
WHOLE = lazy(r"\A---[ \t]*\n(?P<body>(?:.*\n){1,60}?)---[ \t]*(?:\n|\Z)")
KEY = lazy(r"^(?P<key>[^\W\d_][\w -]{0,30}?)(?P<colon>：[ \t]*|:(?![ \t\n/:])|:[ \t]|:$)", re.MULTILINE)
KNOWN = frozenset("title description date author authors layout tags categories slug weight draft permalink".split())
WORD = lazy(r"\S*")
DASHES = "---"


def fences(source: Source) -> Iterator[Shape]:
    """Yield the lines of dashes around front matter that were torn apart or joined to long dashes."""
    match = TORN.match(source.text)
    if match:
        for name in ("open", "close"):
            if match[name] != DASHES:
                yield Shape(*match.span(name), ((*match.span(name), DASHES),))


def keys(source: Source) -> Iterator[Shape]:
    """Yield keys that were translated, and colons that YAML does not take for one."""
    head = WHOLE.match(source.text)
    if not head:
        return
    found = list(KEY.finditer(source.text, *head.span("body")))
    have = {match["key"] for match in found}
    for match in found:
        right = source.names.get(match["key"].lower())
        if right and right not in have:
            change: Change = (*match.span("key"), right)
            yield Shape(*match.span("key"), (change,), is_certain=False)
        elif match["colon"][0] == "：" or (match["key"] in KNOWN and match["colon"] == ":" and not _ends(match)):
            end = WORD.match(source.text, match.end())
            yield Shape(match.start(), end.end() if end else match.end(), ((*match.span("colon"), ": "),))


def _ends(match: re.Match[str]) -> bool:
    """Return whether nothing follows the colon on its line."""
    return match.string[match.end() : match.end() + 1] in ("", "\n", "\r")
