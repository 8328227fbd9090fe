"""What stands in a message beside its words: placeholders, tags, addresses, the syntax of plurals.

Sources of the shapes: The Open Group Base Specifications, fprintf; Python, printf-style formatting and format strings;
Ruby, Kernel#format; Qt, QString::arg; Unicode Technical Standard 35, part 9, and ICU, MessageFormat; Project Fluent,
syntax; i18next, interpolation and nesting; HTML Living Standard, tags and character references.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mtcheck.text.icu import icu_syntax
from mtcheck.text.lazy import lazy
from mtcheck.text.urls import address_spans

Kind = Literal["placeholder", "tag", "address", "entity", "syntax", "newline"]

_CONVERSION = r"(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGaAcCsSp@]"
_NO_LETTER = r"(?![A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff])"
"""No Latin letter follows: “100 %de” is a percentage, but letters of other scripts may stand right behind “%s”."""

PLACEHOLDER = lazy(
    rf"""%% (?!\w)
    | % \( [\w.-]+ \) [-+\#0]* \d* (?: \.\d+ )? [a-zA-Z]
    | % \d+ \$ [-+\#0']* (?: \d+ | \* )? (?: \. (?: \d+ | \* ) )? {_CONVERSION} {_NO_LETTER}
    | (?<![\d%]) % [-+\#0']* (?: \d+ | \* )? (?: \. (?: \d+ | \* ) )? {_CONVERSION} {_NO_LETTER}
    | % \{{ [^{{}}\s]+ \}} | % < \w+ > [-+\#0]* [\d.]* [a-zA-Z]
    | (?<![\d%]) % L? [1-9]\d? (?! [\w$%] ) | (?<![\w%]) % n (?!\w)
    | \{{\{{ [^{{}}]* \}}\}} | \{{% [^{{}}]* %\}} | <% [^<>]* %> | \$t\( [^()]* \)
    | [\#$]\{{ [^{{}}]+ \}} | (?<!\w) \$ [A-Za-z_]\w* \$?
    | \{{ \s* [-$]? [A-Za-z_0-9] [\w.\[\]-]* \s* (?: ![rsa] )? (?: : [^{{}}\s]* )? \}} | \{{\}}
    """,
    0x40,  # re.VERBOSE
)
"""A value that a program puts in. A percentage (“5 % de”, “100%d”) is none: no blank, no digit before the sign."""

NEWLINE = lazy("\n")
TAG = lazy(r"""</?[A-Za-z][\w:.-]*(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?>|<!--.*?-->""")
BBCODE = lazy(r"\[/?(?:b|i|u|s|url|img|quote|code|color|size|list)(?:=[^\[\]]*)?\]")
ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


SIGNS = lazy(r"[%{<\[&$\n@]|://|www\.")
"""What everything of this kind has one of; most messages have none."""


class Inline(NamedTuple):
    """A stretch of a message that is not words: half-open, in code points of the message."""

    start: int
    end: int
    kind: Kind


def inline_spans(text: str) -> list[Inline]:
    """Return what stands in a message beside its words, left to right, none within another.

    >>> [text[a:b] for text in ["Hi <b>%s</b>, {n} of 100 %"] for a, b, _ in inline_spans(text)]
    ['<b>', '%s', '</b>', '{n}']
    """
    found: list[Inline] = []
    if SIGNS.search(text) is None:
        return found
    reach = 0
    for span in sorted(_candidates(text), key=lambda span: (span.start, -span.end)):
        if span.start >= reach:
            found.append(span)
            reach = span.end
    return found


def _candidates(text: str) -> Iterator[Inline]:
    """Yield what each pattern finds; the rare signs are looked for first."""
    if "\n" in text:
        yield from (Inline(*match.span(), "newline") for match in NEWLINE.finditer(text))
    yield from (Inline(start, end, "address") for start, end in address_spans(text, 0, len(text)))
    if "<" in text:
        yield from (Inline(*match.span(), "tag") for match in TAG.finditer(text))
    if "[" in text:
        yield from (Inline(*match.span(), "tag") for match in BBCODE.finditer(text))
    if "&" in text:
        yield from (Inline(*match.span(), "entity") for match in ENTITY.finditer(text))
    if "{" in text:
        syntax, arguments = icu_syntax(text)
        yield from (Inline(start, end, "syntax") for start, end in syntax)
        yield from (Inline(start, end, "placeholder") for start, end in arguments)
    if "%" in text or "{" in text or "$" in text:
        yield from (Inline(*match.span(), "placeholder") for match in PLACEHOLDER.finditer(text))
