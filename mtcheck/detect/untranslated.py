"""Words of another language that were left untranslated: a paragraph, a sentence, half of one.

Every word is weighed by how common it is in other languages and in that of the text; stretches that
speak clearly for another language are findings. A whole sentence needs less than a stretch inside one.

Deliberately left alone: names (a capital never speaks for another language), quotations, asides in brackets, terms in
emphasis, single words (see `stray_word`), and short sentences among others: a motto or a greeting may be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress

from mtcheck.detect._evidence import evidence
from mtcheck.detect._remains import Extent, Remain, is_kept, is_name, is_saying, widened
from mtcheck.detect._rows import gap_before
from mtcheck.detect._scripts import LATIN, LETTERS
from mtcheck.detect._spans import Span, best_spans
from mtcheck.languages import Language
from mtcheck.model import MANUALS, Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import number
from mtcheck.rulebook.options import words as words_of
from mtcheck.text import lazy

NAME = "untranslated"
SCOPE = "passage"

UNKNOWN, HOME = -0.3, -1.2
"""What a word adds that is listed in neither language, and one that is listed in that of the text only."""

STOP_COST = 0.5
PLAIN_GAPS = frozenset({"", " "})
"""Most of what stands between two words; nothing of it is a stop."""

CODE = frozenset("{}=<>")
"""Signs that tell left-over markup or code."""

SOLID_FROM = "\u0e00"
"""The first letter of the scripts without spaces; letters after it are of no script that remains are looked for in."""

COMMON = 6.0
"""Zipf value of the few hundred words that hardly a sentence does without."""

HEADLINE = 4
"""Words from which a line may be a headline without any of these."""

NEAR = 6
"""Words between two suspicious ones that still belong together."""

QUOTATION = lazy(r"[\"“„«»][^\"“”„«»\n]+[\"”“»«]")

IS_LATIN = LETTERS[LATIN].match

CANDIDATES = 3
LEAST_VOTE, LEAST_VOTE_IN_LINE = 3.5, 1.9
"""What the suspicious words that stand together must add for a language to be tried."""

SHORT_LINE = 6
"""Words of a line in which the smaller vote is enough."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; it finds nothing in a Latin-script language whose words are not known."""
    return _Untranslated(entries[0], language).hits


class _Untranslated:
    def __init__(self, entry: Entry, language: Language) -> None:
        words = evidence(language)
        self._entry = entry
        self._language = language
        self._words = words
        self._idioms = words_of(entry, "idioms")
        self._known_scores: dict[tuple[str, str, bool], float] = {}
        self._within = number(entry, "min-score", 6)
        self._alone = number(entry, "min-score-of-sentence", 3.5)
        self._shortest: dict[Extent, float] = {
            "stretch": number(entry, "min-words-where-uncertain" if words.is_sparse else "min-words", 3),
            "sentence": number(entry, "min-words-of-sentence", 6),
            "line": number(entry, "min-words-of-line", 2),
        }
        self._shortest_in_markup = number(entry, "min-words-of-line-in-markdown", 5)
        names = entry.match.get("names", {})
        self._names = names if isinstance(names, Mapping) else {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per stretch of another language; a short one needs a longer one beside it."""
        found = list(self._remains(passage))
        supported = {remain.tag for remain in found if not is_saying(passage, remain)}
        for remain in found:
            if remain.tag in supported:
                values = (("language", str(self._names.get(remain.tag, remain.tag))),)
                yield Hit(self._entry.rule, passage.local(remain.start, remain.end), values=values)

    def _remains(self, passage: Passage) -> Iterator[Remain]:
        candidates: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for group in _groups(passage, self._words.places(passage)):
            unit = _unit(passage, group[0])
            least = LEAST_VOTE if unit[1] - unit[0] > SHORT_LINE else LEAST_VOTE_IN_LINE
            candidates[unit] += self._candidates(passage, group, least)
        for unit, tags in candidates.items():
            spans = [(tag, best_spans(self._scores(passage, unit, tag))) for tag in dict.fromkeys(tags)]
            reach = -1
            for span, tag in self._disjoint(passage, [(span, tag) for tag, best in spans for span in best]):
                remain = widened(passage, unit, span, tag)
                if remain.start >= reach and self._is_left_over(passage, remain):
                    yield remain
                    reach = remain.end

    def _is_left_over(self, passage: Passage, remain: Remain) -> bool:
        text = passage.text[remain.start : remain.end]
        is_manual = passage.document.format in MANUALS
        shortest = self._shortest[remain.extent]
        if remain.extent == "line" and is_manual:
            shortest = self._shortest_in_markup  # there, short lines are commands, terms and names
        least = self._within if remain.extent == "stretch" else self._alone
        size = len(text.split())
        if remain.span.score < least or size < shortest or not CODE.isdisjoint(text):
            return False
        may_be_terms = is_manual or remain.extent == "stretch" or size < HEADLINE
        if may_be_terms and not self._has_common_word(passage, remain):
            return False
        if remain.extent == "stretch" and is_name(passage, remain.span):
            return False
        if self._is_idiom(passage.folded[remain.span.first : remain.span.last + 1]):
            return False
        if remain.extent != "stretch" and self._is_about_quotation(passage, remain):
            return False
        return not is_kept(passage, remain, self._language)

    def _is_idiom(self, words: list[str]) -> bool:
        """Return whether the words are an idiom that many languages have borrowed, or that with a word beside it."""
        said = " ".join(words)
        return any(idiom in said and len(words) - len(idiom.split()) < 2 for idiom in self._idioms)

    def _is_about_quotation(self, passage: Passage, remain: Remain) -> bool:
        """Return whether a sentence speaks for the other language in quotations only: “Thug sé “Red and Blue” air”."""
        quoted = [match.span() for match in QUOTATION.finditer(passage.text, remain.start, remain.end)]
        places = range(bisect_left(passage.starts, remain.start), bisect_left(passage.starts, remain.end))
        around = [at for at in places if not any(start < passage.starts[at] < end for start, end in quoted)]
        speaking = sum(self._words.gains(passage.words[at]).get(remain.tag, 0) > 0 for at in around)
        return speaking <= 1 and len(around) - speaking > 1 and 2 * len(around) < len(places)

    def _has_common_word(self, passage: Passage, remain: Remain) -> bool:
        """Return whether one of the commonest words of the language is there: without any it is a row of terms."""
        words = passage.folded[remain.span.first : remain.span.last + 1]
        return any(self._words.zipf(word, remain.tag) >= COMMON for word in words)

    def _candidates(self, passage: Passage, group: list[int], least: float) -> list[str]:
        votes: defaultdict[str, float] = defaultdict(float)
        for index in group:
            for tag, gain in self._words.gains(passage.words[index]).items():
                if gain > 0:
                    votes[tag] += gain
        enough = [tag for tag, vote in votes.items() if vote >= least]
        sums = {tag: sum(self._words.zipf(passage.folded[index], tag) for index in group) for tag in enough}
        return sorted(enough, key=lambda tag: (-votes[tag], -sums[tag], tag))[:CANDIDATES]

    def _disjoint(self, passage: Passage, found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        """Return the best of the spans that overlap, in reading order. Of equals that whose words are commonest."""
        sums = {
            (span, tag): sum(self._words.zipf(word, tag) for word in passage.folded[span.first : span.last + 1])
            for span, tag in found
        }
        kept: list[tuple[Span, str]] = []
        for span, tag in sorted(found, key=lambda pair: (-pair[0].score, -sums[pair], pair)):
            if all(span.last < other.first or span.first > other.last for other, _ in kept):
                kept.append((span, tag))
        return sorted(kept)

    def _scores(self, passage: Passage, unit: tuple[int, int], tag: str) -> Iterator[tuple[int, float]]:
        previous = unit[0] - 1
        for index in _spaced(passage, unit):
            if index - previous > 1:
                yield index - 1, HOME * (index - previous - 1)
            previous = index
            word = passage.words[index]
            gap = gap_before(passage, index) if index > unit[0] else ""
            is_after_stop = gap not in PLAIN_GAPS and any(mark in gap for mark in ".!?;")
            key = word, tag, is_after_stop or index == unit[0]
            score = self._known_scores.get(key)
            if score is None:
                score = self._known_scores[key] = self._score(*key)
            if is_after_stop:
                score -= STOP_COST
            yield index, score

    def _score(self, word: str, tag: str, is_first: bool) -> float:
        folded = word.lower()
        gain = self._words.gains(folded).get(tag)
        if gain is None:
            is_home = self._words.home(folded) or not (self._words.is_cyrillic(tag) or IS_LATIN(folded))
            score = HOME if is_home else UNKNOWN
        elif len(word) == 1:
            score = 0.1 if gain > 0 else 0.0
        else:
            score = gain
        if word[0] != folded[0] and not is_first:
            # A name never speaks for another language; a noun that the text's language does not know speaks softly.
            return score / 2 if score < 0 or not self._words.home(folded) else 0.0
        return 0.0 if word[0].isdigit() else score


def _spaced(passage: Passage, unit: tuple[int, int]) -> Iterable[int]:
    """Return the numbers of the words of a paragraph that are no pieces: pieces are never words of other languages."""
    if not passage.solid:
        return range(*unit)
    return compress(range(*unit), map(SOLID_FROM.__gt__, passage.words[unit[0] : unit[1]]))


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
