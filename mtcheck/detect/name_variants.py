"""One name written in several ways: “Yılmaz” and “Yilmaz”, “Alvim” and “Alvin”, “Santa Rita” and “Sainte Rita”.

Each sentence is translated by itself, so a name that was introduced in one spelling comes back in another. Four
kinds are told apart: the same letters with and without marks; one letter that differs; the transliterations of two
languages; the first word of a name translated in one place and kept in another.

Deliberately left alone: words that differ at the end only (genitives, cases, plurals, adjectives), words that are
both known, names that were both introduced with another word in front (two persons), what stands as often as the
other spelling, and capitalised words that the text or the language also has in lower case.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from mtcheck.detect._quoted import is_set_off
from mtcheck.languages import Language, Lexicon, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number, words

NAME = "name-variants"
SCOPE = "passage"

APOSTROPHES = ("'", "\N{RIGHT SINGLE QUOTATION MARK}")
SOLID = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "a", "œ": "o"})
"""Letters with a mark that does not come off in the decomposition of Unicode."""


SOUNDS = (
    ("tsch", "k"), ("tch", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("kh", "k"), ("ph", "f"), ("th", "t"),
    ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
"""Spellings of one sound in several languages, the longer first."""

SILENT = frozenset("aeiouyjh")
"""Letters that come and go between transliterations."""

FEWEST_SOUNDS = 4
LONG = 7
"""Letters from which on one letter may be missing in each of two spellings."""

SPELLED = ("marks", "letter", "sound")


class Name(NamedTuple):
    """A spelling, the numbers of the words of the passage that have it, and the capitalised words next to them."""

    spelling: str
    places: tuple[int, ...]
    before: frozenset[str]
    after: frozenset[str]


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector.

    Roles: `marks` (the same letters with other marks), `letter` (one letter differs), `sound` (other letters for the
    same consonants), `first-word` (a word that differs before the same name; its option `groups` lists words that
    translate each other, joined by `/`). Options of the others: `min-letters`, and `at-least`, how often the usual
    spelling must stand.
    """
    rules = by_role(list(entries))
    detectors: list[Callable[[Passage], Iterable[Hit]]] = []
    spelled = {role: entry for role, entry in rules.items() if role in SPELLED}
    if spelled:
        detectors.append(_Spellings(spelled, language.lexicon).hits)
    if "first-word" in rules:
        detectors.append(_FirstWords(rules["first-word"]).hits)
    return lambda passage: (hit for detector in detectors for hit in detector(passage))


class _Spellings:
    """Looks for pairs of spellings."""

    def __init__(self, rules: Mapping[str, Entry], lexicon: Lexicon | None) -> None:
        self._rules = rules
        self._lexicon = lexicon
        self._shortest = int(min(number(entry, "min-letters", 5) for entry in rules.values()))
        self._least = int(min(number(entry, "at-least", 2) for entry in rules.values()))
        self._ordinary: dict[str, bool] = {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per place of a spelling that the text rarely uses."""
        spellings = {word for word in passage.types if word[0].isupper() and self._is_name(word, passage)}
        if len(spellings) < 2:
            return
        for role, rare, usual in self._pairs(spellings):
            if role in self._rules:
                yield from self._judged(self._rules[role], role, rare, usual, passage)

    def _is_name(self, word: str, passage: Passage) -> bool:
        base = _base(word)
        if len(base) < self._shortest or not base.isalpha() or not base[1:].islower():
            return False
        return base.lower() not in passage.types and not self._is_ordinary(base.lower())

    def _is_ordinary(self, word: str) -> bool:
        known = self._ordinary.get(word)
        if known is None:
            found = self._lexicon.flags(word) if self._lexicon else 0
            known = bool(found & (flags.LOWER | flags.COMMON | flags.FUNCTION)) and not found & flags.NAME
            self._ordinary[word] = known
        return known

    def _pairs(self, spellings: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Yield a role and two spellings that differ in marks, in one letter, or in transliteration."""
        by_letters = _grouped({_base(word) for word in spellings}, lambda name: (_bare(name),))
        for alike in by_letters.values():
            yield from (("marks", *pair) for pair in combinations(alike, 2))
        names = [alike[0] for alike in by_letters.values()]
        near = _near(names, _gaps, _differ_inside) if "letter" in self._rules else []
        yield from (("letter", *pair) for pair in near)
        if "sound" in self._rules:
            sounding = _near(names, _sounds, _differ_in_writing)
            yield from (("sound", *pair) for pair in sounding if pair not in near)

    def _judged(self, entry: Entry, role: str, one: str, other: str, passage: Passage) -> Iterator[Hit]:
        rare, usual = sorted((_name(one, passage), _name(other, passage)), key=lambda name: len(name.places))
        if len(usual.places) < max(self._least, 2 * len(rare.places)):
            return
        if not (rare.before <= usual.before and rare.after <= usual.after):
            return  # other words around it: part of another name, or another person
        if role != "marks" and (not usual.before or self._are_known(one, other)):
            return
        values = (("usual", usual.spelling), ("others", str(len(usual.places))))
        for index in rare.places:
            start = passage.starts[index] + passage.words[index].index(rare.spelling)
            end = start + len(rare.spelling)
            if not is_set_off(passage, start, end):
                edit = LocalEdit(passage.local(start, end), usual.spelling)
                yield Hit(entry.rule, passage.local(start, end), (edit,), values)

    def _are_known(self, one: str, other: str) -> bool:
        return self._lexicon is not None and all(self._lexicon.is_word(word) for word in (one, other))


class _FirstWords:
    """Looks for names whose first word is translated in one place."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._groups = {word: group for group in words(entry, "groups") for word in group.split("/")}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per place of the rarer first word."""
        if len(passage.types & self._groups.keys()) < 2:
            return
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, word in enumerate(passage.words[:-1]):
            if word in self._groups and passage.words[index + 1][0].isupper() and _are_joined(passage, index):
                found[self._groups[word], passage.words[index + 1]].append(index)
        for places in found.values():
            counts = Counter(passage.words[index] for index in places).most_common(2)
            if len(counts) == 2 and counts[0][1] > counts[1][1]:
                yield from self._hits(passage, places, *counts[0])

    def _hits(self, passage: Passage, places: Iterable[int], usual: str, others: int) -> Iterator[Hit]:
        longer = {_capitalised_after(passage, index + 1) for index in places if passage.words[index] == usual}
        for index in places:
            start, end = passage.starts[index], passage.starts[index + 1] + len(passage.words[index + 1])
            is_same = passage.words[index] == usual or _capitalised_after(passage, index + 1) not in longer
            if not is_same and not is_set_off(passage, start, end):
                edit = LocalEdit(passage.local(start, start + len(passage.words[index])), usual)
                values = (("usual", f"{usual} {passage.words[index + 1]}"), ("others", str(others)))
                yield Hit(self._entry.rule, passage.local(start, end), (edit,), values)


def _capitalised_after(passage: Passage, index: int) -> str:
    """Return the next word if it is capitalised and belongs to the same name, the empty text otherwise."""
    is_one = _are_joined(passage, index) and passage.words[index + 1][0].isupper()
    return passage.words[index + 1] if is_one else ""


def _name(spelling: str, passage: Passage) -> Name:
    all_words = passage.words
    places = tuple(index for index, word in enumerate(all_words) if spelling in word and _base(word) == spelling)
    before = {all_words[index - 1] for index in places if index and _are_joined(passage, index - 1)}
    after = {all_words[index + 1] for index in places if _are_joined(passage, index)}
    return Name(spelling, places, _capitalised(before), _capitalised(after))


def _capitalised(found: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in found if word[0].isupper())


def _are_joined(passage: Passage, index: int) -> bool:
    """Return whether one blank stands between a word and the next."""
    if index + 1 == len(passage.words):
        return False
    end = passage.starts[index] + len(passage.words[index])
    return passage.text[end : passage.starts[index + 1]] in (" ", "\N{NO-BREAK SPACE}")


def _base(word: str) -> str:
    """Return the longest piece of a word between apostrophes: without elided articles, endings of case, genitives."""
    for sign in APOSTROPHES:
        if sign in word:
            return max(word.split(sign), key=len)
    return word


def _bare(word: str) -> str:
    """Return the word in lower case without marks on its letters."""
    plain = word.lower().translate(SOLID)
    return (
        plain
        if plain.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    )


def _grouped(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for key in keys(name):
            groups[key].append(name)
    return groups


def _near(
    names: Iterable[str], keys: Callable[[str], Iterable[str]], are_alike: Callable[[str, str], bool]
) -> list[tuple[str, str]]:
    """Return the pairs of names that have a key in common and are alike without their marks."""
    pairs = {pair for alike in _grouped(names, keys).values() for pair in combinations(alike, 2)}
    return sorted(pair for pair in pairs if are_alike(_bare(pair[0]), _bare(pair[1])))


def _gaps(name: str) -> set[str]:
    """Return what remains of a name without one of its letters, the first excepted."""
    bare = _bare(name)
    return {bare[:at] + bare[at + 1 :] for at in range(1, len(bare))} | {bare}


def _sounds(name: str) -> tuple[str, ...]:
    """Return the consonants of a name as they sound, nothing if there are too few."""
    sounds = _bare(name)
    for spelled, sound in SOUNDS:
        sounds = sounds.replace(spelled, sound)
    consonants = "".join(key for key, _ in groupby(letter for letter in sounds if letter not in SILENT))
    return (consonants,) if len(consonants) >= FEWEST_SOUNDS else ()


def _differ_inside(one: str, other: str) -> bool:
    """Return whether one letter differs, is too many or changes places, and not as an ending does."""
    if len(one) != len(other):
        return not _differ_at_end(one, other)
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    swapped = len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]]
    return len(places) == 1 or swapped or len(one) >= LONG


def _differ_in_writing(one: str, other: str) -> bool:
    """Return whether what differs is no ending; “-sky”, “-skiy” and “-skyj” are the same one."""
    return not _differ_at_end(one.rstrip("ijy"), other.rstrip("ijy"))


def _differ_at_end(one: str, other: str) -> bool:
    """Return whether what differs is an ending: of a case, a plural, an adjective."""
    shared = min(len(one), len(other)) - 1
    return one != other and one[:shared] == other[:shared]
