"""What an XML file is, told by its first element: several formats share a suffix."""

from __future__ import annotations

from mtcheck.text import lazy

HEAD = 20_000
"""Code points at the beginning of a file that are searched: licences stand there too."""

_BYTES_OF_A_CODE_POINT = 4

_BEFORE = lazy(
    r"""\ufeff? (?: \s | <\?(?:(?!\?>).)*\?> | <!--(?:(?!-->).)*--> | <!DOCTYPE (?:[^<>\[\]"'] | "[^"]*" | '[^']*'
    | \[[^\]]*\])* > )* < (?:[\w.-]+:)? ([\w.-]+)""",
    0x50,  # re.VERBOSE | re.DOTALL
)


def root_name(text: str) -> str | None:
    """Return the name of the first element of a text without its prefix, None if the text does not begin as XML.

    >>> root_name("<?xml version='1.0'?><!DOCTYPE TS><TS version='2.1'>"), root_name("const a = 1 < b;")
    ('TS', None)
    """
    match = _BEFORE.match(text, 0, HEAD)
    return match[1] if match else None


def root_of(path: str) -> str | None:
    """Return the same of a file, None also if it cannot be read."""
    try:
        with open(path, "rb") as stream:
            head = stream.read(HEAD * _BYTES_OF_A_CODE_POINT)
    except OSError:
        return None
    is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return root_name(head.decode("utf-16" if is_wide else "utf-8", "ignore"))
