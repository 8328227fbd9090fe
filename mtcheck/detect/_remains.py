"""A stretch of another language in its surroundings: how far it reaches, and whether it is a name or a saying."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from mtcheck.detect._quoted import is_block_quote, is_cited, is_emphasised, is_inside_emphasis, is_set_off
from mtcheck.detect._scripts import CYRILLIC, LATIN, main_script
from mtcheck.detect._spans import Span
from mtcheck.languages import Language, load
from mtcheck.model import Passage

LONG_WORD = 4
"""Letters. Shorter words are small even in names."""

WHOLE = 0.7
"""Share of the words of a sentence or paragraph from which it counts as foreign altogether."""

SAYING = 5
"""Words up to which a complete sentence may be a motto, a greeting, a title."""

STOPS = ".!?…"
NAME_SIGNS = ",;.–—()"
"""What stands around the name of an author."""

GLOSS = re.compile(r" [(–—]|[.!?]? \(|[)）]| ?-\w")
"""What follows a foreign expression that is explained, set in brackets, or bears an ending of the language."""

YEAR = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)[.,:] ?[^.]*$")
"""The year of a work, whose title follows."""

Extent = Literal["stretch", "sentence", "line"]


class Remain(NamedTuple):
    """Words that speak for the language `tag`, and the stretch of text that is reported for them.

    `start` and `end` are code points of the passage. `extent` is the whole line or whole sentences if the words all
    but fill them.
    """

    span: Span
    tag: str
    start: int
    end: int
    extent: Extent


def is_saying(passage: Passage, remain: Remain) -> bool:
    """Return whether a remain is a short complete sentence, or a short expression with its explanation behind it.

    A motto or the title of a song stays as it is; so do many greetings.
    """
    first, last = remain.span.first, remain.span.last
    end = passage.starts[last] + len(passage.words[last])
    if last - first >= SAYING:
        return False
    if GLOSS.match(passage.text, end):
        return True
    return _is_capitalised(passage.words[first]) and passage.text[end : end + 1] in tuple(STOPS)


def is_kept(passage: Passage, remain: Remain, home: Language) -> bool:
    """Return whether a remain is set off as something that stays as it is in a text in the language `home`.

    The title of a work follows its year in brackets; words between slashes are paths and alternatives.
    """
    first, last = remain.span.first, remain.span.last
    words = passage.starts[first], passage.starts[last] + len(passage.words[last])
    if is_set_off(passage, remain.start, remain.end) or is_emphasised(passage, *words):
        return True
    if is_inside_emphasis(passage, *words) or is_block_quote(passage, words[0]):
        return True
    if _is_linked_work(passage, remain.start, remain.end):
        return True
    if is_cited(passage, remain.start, remain.end, home, load(remain.tag)):
        return True
    line = passage.text[passage.text.rfind("\n", 0, words[0]) + 1 : words[0]]
    if YEAR.search(line) or (remain.extent == "stretch" and "/" in passage.text[words[0] - 1 : words[1] + 1]):
        return True
    is_inside = any(map(str.isalnum, passage.text[remain.start : words[0]]))
    return (is_inside or remain.extent == "stretch") and is_set_off(passage, *words)


def _is_linked_work(passage: Passage, start: int, end: int) -> bool:
    """Return whether a link and a name make up the stretch: the title of a work and its author."""
    outer = passage.local(start, end)
    links = [mark for mark in passage.document.boundaries if mark.element == "link" and outer.start <= mark.offset]
    if len(links) < 2 or not links[0].opens or links[0].offset - outer.start > 1:
        return False
    rest = [word.strip(NAME_SIGNS) for word in passage.text[links[1].offset - passage.start : end].split()]
    return 0 < len(rest) <= SAYING and all(word == "" or _is_capitalised(word) for word in rest)


def is_name(passage: Passage, span: Span) -> bool:
    """Return whether a stretch in a sentence is a name, or part of one, or a term that is explained behind it.

    Most of its longer words have a capital ("Plaza de las Victorias"), or a capital stands on both sides ("The artist
    formerly known as Prince"), or a bracket opens right after it.
    """
    words, starts = passage.words, passage.starts
    end = starts[span.last] + len(words[span.last])
    if passage.text[end : end + 2] == " (":
        return True
    if span.first > 0 and span.last + 1 < len(words):
        gaps = passage.text[starts[span.first] - 1], passage.text[end : starts[span.last + 1]]
        if gaps == (" ", " ") and all(map(_is_capitalised, (words[span.first - 1], words[span.last + 1]))):
            return True
    long_words = [word for word in words[span.first : span.last + 1] if len(word) >= LONG_WORD]
    return 2 * sum(map(_is_capitalised, long_words)) > len(long_words)


def _is_capitalised(word: str) -> bool:
    return word[0] != word[0].lower()


def widened(passage: Passage, unit: tuple[int, int], span: Span, tag: str) -> Remain:
    """Return a span with its stretch of text, or that of the paragraph or the sentences it all but fills."""
    size = span.last - span.first + 1
    start, end = passage.starts[span.first], passage.starts[span.last] + len(passage.words[span.last])
    extent: Extent = "line"
    if size >= WHOLE * (unit[1] - unit[0]):
        after = passage.text.find("\n", end)
        whole = passage.text.rfind("\n", 0, start) + 1, len(passage.text) if after < 0 else after
    else:
        extent = "sentence"
        inside = [sentence for sentence in passage.sentences if sentence[1] > start and sentence[0] < end]
        whole = (inside[0][0], inside[-1][1]) if inside else (start, end)
        if size < WHOLE * (bisect_left(passage.starts, whole[1]) - bisect_left(passage.starts, whole[0])):
            return Remain(span, tag, start, end, "stretch")
    # Where words are not spaced, a few of them can be a long sentence.
    is_spaced = main_script(passage.text[whole[0] : whole[1]]) in (LATIN, CYRILLIC)
    return Remain(span, tag, *whole, extent) if is_spaced else Remain(span, tag, start, end, "stretch")
