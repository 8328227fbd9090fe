"""Inline code that went through a translator: blanks at its edges, behind its dots and in its placeholders.

Source: CommonMark 0.31, 6.1 Code spans.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, blanks, edges
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

PLACEHOLDER = lazy(r"(?<=[\"'=:/(_.>-])% (?:\d ?\$ ?)?[s@](?![\w])")
DOTTED = lazy(r"\s?[A-Za-z_$][\w$]*(?:\.[\w$]+)*\. [a-z][\w.]*(?:\([^()\s]*\))?\s?")
PADDED = lazy(r" (?=[!-~]+ )[^\s`]*\w\w[^\s`]* ")
NAME = lazy(
    r"(?<![\w./-])(?:(?:Node|Vue|React|Next|Nuxt|Express|Three|Chart|Socket|Electron|Angular|Ember|Backbone)\. js"
    r"|(?:package|tsconfig|composer|manifest|settings|config|index|README|CHANGELOG|CONTRIBUTING|requirements|main|setup"
    r"|style|app|docker-compose|pyproject|Cargo)\. (?:json|html|md|txt|py|ya?ml|css|js|ts|toml))(?![\w-])"
)


def placeholders(source: Source) -> Iterator[Shape]:
    """Yield placeholders in inline code with a blank behind their sign: “`"% s.txt"`”."""
    for start, end in source.spans():
        for match in PLACEHOLDER.finditer(source.text, start, end):
            yield Shape(*match.span(), blanks(source.text, *match.span()))


def dots(source: Source) -> Iterator[Shape]:
    """Yield inline code that is one name with a blank behind a dot: “`process. argv`”."""
    for start, end in source.spans():
        match = DOTTED.fullmatch(source.text, start, end)
        if match:
            yield Shape(start, end, blanks(source.text, start, end))


def padded(source: Source) -> Iterator[Shape]:
    """Yield inline code that is one word with a blank on both sides, which nobody writes."""
    for start, end in source.spans():
        if PADDED.fullmatch(source.text, start, end) and not _is_between_code(source.text, start, end):
            yield Shape(start - 1, end + 1, edges(source.text, start, end))


def _is_between_code(text: str, start: int, end: int) -> bool:
    """Return whether what looks like code is what stands between: a backtick before it has no partner."""
    before, after = text[start - 2 : start - 1], text[end + 1 : end + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def file_names(source: Source) -> Iterator[Shape]:
    """Yield well-known names of files and libraries with a blank behind their dot: “Node. js”."""
    for match in NAME.finditer(source.text):
        if not source.is_code(match.start()):
            yield Shape(*match.span(), blanks(source.text, *match.span()))
