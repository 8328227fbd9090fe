"""Coarse patterns: they match wherever the real one does, and sometimes elsewhere, but are compiled five times as fast.

Unicode classes have hundreds of ranges, which makes compiling a pattern for one short file dearer than searching it. In
a coarse pattern every code point beyond ASCII may be of any class.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

BEYOND = r"\x{80}-\x{10FFFF}"
ASCII: Mapping[str, str] = {"L": "A-Za-z", "Ll": "a-z", "Lu": "A-Z", "N": "0-9", "Nd": "0-9", "M": ""}
"""What a class has in ASCII; of classes that are not listed, everything may be in it and nothing need be."""

ANYTHING = r"\x{0}-\x{10FFFF}"
TOKEN = re.compile(r"\\(?P<not>[pP])(?:\{(?P<name>\^?\w+)\}|(?P<short>\w))|\\x\{\w+\}|\\.|\[\^?\]?|\]|.", re.DOTALL)


def coarse(pattern: str) -> str:
    r"""Return a pattern for RE2 that matches at least what another one does.

    >>> coarse(r"\p{L}+[^\p{L}\d]")
    '[A-Za-z\\x{80}-\\x{10FFFF}]+[^A-Za-z\\d]'
    """
    pieces: list[str] = []
    opened = -1
    is_negated = False
    for token in TOKEN.finditer(pattern):
        text = token[0]
        if token["not"]:
            pieces.append(_class(token, opened >= 0, is_negated))
        elif text.startswith("[") and opened < 0:
            opened, is_negated = len(pieces), text.startswith("[^")
            pieces.append(text)
        elif text == "]" and opened >= 0:
            # A negated class of which nothing is left excludes nothing.
            if "".join(pieces[opened:]) == "[^":
                pieces[opened:] = ["."]
            else:
                pieces.append(text)
            opened = -1
        else:
            pieces.append(text)
    return "".join(pieces)


def _class(token: re.Match[str], is_inside: bool, is_negated: bool) -> str:
    """Return what stands for a Unicode class: more than it has, or less where what it has is excluded."""
    name = token["name"] or token["short"]
    known = ASCII.get(name) if token["not"] == "p" else None
    if is_inside and is_negated:
        return known or ""
    members = ANYTHING if known is None else known + BEYOND
    return members if is_inside else f"[{members}]"
