"""One tokens rule: where it applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._elements import Element
from mtcheck.rulebook.kinds._elements import anchor as anchor_of
from mtcheck.rulebook.kinds._surroundings import Surroundings
from mtcheck.rulebook.kinds._templates import check_message, report_names
from mtcheck.rulebook.kinds._token_fix import TokenFix
from mtcheck.rulebook.kinds._token_match import Taken, TokenMatch, words_text
from mtcheck.rulebook.kinds._words import follows, joins, stands_alone


class TokenRule:
    """A rule with one of its patterns, its conditions and repair.

    Args:
        entry: The rule.
        pattern: The pattern.
        anchor: The number of the element that candidates are found by.
        language: That of the texts.

    Raises:
        RuleError: it cannot be built.
    """

    def __init__(self, entry: Entry, pattern: tuple[Element, ...], anchor: int, language: Language) -> None:
        self._entry = entry
        self._pattern = pattern
        self._lexicon = language.lexicon
        self._before = anchor_of(pattern, anchor).before
        names = [element.name for element in self._pattern if element.name]
        self._report = report_names(entry, names)
        self._surroundings = Surroundings(entry, self._lexicon)
        self._fix = TokenFix(entry, self._pattern)
        self._names = names
        check_message(entry, names)

    def hits(self, passage: Passage, anchors: Iterable[int]) -> Iterator[Hit]:
        """Yield where the rule applies, left to right, without overlaps.

        Args:
            passage: The text.
            anchors: The numbers of the words that are forms of the rule's anchor.
        """
        least, most = self._before
        starts = {at - before for at in anchors for before in range(least, most + 1) if at >= before}
        done = 0
        for first in sorted(starts):
            if first < done:
                continue
            names: Taken = {}
            end = self._end(passage, 0, first, first, names)
            if end > first:
                match = self._match(passage, first, end, names)
                if self._is_meant(passage, match):
                    done = end
                    yield self._hit(passage, match)

    def _end(self, passage: Passage, number: int, first: int, index: int, names: Taken) -> int:
        """Return the number of the word after a match of the elements from `number` on at `index`; -1 if none.

        Takes as many words as it can, after as few words in between as it can, and tries again with less.
        """
        if number == len(self._pattern):
            return index
        element = self._pattern[number]
        for gap in range(element.max_gap + 1 if number else 1):
            if gap and not (index + gap <= len(passage.words) and follows(passage, index + gap - 1)):
                break
            at = index + gap
            for count in range(self._run(passage, element, first, at), 0, -1):
                if not self._repeats(passage, element, at, names):
                    continue
                if element.name:
                    names[element.name] = (at, at + count)
                end = self._end(passage, number + 1, first, at + count, names)
                if end >= 0:
                    return end
                names.pop(element.name, None)
        return -1 if element.least else self._end(passage, number + 1, first, index, names)

    def _run(self, passage: Passage, element: Element, first: int, at: int) -> int:
        """Return how many words in a row from `at` on the element accepts."""
        count = 0
        while count < element.most and at + count < len(passage.words):
            index = at + count
            comma = "none" if count else element.comma
            if index > first and not joins(passage, index, comma):
                break
            if not element.constraint.accepts(passage.folded[index], passage.words[index], self._lexicon):
                break
            count += 1
        return count

    def _repeats(self, passage: Passage, element: Element, at: int, names: Taken) -> bool:
        """Return whether the word is the one that the element repeats, if it repeats one."""
        if not element.same_as:
            return True
        said = names.get(element.same_as)
        return said is not None and passage.folded[said[0]] == passage.folded[at]

    def _match(self, passage: Passage, first: int, end: int, names: Taken) -> TokenMatch:
        there = [names[name] for name in self._report if name in names] or [(first, end)]
        reported_first, reported_last = min(there)[0], max(stop for _, stop in there) - 1
        stop = passage.starts[reported_last] + len(passage.words[reported_last])
        return TokenMatch(first, end, passage.starts[reported_first], stop, names)

    def _is_meant(self, passage: Passage, match: TokenMatch) -> bool:
        if not self._surroundings.allow(passage, match.first, match.end):
            return False
        stop = passage.starts[match.end - 1] + len(passage.words[match.end - 1])
        return stands_alone(passage.text, passage.starts[match.first], stop)

    def _hit(self, passage: Passage, match: TokenMatch) -> Hit:
        values = {name: words_text(passage, match.names.get(name)) for name in self._names}
        edits = self._fix.edits(passage, match, values)
        return Hit(self._entry.rule, passage.local(match.start, match.stop), edits, values=tuple(values.items()))
