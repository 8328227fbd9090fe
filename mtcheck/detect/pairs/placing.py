"""Where a sign stands: in the prose, in what the reader left out of it, or, if something is missing, at a word near by.

What is missing is told at the word where it might have stood, each at a word of its own, and as something that is not
in the prose: it must not hide what is wrong with that word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.model import OBJECT, Edit, Hit, LocalEdit, LocalSpan, Place, Span, Stretch
from mtcheck.rulebook.entry import Entry
from mtcheck.text.words import WORD

LONGEST = 24
"""Code points of a word that are shown: in some scripts a whole clause is one run of letters."""


def hits(pair: Pair, signs: Sequence[Sign], rules: Mapping[str, Entry]) -> Iterable[Hit]:
    """Yield the signs of a unit that have a rule as hits."""
    wanted = [sign for sign in signs if sign.role in rules]
    if not wanted:
        return
    places = _Places(pair)
    for sign in wanted:
        yield places.hit(sign, rules[sign.role])


class _Places:
    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._document = pair.document
        self._stretches = _stretches(pair)
        self._used: set[int] = set()

    def hit(self, sign: Sign, entry: Entry) -> Hit:
        """Return the hit for a sign."""
        if sign.start == sign.end:
            return self._missing(sign, entry)
        local = self._local(sign.start, sign.end)
        if local is not None and self._is_plain(local):
            edits = self._local_edits(sign)
            return Hit(entry.rule, local, edits, sign.values, applicability=sign.applicability)
        return self._outside(sign, entry)

    def _outside(self, sign: Sign, entry: Entry) -> Hit:
        """Return a hit for what is a placeholder, a tag or white space at the edge."""
        nearest = self._local(sign.start, sign.end) or self._pair.unit.local
        span = self._in_file(sign.start, sign.end)
        place = Place(span, self._file_edits(sign))
        return Hit(entry.rule, nearest, (), sign.values, applicability=sign.applicability, place=place)

    def _missing(self, sign: Sign, entry: Entry) -> Hit:
        word = self._word(self._offset(sign.start))
        span = self._document.to_file(word)
        place = Place(span, self._insertions(sign, span))
        return Hit(entry.rule, word, (), sign.values, applicability=sign.applicability, place=place)

    def _word(self, at: int) -> LocalSpan:
        """Return the free word nearest to a place in the prose, or a part of it; the unit if all are taken."""
        unit = self._pair.unit.local
        words = [match.span() for match in WORD.finditer(self._document.prose, unit.start, unit.end)]
        free = [(start, end) for start, end in words if start not in self._used]
        if not free:
            return unit
        start, end = min(free, key=lambda word: (abs(word[0] + word[1] - 2 * at), word))
        self._used.add(start)
        return LocalSpan(start, min(end, start + LONGEST))

    def _offset(self, at: int) -> int:
        """Return the place in the prose that is about as far on as a place in the target."""
        unit = self._pair.unit.local
        return unit.start + round((unit.end - unit.start) * at / max(1, len(self._pair.target)))

    def _local(self, start: int, end: int) -> LocalSpan | None:
        """Return the stretch of prose for one of the target, None if a part of it is not prose."""
        span = self._in_file(start, end)
        first, last = self._in_prose(span.start), self._in_prose(span.end - 1)
        return None if first is None or last is None else LocalSpan(first, last + 1)

    def _in_file(self, start: int, end: int) -> Span:
        """Return the stretch of the file for one of the target; an escape is taken whole."""
        first = self._stretch(start if start < end else start - 1)
        last = self._stretch(end - 1)
        begin = first.file_start + start - first.start if first.literal else first.file_start
        close = last.file_start + end - last.start if last.literal else last.file_end
        return Span(min(begin, close) if start < end else close, close)

    def _stretch(self, offset: int) -> Stretch:
        """Return the stretch that holds a code point of the target, the first one for what is before it."""
        index = bisect_right(self._stretches, offset, key=_start) - 1
        return self._stretches[max(0, index)]

    def _in_prose(self, offset: int) -> int | None:
        """Return where in the prose a code point of the file stands, None if it is not there."""
        unit = self._pair.unit
        if not self._document.runs:
            return offset if unit.span.start <= offset < unit.span.end else None
        low, high = unit.local.start, unit.local.end
        while low < high:
            middle = (low + high) // 2
            span = self._document.to_file(LocalSpan(middle, middle + 1))
            if span.end <= offset:
                low = middle + 1
            elif span.start > offset:
                high = middle
            else:
                return middle
        return None

    def _is_plain(self, local: LocalSpan) -> bool:
        return OBJECT not in self._document.prose[local.start : local.end]

    def _local_edits(self, sign: Sign) -> tuple[LocalEdit, ...]:
        edits = []
        for start, end, text in sign.edits:
            local = self._local(start, end) if start < end else self._point(start)
            if local is None:
                return ()
            edits.append(LocalEdit(local, text))
        return tuple(edits)

    def _point(self, at: int) -> LocalSpan | None:
        before = self._local(at - 1, at) if at else None
        return LocalSpan(before.end, before.end) if before else None

    def _insertions(self, sign: Sign, span: Span) -> tuple[Edit, ...]:
        """Return the edits of a sign whose place is a word; they must not lie outside it, so the word must be last."""
        edits = self._file_edits(sign)
        return edits if all(span.start <= edit.span.start and edit.span.end <= span.end for edit in edits) else ()

    def _file_edits(self, sign: Sign) -> tuple[Edit, ...]:
        notation = self._pair.unit.notation
        edits = []
        for start, end, text in sign.edits:
            written = notation.written(text) if notation else text
            if written is None:
                return ()
            edits.append(Edit(self._in_file(start, end), written))
        return tuple(edits)


def _stretches(pair: Pair) -> Sequence[Stretch]:
    """Return where the target stands in the file: in one stretch if the reader does not say it."""
    segment, span = pair.unit.segment, pair.unit.span
    if segment and segment.stretches:
        return segment.stretches
    return (Stretch(0, len(pair.target), span.start, span.start + len(pair.target), True),)


def _start(stretch: Stretch) -> int:
    return stretch.start
