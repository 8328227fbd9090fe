"""The text of a Markdown or HTML file, and which stretches of it are code."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from mtcheck.model import Document
from mtcheck.text import lazy

CODE = {
    "markdown": lazy(
        r"""^[ \t>]* (?: [-*+] [ \t]+ | \d+[.)] [ \t]+ )* (?P<fence>`{3,}(?!.*`)|~{3,}) (?P<info>.*)
            (?: \n (?! [ \t>]* (?P=fence) [`~]* [ \t\r]* $ ) .* )* (?: \n .* )?
        | (?<!`) (?P<ticks>`+) (?!`) (?P<inline> (?: (?! \n [ \t>]* \n ) [\s\S] ){1,1000}? ) (?<!`) (?P=ticks) (?!`)
        | <!--(?=[\s\S]) (?: (?!-->) [\s\S] )* -->
        | <(?P<name>pre|code|script|style|textarea|svg|kbd|samp)\b[^<>]*> (?: (?!</(?P=name)) [\s\S] )* </(?P=name)""",
        0x48,  # VERBOSE and MULTILINE
    ),
    "html": lazy(
        r"""<!--(?=[\s\S]) (?: (?!-->) [\s\S] )* -->
        | <(?P<name>pre|code|script|style|textarea|svg|kbd|samp)\b[^<>]*> (?: (?!</(?P=name)) [\s\S] )* </(?P=name)""",
        0x42,  # VERBOSE and IGNORECASE
    ),
}

CLOSED = lazy(r"\n[ \t>]*(?:`{3,}|~{3,})[ \t\r]*\Z")


class Source:
    """The text of a file. `names` are the words of a rule, translated ones with what they should be.

    Places are code points of the file.
    """

    def __init__(self, document: Document) -> None:
        self.text = document.file.text
        self.format = document.format
        self.names: Mapping[str, str] = {}
        self._code: list[tuple[int, int]] | None = None
        self._blocks: list[tuple[int, int]] = []
        self._fences: list[tuple[int, int]] = []
        self._spans: list[tuple[int, int]] = []

    def is_code(self, at: int) -> bool:
        """Return whether a place lies in code or in a comment."""
        self._look()
        return _holds(self._code or [], at)

    def is_block_code(self, at: int) -> bool:
        """Return whether a place lies in a fenced code block."""
        self._look()
        return _holds(self._blocks, at)

    def infos(self) -> Iterator[tuple[int, int]]:
        """Yield the places of what is written behind the opening of a fenced code block."""
        self._look()
        yield from self._fences

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Yield the fenced code blocks that are closed, from their first line to their last."""
        self._look()
        yield from self._blocks

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the contents of inline code."""
        self._look()
        yield from self._spans

    def _look(self) -> None:
        if self._code is not None:
            return
        self._code = []
        pattern = CODE.get(self.format)
        for match in pattern.finditer(self.text) if pattern else ():
            self._code.append(match.span())
            found = match.groupdict()
            if found.get("fence"):
                if CLOSED.search(match[0]):  # one that nothing ends may have lost its end
                    self._blocks.append(match.span())
                self._fences.append(match.span("info"))
            elif found.get("inline"):
                self._spans.append(match.span("inline"))


def _holds(stretches: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(stretches, at, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and at < stretches[index][1]
