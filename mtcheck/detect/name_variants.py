"""One name written in several ways: “Yılmaz” and “Yilmaz”, “Alvim” and “Alvin”, “Santa Rita” and “Sainte Rita”.

Each sentence is translated by itself, so a name that was introduced in one spelling comes back in another. Four
kinds are told apart: the same letters with and without marks; one letter that differs; the transliterations of two
languages; the first word of a name translated in one place and kept in another.

Deliberately left alone: words that differ at the end only (genitives, cases, plurals, adjectives), words that are
both known, names that were both introduced with another word in front (two persons), what stands as often as the
other spelling, and capitalised words that the text or the language also has in lower case.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.detect._alike import Ends, Sounds, bare, ends, initial, role
from mtcheck.detect._quoted import is_set_off
from mtcheck.languages import Language, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number, words

NAME = "name-variants"
SCOPE = "passage"

APOSTROPHES = ("'", "\N{RIGHT SINGLE QUOTATION MARK}")
ORDINARY = flags.LOWER | flags.COMMON | flags.FUNCTION | flags.NOUN
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
    same consonants; its option `sounds` lists spellings and their sounds), `first-word` (a word that differs before
    the same name; its option `groups` lists words that translate each other, joined by `/`). Options of the others:
    `min-letters`, and `at-least`, how often the usual spelling must stand; of `marks`: `inflected`, languages in which
    the marks on the last letter tell the case (“Anna”, “Anną”).
    """
    rules = by_role(list(entries))
    detectors: list[Callable[[Passage], Iterable[Hit]]] = []
    spelled = {role: entry for role, entry in rules.items() if role in SPELLED}
    if spelled:
        detectors.append(_Spellings(spelled, language).hits)
    if "first-word" in rules:
        detectors.append(_FirstWords(rules["first-word"]).hits)
    return lambda passage: (hit for detector in detectors for hit in detector(passage))


class _Spellings:
    """Looks for pairs of spellings."""

    def __init__(self, rules: Mapping[str, Entry], language: Language) -> None:
        self._rules = rules
        self._lexicon = language.lexicon
        self._is_inflected = "marks" in rules and not words(rules["marks"], "inflected").isdisjoint(language.tags)
        self._shortest = int(min(number(entry, "min-letters", 5) for entry in rules.values()))
        self._least = int(min(number(entry, "at-least", 2) for entry in rules.values()))
        self._ordinary: dict[str, bool] = {}
        self._sounds: Sounds = _sounds(rules["sound"]) if "sound" in rules else ()
        self._key = bare if set(rules) == {"marks"} else initial

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per place of a spelling that the text rarely uses."""
        capitalised = {word for word in passage.types if word[0].isupper() and len(word) >= self._shortest}
        spellings = Counter[str]()
        for word, times in Counter(filter(capitalised.__contains__, passage.words)).items():
            spellings[_base(word)] += times
        usual = [word for word, times in spellings.items() if times >= self._least and self._is_name(word, passage)]
        for kind, rare, often in self._pairs(sorted(usual), spellings):
            if kind in self._rules and self._is_name(rare, passage):
                yield from self._judged(self._rules[kind], kind, rare, often, passage)

    def _is_name(self, word: str, passage: Passage) -> bool:
        if len(word) < self._shortest or not word.isalpha() or not word[1:].islower():
            return False
        return word.lower() not in passage.types and not self._is_ordinary(word.lower())

    def _is_ordinary(self, word: str) -> bool:
        known = self._ordinary.get(word)
        if known is None:
            found = self._lexicon.flags(word) if self._lexicon else 0
            known = bool(found & ORDINARY) and not found & flags.NAME
            self._ordinary[word] = known
        return known

    def _pairs(self, usual: Sequence[str], spellings: Counter[str]) -> Iterator[tuple[str, str, str]]:
        """Yield a role, a rarer spelling and a usual one that is like it."""
        if not usual:
            return
        keys = {self._key(often) for often in usual}
        alike: dict[str, list[tuple[str, str, Ends]]] = defaultdict(list)
        for spelling in spellings:
            if (key := self._key(spelling)) in keys:
                name = bare(spelling)
                alike[key].append((spelling, name, ends(name)))
        for often in usual:
            name, most = bare(often), spellings[often] // 2
            head, tail = ends(name)
            for rare, other, (rare_head, rare_tail) in alike[self._key(often)]:
                # Most pairs begin and end differently.
                if (
                    (head == rare_head or tail == rare_tail)
                    and spellings[rare] <= most
                    and (kind := role(other, name, self._sounds))
                ):
                    yield kind, rare, often

    def _judged(self, entry: Entry, role: str, one: str, other: str, passage: Passage) -> Iterator[Hit]:
        rare, usual = _name(one, passage), _name(other, passage)
        if role == "letter" and self._are_forms(one, other, passage):
            return
        if role == "marks" and self._is_inflected and one[:-1] == other[:-1]:
            return
        if not (rare.before <= usual.before and rare.after <= usual.after):
            return  # other words around it: part of another name, or another person
        if role != "marks" and (not usual.before or self._is_word(other) or self._are_known(one, other)):
            return
        values = (("usual", usual.spelling), ("others", str(len(usual.places))))
        for index in rare.places:
            start = passage.starts[index] + passage.words[index].index(rare.spelling)
            end = start + len(rare.spelling)
            if not is_set_off(passage, start, end):
                edit = LocalEdit(passage.local(start, end), usual.spelling)
                yield Hit(entry.rule, passage.local(start, end), (edit,), values)

    def _are_forms(self, one: str, other: str, passage: Passage) -> bool:
        """Return whether two spellings are one word, known without its last letter, with two endings."""
        stem = one[:-1]
        if stem != other[:-1]:
            return False
        return stem in passage.types or (self._lexicon is not None and self._is_word(stem))

    def _is_word(self, name: str) -> bool:
        """Return whether a usual spelling is listed as a word and no name."""
        found = self._lexicon.flags(name.lower()) if self._lexicon else 0
        return bool(found & ~flags.PROPER) and not found & flags.NAME

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


def _sounds(entry: Entry) -> Sounds:
    pairs = (pair.partition("=") for pair in words(entry, "sounds"))
    return tuple(sorted(((spelled, sound) for spelled, _, sound in pairs), key=lambda pair: (-len(pair[0]), pair)))


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
