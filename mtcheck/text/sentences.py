"""Where sentences begin and end, for any language, from punctuation alone."""

from __future__ import annotations

import re

_STOPS = ".!?…؟।॥።។။۔"
_FULL_WIDTH = "。！？｡"
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_CLOSERS = "\"'”’“»«›‹)\\]}」』）】》〉*_" + _OBJECT
_NO_START = ",;:.!?…)\\]}%、，；："
_CONSONANTS = "bcdfghjklmnpqrstvwxz"

# The pattern begins with one set of characters: only then does `re` skip the text between them at full speed. It may
# begin at the first of several stops only: otherwise a long row of dots would be gone through from each of them.
_BOUNDARY = re.compile(
    rf"""
    [{_STOPS}{_FULL_WIDTH}\u2028\n]
    (?: (?<= [{_STOPS}] ) (?<! [{_STOPS}{_FULL_WIDTH}]{{2}} )
        (?<! \b [^\W\d] \. )                                      # no stop after an initial, “z. B.”, “U.S.”
        (?<! \b [A-Z] [{_CONSONANTS}] \. )                        # nor after a title without vowel: “Dr.”, “Mrs.”
        (?<! \b [A-Z] [{_CONSONANTS}]{{2}} \. )
        (?: (?<! \b [A-Z] [a-z] \. )    | (?! [^\S\n]* \d ) )      # nor in “No. 5”
        (?: (?<! \b [A-Z] [a-z]{{2}} \. ) | (?! [^\S\n]* \d ) )    # nor in “Art. 7”
        [{_STOPS}]* [{_CLOSERS}]* (?: \[\d{{1,3}}\] )* [^\S\n]+ (?! [\s{_NO_START}] )
        (?= (?P<next> [^\w\n{_OBJECT}]{{0,4}} \w )? )
    |   (?<= [{_FULL_WIDTH}] ) (?<! [{_STOPS}{_FULL_WIDTH}]{{2}} )
        [{_FULL_WIDTH}{_STOPS}]* [{_CLOSERS}]*
        (?! [{_FULL_WIDTH}{_STOPS}{_CLOSERS}、，] )
        (?: (?<= [。｡] ) | (?! [\u3040-\u309f] ) )               # 「…？」と goes on in small kana, but not after 。
    |   (?<= \u2028 ) (?= (?P<line> [^\w\n{_OBJECT}]{{0,4}} \w )? )
    |   (?<= \n )
    )
    """,
    re.VERBOSE,
)

_LONGEST_MARKER = 4
"""Code points of a list marker such as “12.” with a blank."""


def sentence_spans(text: str, ordinals: bool = False) -> tuple[tuple[int, int], ...]:
    """Return the sentences of a text as half-open stretches of code points, without the blanks around them.

    A sentence ends at a newline, or at a stop with its closing quotes and brackets, if a blank and something other
    than a small letter follow. Full-width stops need no blank. No sentence ends after a single letter with a full
    stop (initials, “e.g.”), a short title without vowels (“Dr.”), or a number that is all there is (“1.”).

    Args:
        text: Prose; units are separated by newlines.
        ordinals: Whether the language writes ordinal numbers with a full stop (“am 3. Oktober”); if so, no sentence
            ends after a number of one or two digits.

    >>> text = "Dr. Ada L. Hill left. “Why?” she asked. Nobody knew!"
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Dr. Ada L. Hill left.', '“Why?” she asked.', 'Nobody knew!']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        end = match.end()
        group = match.lastgroup
        if group and match[group][-1].islower():
            continue
        if group == "next" and end - start <= _LONGEST_MARKER and text[start:end].rstrip(" .)").isdigit():
            continue
        if ordinals and _ends_in_ordinal(text, match.start()):
            continue
        _append(spans, text, start, end)
        start = end
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends_in_ordinal(text: str, stop: int) -> bool:
    """Return whether a number of one or two digits stands before the full stop at this offset."""
    if text[stop] != "." or not text[max(stop - 1, 0) : stop].isdigit():
        return False
    return not text[max(stop - 3, 0) : stop].isdigit() or stop < 3
