"""What the macros and attributes of AsciiDoc are to a reader."""

from __future__ import annotations

import re
from html import unescape

TEXTS = {"link": "link", "xref": "link", "mailto": "link", "indexterm2": ""}
"""Macros with words in square brackets, and what their boundaries are called."""

OBJECTS = {
    **dict.fromkeys(("image", "icon"), "image"),
    **dict.fromkeys(("kbd", "btn", "menu", "stem", "latexmath", "asciimath", "footnote", "footnoteref"), ""),
    "pass": "",
}
"""Macros that are an object in prose, and what their boundaries are called."""

EMPTY = frozenset({"anchor", "indexterm"})
"""Macros that show nothing."""

CHARACTERS = {
    **{name: unescape(f"&{name};") for name in "nbsp apos quot lsquo rsquo ldquo rdquo deg plus amp lt gt".split()},
    "empty": "",
    "blank": "",
    "sp": " ",
    "zwsp": "\N{ZERO WIDTH SPACE}",
    "wj": "\N{WORD JOINER}",
    "brvbar": "¦",
    "vbar": "|",
    "startsb": "[",
    "endsb": "]",
    "caret": "^",
    "asterisk": "*",
    "tilde": "~",
    "backslash": "\\",
    "backtick": "`",
    "two-colons": "::",
    "two-semicolons": ";;",
    "cpp": "C++",
    "cxx": "C++",
    "pp": "++",
}
"""Attributes that Asciidoctor defines for single characters. Any other one is an object."""

LONGEST_LABEL = 5_000
"""Code points that may stand in square brackets."""

_BRACKET = re.compile(r"\\.|[\[\]]|\n\n", re.DOTALL)
_NAMED = re.compile(r"(?:\A|,)\s*[\w-]+\s*=")


def label_end(content: str, start: int, end: int) -> int:
    """Return where the bracket stands that closes the one before `start`; -1 if there is none."""
    depth = 1
    end = content.rfind("]", start, min(end, start + LONGEST_LABEL)) + 1
    for match in _BRACKET.finditer(content, start, end):
        depth += {"[": 1, "]": -1}.get(match[0], 0)
        if not depth:
            return match.start()
    return -1


def label(content: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of the words in square brackets, without named attributes and what opens a new window."""
    text = content[start:end]
    if "=" in text and _NAMED.search(text):
        if text.startswith('"') and '"' in text[1:]:
            return start + 1, start + text.index('"', 1)
        end = start if _NAMED.match(text) else start + text.index(",")
    if content.endswith("^", start, end):
        end -= 1
    return start, end
