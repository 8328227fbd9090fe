"""Keywords of programming languages that were translated with the code around them.

Source: observed in machine-translated documentation on public issue trackers.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

LANGUAGES = frozenset(
    "c cpp csharp go java javascript js jsx kotlin php py python ruby rust swift ts tsx typescript".split()
)
INFO = lazy(r"\s*\{?\.?(?P<name>[\w+#]+)")
FIRST_WORD = lazy(r"^[ \t]*(?P<word>[^\W\d_]+)(?P<after>\(| (?=[\w\"'({\[*]))", 0x8)  # MULTILINE
CALLED = frozenset({"print"})
"""What is a function and no statement."""


def keywords(source: Source) -> Iterator[Shape]:
    """Yield the first words of lines in fenced code that a rule's table knows as translated keywords.

    A word that the file uses as a name anywhere else is a name.
    """
    for start, end in source.blocks():
        info = INFO.match(source.text, *_first_line(source.text, start))
        if info and info["name"].lower() in LANGUAGES:
            yield from _translated(source, info.end(), end)


def _first_line(text: str, start: int) -> tuple[int, int]:
    end = text.find("\n", start)
    line = text[start:end]
    return start + len(line) - len(line.lstrip(" \t>-*+0123456789.)`~")), max(end, start)


def _translated(source: Source, start: int, end: int) -> Iterator[Shape]:
    for match in FIRST_WORD.finditer(source.text, start, end):
        right = source.names.get(match["word"])
        fits = right is not None and (right in CALLED) == (match["after"] == "(")
        if right and fits and not _is_defined(source.text, match["word"]):
            yield Shape(*match.span("word"), ((*match.span("word"), right),), is_certain=False)


def _is_defined(text: str, word: str) -> bool:
    """Return whether a function or value of this name is made somewhere."""
    return any(
        f"{maker} {word}" in text for maker in ("def", "function", "func", "fn", "void", "class", "let", "const")
    )
