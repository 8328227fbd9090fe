"""Which stretches of a text are somebody else's words: quotations of every style, lines of a dialogue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from mtcheck.text import lazy

LINE = lazy(
    r"""
      \n (?: [^\S\n]* [–—―] [^\n]*                        # a dash at the beginning of a line: a dialogue
           | [^\n«»„“”"]* [»”] (?! \w ) )                  # closed here, opened in a paragraph before
    """,
    re.VERBOSE,
)
QUOTED = lazy(
    r"""
    [„“«»”"「『‚‹‘'] (?:
        (?<= „ ) [^\n“”"]* [“”"]?
      | (?<= “ ) [^\n”]* ”?
      | (?<= « ) [^\n»]* »?
      | (?<= » ) (?<! [^\s(\[] » ) [^\n«»]* [«»]?          # »so« and »so»; not what closes «so»
      | (?<= ” ) (?<! [^\s(\[] ” ) [^\n”]* ”?
      | (?<= " ) (?<! [\d″] " ) [^\n"]* "?                # not the sign of inches
      | (?<= [「『] ) [^\n」』]* [」』]?
      | (?<= ‚ ) [^\n‘’]* [‘’]?
      | (?<= ‹ ) [^\n›]* ›?
      | (?<= ‘ ) [^\n‘]*? (?: ’ (?! \w ) | $ )            # not at an apostrophe
      | (?<= ' ) (?<! [\w'] ' ) [^\n']+ ' (?! [\w'] )
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What was opened and not closed goes on to the end of the unit: quotations of several paragraphs open each.

Both patterns begin with a sign and not with a choice, so that all other letters are skipped at full speed.
"""


CLOSING = "»”“’\"'」』"
LONGEST = 4
"""Units between the opening of a quotation and its end."""


class Speech:
    """The quoted stretches of a prose."""

    def __init__(self, prose: str) -> None:
        spans = list(_spans(prose))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        for index, (start, end) in enumerate(spans[1:]):
            before = spans[index][1]
            is_left_open = prose[before : before + 1] == "\n" and prose[before - 1] not in CLOSING
            is_closed_late = prose[end - 1] in CLOSING and prose[start - 1 : start] == "\n"
            if is_left_open and is_closed_late and prose.count("\n", before, start) <= LONGEST:
                self._ends[index] = end

    def holds(self, offset: int) -> bool:
        """Return whether the offset, in code points of the prose, lies in quoted words."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


def _spans(prose: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches in order; one that begins a line goes before those within it."""
    # With a line break before the text, a match begins where its line does, and ends one farther.
    lines = [(match.start(), match.end() - 1) for match in LINE.finditer("\n" + prose)]
    at = 0
    for start, end in [*lines, (len(prose), len(prose))]:
        while (match := QUOTED.search(prose, at, start)) is not None:
            yield match.span()
            at = match.end()
        if start < end:
            yield start, end
        at = max(at, end)
