"""Tokens that a translator's program put in the place of markup and did not take back: “__PH1__”, “<gtr="14"/>”.

Source: observed in machine-translated documentation and messages on public issue trackers.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, has
from mtcheck.text import lazy

WORD = (
    "PH|PLH|PLACEHOLDER|MARKER|MASK|PROTECTED|NOTRANSLATE|DNT|KEEP|TAG|HTML|LINK|URL|VAR|VARIABLE|CODE|TERM"
    "|ENTITY|TOKEN"
)
TOKENS = lazy(
    rf"(?:__ ?|@@ ?|%% ?|\[\[ ?|⟦ ?|⟪ ?|\{{\{{ ?)[A-Z_]{{0,12}}(?:{WORD})[A-Z_]{{0,12}}[ _-]?\d{{1,4}}"
    r"(?: ?__| ?@@| ?%%| ?\]\]| ?⟧| ?⟫| ?\}\})"
    r"|⟦ ?\d{1,4} ?⟧|@@@ ?\d{1,4} ?@@@"
    r'|< ?/?(?:gtr|ph|bpt|ept|mrk)(?: ?id)? ?= ?["“]\d{1,4}["”] ?/? ?>'
)
SIGNS = ("__", "@@", "%%", "[[", "⟦", "⟪", "{{", "<gtr", "<ph", "<bpt", "<ept", "<mrk", "< ")


def tokens(text: str) -> Iterator[Shape]:
    """Yield such tokens. What they stood for cannot be told without the source."""
    for match in TOKENS.finditer(text) if has(text, SIGNS) else ():
        yield Shape(match.start(), match.end())
