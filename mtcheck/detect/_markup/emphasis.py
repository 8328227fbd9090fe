"""Emphasis whose signs do not touch the words.

Sources: CommonMark 0.31, 6.2 Emphasis and strong emphasis (flanking delimiter runs); GFM, 6.5 Strikethrough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, edges, has, lines
from mtcheck.text import lazy

PAIRED = {sign: lazy(rf"(?<![{sign}\\]){sign}{sign}(?!{sign})") for sign in (r"\*", "~")}
THIN = lazy(
    r"(?P<mark>[*_])(?<![^\s(“\"].)(?P<left> ?)(?P<inner>[^\W\d_][^*_\n]{2,80}?)(?P<right> ?)(?P=mark)"
    r"(?=[\s.,;:!?)”\"]|$)",
    re.MULTILINE,
)
SPLIT = lazy(r"(?<!\* )(?<!\*)\* \*[ ]?(?P<inner>[^\W\d_][^*\n]{1,78}?)[ ]?\* \*(?! ?\*)")
WIDE = lazy(r"(?<!＊)(?P<open>＊＊)(?P<inner>[^＊\n]{1,80})(?P<close>＊＊)(?!＊)")
JOINED = lazy(r"(?<![*\w\\])\*\*[^\W\d_][^*\n]{0,60}[^\s*][:.!?]\*\*(?P<gap>)(?=[A-Za-z\xc0-\u052f])")
"""Bold text that a mark ends and a letter follows: the stars behind a mark close nothing before a letter."""

PROGRAM = lazy(r"[;{}|]| =>? |=> ?\w|, &\w")
WORDS = lazy(r"[^\W\d_]{3}|(?![A-Za-z\xc0-\u024f])[^\W\d_][^\x00-\x7f]")
"""Three letters in a row, or two of a script in which a letter is a syllable or has marks of its own."""


def emphasis(text: str) -> Iterator[Shape]:
    """Yield strong emphasis with blanks inside its stars; the stars are paired from the start of the line."""
    for sign, pattern in PAIRED.items():
        if sign[-1] * 2 in text:
            for start, line in lines(text):
                yield from _paired(text, start, line, [match.start() for match in pattern.finditer(line)])
    for match in JOINED.finditer(text) if "**" in text else ():
        yield Shape(*match.span(), ((*match.span("gap"), " "),))
    if "* *" in text:
        for match in SPLIT.finditer(text):
            changes = ((match.start(), match.start("inner"), "**"), (match.end("inner"), match.end(), "**"))
            yield Shape(match.start(), match.end(), changes, is_certain=False)
    if "＊＊" in text:
        for match in WIDE.finditer(text):
            inner = edges(text, *match.span("inner"))
            signs = [(*match.span("open"), "**"), *inner, (*match.span("close"), "**")]
            yield Shape(match.start(), match.end(), tuple(signs))


def _paired(text: str, start: int, line: str, stars: list[int]) -> Iterator[Shape]:
    if len(stars) % 2:
        return
    for opening, closing in zip(stars[::2], stars[1::2], strict=True):
        inner = line[opening + 2 : closing]
        is_rule = opening == 0 and closing + 2 == len(line) and inner.isupper()
        if inner != inner.strip() and WORDS.search(inner) and not is_rule and not _is_program(inner):
            first = start + opening
            yield Shape(first, start + closing + 2, edges(text, first + 2, start + closing))


def _is_program(inner: str) -> bool:
    """Return whether the stars are operators of a program: powers, or arguments that are taken apart."""
    return PROGRAM.search(inner) is not None or inner.count("(") != inner.count(")")


def thin_emphasis(text: str) -> Iterator[Shape]:
    """Yield emphasis by one sign with blanks inside; a single word between stars may be a factor."""
    if not has(text, (" *", "* ", " _", "_ ")):
        return
    for match in THIN.finditer(text):
        changes = tuple((*match.span(name), "") for name in ("left", "right") if match[name])
        if changes and (match["mark"] == "_" or " " in match["inner"]):
            yield Shape(match.start(), match.end(), changes)
