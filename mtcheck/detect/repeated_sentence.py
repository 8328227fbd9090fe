"""A sentence that stands twice, at once or a few sentences later.

Deliberately left alone: what has no stop (labels, headlines), short sentences of quoted speech, short sentences that
are not neighbours (refrains, steps), and sentences that return three times and more in a passage, which are the pattern
of the text.
Whole repeated paragraphs are the business of `repeated-text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import MANUALS, OBJECT, REPEATING, Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number

NAME = "repeated-sentence"
SCOPE = "passage"

NEAR = 8
"""Sentences between two copies that still belong together; instructions come back farther apart."""

LONG = 8
"""Words of a sentence that nobody says twice in a row."""

STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "።")
CLOSING = ")]*_"
QUOTES = '“”„«»"‘‚‹›「」『』'


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    entry = entries[0]
    adjacent = int(number(entry, "min-words", 3))
    prose, documentation = number(entry, "min-words-apart", 10), number(entry, "min-words-apart-in-markdown", 40)

    def hits(passage: Passage) -> Iterator[Hit]:
        text = passage.text
        apart = int(documentation if passage.document.format in MANUALS else prose)
        pieces = [text[start:end] for start, end in passage.sentences]
        if len(frozenset(pieces)) == len(pieces):
            return
        times = Counter(pieces)
        last: dict[str, int] = {}
        for index, piece in enumerate(pieces):
            before, last[piece] = last.get(piece, -NEAR - 1), index
            if index - before > NEAR or OBJECT in piece or not piece.rstrip(CLOSING).endswith(STOPS):
                continue
            needed = adjacent if before == index - 1 else apart
            size = _size(piece)
            is_damage = size >= needed and (times[piece] == 2 or needed == adjacent)
            if (
                is_damage
                and not _may_repeat(passage, before, index)
                and ((size >= LONG and needed == adjacent) or not _is_spoken(passage, index))
            ):
                yield _hit(entry, passage, index)

    return hits


def _may_repeat(passage: Passage, before: int, index: int) -> bool:
    """Return whether the two sentences stand in different units of a kind that repeats by nature."""
    first, second = (passage.document.unit_at(passage.start + passage.sentences[at][0]) for at in (before, index))
    return second.kind in REPEATING and first.index != second.index


def _size(sentence: str) -> int:
    """Return the length in words; a script without spaces is counted by four letters to a word."""
    words = len(sentence.split())
    return words if words > 2 else max(words, len(sentence) // 4 if not sentence.isascii() else 0)


def _is_spoken(passage: Passage, index: int) -> bool:
    """Return whether a quotation is open where the sentence begins, or the sentence begins or ends one."""
    start, end = passage.sentences[index]
    sentence = passage.text[start:end]
    if any(sign in QUOTES for sign in sentence) and (sentence[0] in QUOTES or not _is_closed(sentence)):
        return True
    return not _is_closed(passage.text[passage.text.rfind("\n", 0, start) + 1 : start], or_more=True)


def _is_closed(text: str, or_more: bool = False) -> bool:
    """Return whether as many quotations end as begin; with `or_more` some may have begun before the text."""
    opened = sum(map(text.count, "“„«「『"))
    closed = sum(map(text.count, "”»」』"))
    return (opened <= closed if or_more else opened == closed) and text.count('"') % 2 == 0


def _hit(entry: Entry, passage: Passage, index: int) -> Hit:
    """Make the hit; the repair takes the blanks before the sentence, unless it begins its paragraph."""
    start, end = passage.sentences[index]
    cut = start
    while cut and passage.text[cut - 1] in " \N{NO-BREAK SPACE}":
        cut -= 1
    return Hit(entry.rule, passage.local(start, end), (LocalEdit(passage.local(cut, end), ""),))
