"""Words of another language that were left untranslated: a paragraph, a sentence, half of one.

Every word of Latin script is weighed by how common it is in other languages and in that of the text; stretches that
speak clearly for another language are findings. A whole sentence needs less than a stretch inside one.

Deliberately left alone: names (a capital never speaks for another language), quotations, asides in brackets, terms in
emphasis, single words (see `stray_word`), and short sentences among others: a motto or a greeting may be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from mtcheck.detect._evidence import Evidence, evidence
from mtcheck.detect._quoted import is_set_off
from mtcheck.detect._scripts import LATIN, LETTERS, main_script
from mtcheck.detect._spans import Span, best_spans
from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number

NAME = "untranslated"
SCOPE = "passage"

UNKNOWN, HOME = -0.3, -1.2
"""What a word adds that is listed in neither language, and one that is listed in that of the text only."""

STOP_COST = 0.5
LONG_WORD = 4
"""Letters. Shorter words are small even in names."""

CODE = frozenset("{}=<>")
"""Signs that tell left-over markup or code."""

NEAR = 6
"""Words between two suspicious ones that still belong together."""

IS_LATIN = LETTERS[LATIN].match

CANDIDATES = 3
LEAST_VOTE = 2.4
"""What the suspicious words that stand together must add for a language to be tried."""

WHOLE = 0.75
"""Share of the words of a sentence or paragraph from which it counts as foreign altogether."""


_Extent = Literal["stretch", "sentence", "line"]


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; it finds nothing in a Latin-script language whose words are not known."""
    return _Untranslated(entries[0], evidence(language)).hits


class _Untranslated:
    def __init__(self, entry: Entry, words: Evidence) -> None:
        self._entry = entry
        self._words = words
        self._within = number(entry, "min-score", 6)
        self._alone = number(entry, "min-score-of-sentence", 3.5)
        self._shortest: dict[_Extent, float] = {
            "stretch": number(entry, "min-words", 3),
            "sentence": number(entry, "min-words-of-sentence", 6),
            "line": number(entry, "min-words-of-line", 2),
        }
        names = entry.match.get("names", {})
        self._names = names if isinstance(names, Mapping) else {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per stretch of another language."""
        candidates: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for group in _groups(passage, self._words.places(passage)):
            candidates[_unit(passage, group[0])] += self._candidates(passage, group)
        for unit, tags in candidates.items():
            spans = [(tag, best_spans(self._scores(passage, unit, tag))) for tag in dict.fromkeys(tags)]
            found = _disjoint([(span, tag) for tag, best in spans for span in best])
            yield from self._hits(passage, unit, found)

    def _hits(self, passage: Passage, unit: tuple[int, int], found: list[tuple[Span, str]]) -> Iterator[Hit]:
        reach = -1
        for span, tag in found:
            start, end, extent = _widened(passage, unit, span)
            if start >= reach and self._is_left_over(passage, span, start, end, extent):
                reach = end
                name = str(self._names.get(tag, tag))
                yield Hit(self._entry.rule, passage.local(start, end), values=(("language", name),))

    def _is_left_over(self, passage: Passage, span: Span, start: int, end: int, extent: _Extent) -> bool:
        text = passage.text[start:end]
        shortest = self._shortest[extent]
        if extent == "line" and passage.document.format == "markdown":
            shortest = self._shortest["stretch"]  # there, short lines are commands and names
        if span.score < (self._within if extent == "stretch" else self._alone) or len(text.split()) < shortest:
            return False
        if extent == "stretch" and _is_name(passage, span):
            return False
        return CODE.isdisjoint(text) and not is_set_off(passage, start, end)

    def _candidates(self, passage: Passage, group: list[int]) -> list[str]:
        votes: defaultdict[str, float] = defaultdict(float)
        for index in group:
            for tag, gain in self._words.gains(passage.words[index]).items():
                if gain > 0:
                    votes[tag] += gain
        enough = [tag for tag, vote in votes.items() if vote >= LEAST_VOTE]
        return sorted(enough, key=lambda tag: (-votes[tag], tag))[:CANDIDATES]

    def _scores(self, passage: Passage, unit: tuple[int, int], tag: str) -> Iterator[tuple[int, float]]:
        previous_end = -1
        for index in range(*unit):
            word = passage.words[index]
            gap = passage.text[previous_end : passage.starts[index]] if previous_end >= 0 else ""
            is_after_stop = any(mark in gap for mark in ".!?;")
            score = self._score(word, tag, is_first=is_after_stop or index == unit[0])
            if is_after_stop:
                score -= STOP_COST
            previous_end = passage.starts[index] + len(word)
            yield index, score

    def _score(self, word: str, tag: str, is_first: bool) -> float:
        folded = word.lower()
        gain = self._words.gains(folded).get(tag)
        if gain is None:
            score = HOME if self._words.home(folded) or not IS_LATIN(folded) else UNKNOWN
        elif len(word) == 1:
            score = 0.1 if gain > 0 else 0.0
        else:
            score = gain
        if word[0] != folded[0] and not is_first:
            # A name never speaks for another language; a noun that the text's language does not know speaks softly.
            return score / 2 if score < 0 or not self._words.home(folded) else 0.0
        return 0.0 if word[0].isdigit() else score


def _is_name(passage: Passage, span: Span) -> bool:
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


def _groups(passage: Passage, places: list[int]) -> Iterator[list[int]]:
    """Yield suspicious words that stand near one another in one paragraph."""
    group: list[int] = []
    for place in places:
        if group and (
            place - group[-1] > NEAR or "\n" in passage.text[passage.starts[group[-1]] : passage.starts[place]]
        ):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _unit(passage: Passage, index: int) -> tuple[int, int]:
    """Return the numbers of the first word of the paragraph and of the first one after it."""
    at = passage.starts[index]
    start = passage.text.rfind("\n", 0, at) + 1
    end = passage.text.find("\n", at)
    starts = passage.starts
    return bisect_left(starts, start), len(starts) if end < 0 else bisect_left(starts, end)


def _disjoint(found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Return the best of the spans that overlap, in reading order."""
    kept: list[tuple[Span, str]] = []
    for span, tag in sorted(found, key=lambda pair: (-pair[0].score, pair[0].first, pair[1])):
        if all(span.last < other.first or span.first > other.last for other, _ in kept):
            kept.append((span, tag))
    return sorted(kept)


def _widened(passage: Passage, unit: tuple[int, int], span: Span) -> tuple[int, int, _Extent]:
    """Return the stretch of text of a span, or of the paragraph or sentences it all but fills, and which it is."""
    size = span.last - span.first + 1
    start, end = passage.starts[span.first], passage.starts[span.last] + len(passage.words[span.last])
    extent: _Extent = "line"
    if size >= WHOLE * (unit[1] - unit[0]):
        after = passage.text.find("\n", end)
        whole = passage.text.rfind("\n", 0, start) + 1, len(passage.text) if after < 0 else after
    else:
        extent = "sentence"
        inside = [sentence for sentence in passage.sentences if sentence[1] > start and sentence[0] < end]
        whole = (inside[0][0], inside[-1][1]) if inside else (start, end)
        if size < WHOLE * (bisect_left(passage.starts, whole[1]) - bisect_left(passage.starts, whole[0])):
            return start, end, "stretch"
    # Where words are not spaced, a few of them can be a long sentence.
    is_latin = main_script(passage.text[whole[0] : whole[1]]) == LATIN
    return (*whole, extent) if is_latin else (start, end, "stretch")
