"""The text of a piece as it is written in XML, character by character."""

from __future__ import annotations

import re
from html import unescape

from mtcheck.model import InputError

_CHARACTER = re.compile(r"&#?\w+;|\r\n|[\s\S]")
_BLANKS = " \t\r\n"
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'"}


def characters(written: str) -> list[str]:
    """Return the ways in which the characters of a text are written.

    >>> characters("R &amp; D")
    ['R', ' ', '&amp;', ' ', 'D']
    """
    return _CHARACTER.findall(written)


def shown(character: str) -> str:
    """Return the character that stands for what is written: line ends and tabs are blanks in Word.

    >>> shown("&amp;"), shown("&#233;")
    ('&', 'é')
    """
    if len(character) == 1:
        return " " if character in _BLANKS else character
    if character[0] != "&":
        return " "
    text = _ENTITIES.get(character) or unescape(character)
    return " " if text in _BLANKS else text if len(text) == 1 else "\N{OBJECT REPLACEMENT CHARACTER}"


def stripped(written: list[str]) -> tuple[int, int]:
    """Return where the text begins and ends without the blanks at its edges, in characters."""
    start, end = 0, len(written)
    while start < end and shown(written[start]) == " ":
        start += 1
    while start < end and shown(written[end - 1]) == " ":
        end -= 1
    return start, end


def escaped(text: str, place: str) -> str:
    """Return a text as it is written in XML.

    Raises:
        InputError: it has a character that XML cannot hold. The message begins with `place`.
    """
    bad = _FORBIDDEN.search(text)
    if bad:
        raise InputError(f"{place}: U+{ord(bad[0]):04X} cannot be written into a Word document; remove it")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
