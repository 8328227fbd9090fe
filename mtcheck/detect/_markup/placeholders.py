"""Placeholders of formats and templates that were torn apart, or written with signs that no program knows.

Sources: printf(3) and gettext's format strings; Python's str.format; Unicode MessageFormat; i18next; Ruby's
Kernel#format; Fluent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import digit

from mtcheck.detect._markup.shape import BLANK, SOLID, Change, Shape, narrowed
from mtcheck.text import lazy

PRINTF = lazy(
    r"%(?<![\d%]%)(?<!\d[ \xa0\u202f]%)(?: ?\d{1,2} ?\$ ?[sd@]| ?\(\w+\) ?[sd]| [sd@]| \.\d[f]|\. \d ?f|\.\d f)"
    rf"(?:(?![\w’'])|(?=[{SOLID}\d])|(?=[’'](?!\w)))"
)
BEFORE_DIGIT = lazy(rf"[{SOLID}] ?\Z")
BRACED = lazy(
    r"(?<!\$)\$ +\{(?=[^{}\n$]*[^\W\d_])[^{}\\^=\n$]{1,200}\}(?! ?\$)"
    r"|(?:\$ ?)?\{ \{ ?[^\W\d_][^{}\n]{0,200}\}(?: ?\})?(?! ?, ?\{)"
    r"|\{\{ ?[^\W\d_][^{}\n]{0,40}\} \}"
    r"|(?<!\{)\{ (?:[a-z]+(?:_[a-z0-9]+)+|[a-z]+[A-Z]\w*) ?\}(?!\})"
    r"|(?<!\{)\{(?:[a-z]+(?:_[a-z0-9]+)+|[a-z]+[A-Z]\w*) \}(?!\})"
    r"|(?<![\w%#])[%#] \{ ?[a-z]\w{0,40} ?\}|(?<![\w%#])[%#]\{(?: [a-z]\w{0,40} ?|[a-z]\w{0,40} )\}"
    r"|\{ ?\$ [a-z][\w-]{0,40} ?\}"
)
NESTED = lazy(r"\$(?: t ?|t )\(['\"]?[\w.:-]+['\"]?\)")
PADDED = lazy(r"(?<!\{)\{(?: (?:[a-z]\w{1,30}|\d) ?|(?:[a-z]\w{1,30}|\d) )\}(?!\})")
UNPADDED = lazy(r"\{(?:[a-z]\w{1,30}|\d)\}")
DOUBLE = lazy(r"(?:\$ ?)?\{ ?\{ [^{}]*[^{}\s] \} ?\}")
"""Double braces with a blank on both sides of the name, as many write them."""

HEADLESS = lazy(r"(?<![%\w$.,])[1-9]\$[sd](?!\w)")
WIDE_PRINTF = lazy(
    r"(?<!\d)(?:％(?:\d{1,2}[$＄])?[sd@]|％[1-9](?![\d.％])|％[（(]\w+[）)][sd]|%(?:\d＄[sd@]|（\w+）[sd]))(?![A-Za-z0-9])"
)
WIDE_BRACES = lazy(r"[$＄%％#]?(?:[{｛]{1,2}) ?(?P<name>[A-Za-z]\w{0,40}|\d) ?(?:[}｝]{1,2})")
OTHER_SIGN = lazy(
    r"%(?<!\d%)(?<!\d[ \xa0\u202f]%)"
    r"(?:(?P<number>\d{1,2}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f])\$)?(?P<sign>[сдs@d])(?!\w)"
)
CONVERSIONS = {"с": "s", "д": "d"}
NUMBER_TOKEN = lazy(r"(?<![A-Za-z0-9])XNUMX(?![A-Za-z0-9])")


def placeholders(text: str) -> Iterator[Shape]:
    """Yield placeholders with blanks between their signs."""
    spans = [match.span() for match in PRINTF.finditer(text) if _is_torn(text, match)] if "%" in text else []
    if "$ t" in text or "$t (" in text:
        spans += [match.span() for match in NESTED.finditer(text)]
    if "{" in text:
        spans += [match.span() for match in BRACED.finditer(text)]
        if UNPADDED.search(text):
            spans += [match.span() for match in PADDED.finditer(text)]
    reach = -1
    for start, end in sorted(set(spans)):
        if start >= reach:
            reach = end
            piece = text[start:end]
            is_even = piece.count("{") == piece.count("}")
            yield Shape(start, end, tuple(_cuts(text, start, end)), is_mended=is_even)
    if "$s" in text or "$d" in text:
        for match in HEADLESS.finditer(text):
            yield Shape(match.start(), match.end(), ((match.start(), match.start(), "%"),), is_certain=False)


def _is_torn(text: str, match: re.Match[str]) -> bool:
    """Return whether there are blanks in it; a digit may follow it only where words are not parted by blanks."""
    if " " not in match[0]:
        return False
    follows = text[match.end() : match.end() + 1]
    return not follows.isdigit() or BEFORE_DIGIT.search(text, 0, match.start()) is not None


def _cuts(text: str, start: int, end: int) -> Iterator[Change]:
    """Yield the blanks next to signs; those between two words of a translated name stay."""
    keeps = DOUBLE.fullmatch(text, start, end) is not None
    for blank in BLANK.finditer(text, start, end):
        before, after = text[blank.start() - 1], text[blank.end() : blank.end() + 1]
        if keeps and not {before, after} <= {"{", "}", "$"}:
            continue
        if not (before.isalnum() and after.isalnum()) or text[start] == "%":
            yield *blank.span(), ""


def wide_placeholders(text: str) -> Iterator[Shape]:
    """Yield placeholders with signs as wide as a Chinese character: “％s”, “｛name｝”."""
    for match in WIDE_PRINTF.finditer(text):
        yield Shape(match.start(), match.end(), narrowed(text, *match.span()))
    for match in WIDE_BRACES.finditer(text) if "｛" in text or "｝" in text else ():
        if "｛" in match[0] or "｝" in match[0]:
            is_even = match[0].count("{") + match[0].count("｛") == match[0].count("}") + match[0].count("｝")
            yield Shape(match.start(), match.end(), narrowed(text, *match.span()), is_mended=is_even)


def foreign_placeholders(text: str) -> Iterator[Shape]:
    """Yield placeholders whose conversion or number is written in another script: “%с” with a Cyrillic letter."""
    for match in OTHER_SIGN.finditer(text):
        if not match[0].isascii():
            number = f"{digit(match['number'])}$" if match["number"] and not match["number"].isascii() else None
            changes = [] if number is None else [(match.start("number"), match.end("number") + 1, number)]
            if match["sign"] in CONVERSIONS:
                changes.append((*match.span("sign"), CONVERSIONS[match["sign"]]))
            yield Shape(match.start(), match.end(), tuple(changes))


def number_tokens(text: str) -> Iterator[Shape]:
    """Yield “XNUMX”, which some services put in the place of a number and forget."""
    for match in NUMBER_TOKEN.finditer(text):
        yield Shape(match.start(), match.end())
