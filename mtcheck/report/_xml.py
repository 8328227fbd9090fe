"""XML that is well-formed whatever the draft contains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from mtcheck.text import visible

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Code points that XML 1.0 has not even as a reference (https://www.w3.org/TR/xml/#charsets)."""


def content(text: str) -> str:
    """Return the text on one line, with its controls as visible symbols, as the content of an element.

    `##[` begins a command of the runner of GitHub and Azure, anywhere in a line of a log, so it is escaped as well.
    """
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", visible(text)), {"##[": "##&#91;"})


def opened(name: str, attributes: Mapping[str, str | int]) -> str:
    """Return the opening tag of an element."""
    return f"<{name}{''.join(_attribute(key, str(value)) for key, value in attributes.items())}>"


def empty(name: str, attributes: Mapping[str, str | int]) -> str:
    """Return an element without content."""
    return f"{opened(name, attributes)[:-1]}/>"


def _attribute(name: str, value: str) -> str:
    return f' {name}="{content(value).replace(chr(34), "&quot;")}"'
