"""The lines that are handed to the CommonMark parser, and where each came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from mtcheck.read.markdown.extensions import Line, front_matter_length, needs_rewriting, rewritten

_LINE_END = re.compile(r"\r\n?|\n")
_NOT_FOR_PARSER = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fed:
    """The text for the parser. `text_starts[i]` is where its line `i` begins, `file_starts[i]` the same in the file.

    `matter` are the lines of the front matter, which the parser does not see.
    """

    text: str
    text_starts: tuple[int, ...] = ()
    file_starts: tuple[int, ...] = ()
    matter: tuple[Line, ...] = ()

    def to_file(self, offset: int) -> int:
        """Map an offset in the parser's text to the file. Both in code points."""
        if not self.text_starts:
            return offset
        index = bisect_right(self.text_starts, offset) - 1
        return self.file_starts[index] + offset - self.text_starts[index]


def fed(text: str) -> Fed:
    """Return what the parser shall read of a file: extensions of CommonMark are taken out or made plain blocks.

    Each line is a line of the file, or the rest of one; line ends are LF. NUL and lone surrogates are replaced.
    """
    clean = _NOT_FOR_PARSER.sub("\N{REPLACEMENT CHARACTER}", text)
    if "\r" not in clean and not needs_rewriting(clean):
        return Fed(clean)
    all_lines = _lines(clean)
    lines = rewritten(all_lines)
    starts = accumulate((len(line) + 1 for _, line in lines), initial=0)
    return Fed(
        text="\n".join(line for _, line in lines),
        text_starts=tuple(starts)[: len(lines)] or (0,),
        file_starts=tuple(offset for offset, _ in lines) or (0,),
        matter=tuple(all_lines[: front_matter_length(all_lines)]),
    )


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines without their ends, each with its offset."""
    lines = []
    start = 0
    for match in _LINE_END.finditer(text):
        lines.append((start, text[start : match.start()]))
        start = match.end()
    lines.append((start, text[start:]))
    return lines
