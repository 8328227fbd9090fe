"""Tells a word that is two words without the space between them: candidates, features, log-odds.

Pure functions of a word and its lexicon entry; the detector `glued-words` and the tool that trains the weights share
them. Method: docs/methods.md, “Glued words”.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.languages import Lexicon, Word, flags

PART_ZIPF = 2.0
"""Each half must be at least this frequent."""

PRODUCTIVITY = 0.25
"""Price of halves with which many words begin or end: "over", "land" make words, "the" hardly ever does."""

EXPECTED = 9.0
"""Log frequency of a pair of independent words is the sum of their Zipf values minus this."""

RIVAL = 1.5
"""Difference in Zipf values from which the best way to part a word is clearly better than the next."""

GAIN = 1.0
"""A listed word is a candidate only if the pair is expected to be 10 times as frequent."""

UNLISTED_GAIN = 1.5
"""What stands for minus the Zipf value of a word that is not listed."""

ENDING = 7.0
"""ln(1 + number of listed words) from which what they end with is an inflection or a suffix ("s", "ing", "ly")."""

STEM = 6
"""Letters of a dictionary word from which an ending after it is more probable than a second word."""

GAIN_LIMIT = 9.0
SIGN_BEFORE = frozenset("@#/_\\&.<=$\N{OBJECT REPLACEMENT CHARACTER}")
SIGN_AFTER = frozenset("_@/\\=(\N{OBJECT REPLACEMENT CHARACTER}")
NAMES = flags.PROPER | flags.NAME

FEATURES = (
    "zipf-left",
    "zipf-right",
    "zipf-less",
    "gain",
    "length-left",
    "length-right",
    "length-less",
    "begins",
    "ends",
    "begins-zipf",
    "ends-zipf",
    "capital",
    "inner-capital",
    "all-capitals",
    "left-frequent",
    "right-frequent",
    "listed",
    "left-function",
    "right-function",
    "both-function",
    "listed-gain",
    "left-name",
    "rare-halves",
    "begins-function",
    "ends-function",
    "uncovered",
    "covered-share",
    "joins-left",
    "joins-right",
)
"""The weighted facts, in the order of `features`."""


class Joins(NamedTuple):
    """How often a word makes one word with another: ln(1 + n), n the listed words that are it and a listed rest.

    `left`: as their beginning ("sobre|todo"), `right`: as their end ("dir|las"). Where it does so often it is an affix
    as well. Function words and affixes only.
    """

    left: Mapping[str, float]
    right: Mapping[str, float]


class Split(NamedTuple):
    """The best way to part a word: the left half's length, both halves' entries, the whole's Zipf value.

    `whole_zipf` is None if the whole is not listed. `has_rival`: another way is nearly as good ("then one").
    `covered` is how many letters of the word some listed word begins with: few past the joint of two words, most of
    an inflected or derived word ("reinventarem" beside "reinventar").
    """

    at: int
    left: Word
    right: Word
    whole_zipf: float | None
    has_rival: bool = False
    covered: int = 0

    @property
    def value(self) -> float:
        """Return how probable the pair is, in Zipf values."""
        productive = self.left.prefixes + self.right.suffixes
        return self.left.zipf + self.right.zipf - PRODUCTIVITY * productive

    @property
    def gain(self) -> float:
        """Return by how much the pair is more probable than the whole, as a power of ten."""
        pair = self.left.zipf + self.right.zipf - EXPECTED
        return pair + UNLISTED_GAIN if self.whole_zipf is None else min(pair - self.whole_zipf, GAIN_LIMIT)


def best_split(word: str, lexicon: Lexicon) -> Split | None:
    """Return the most probable way to part a word in two, None if it is a word or has no halves.

    What a dictionary lists is a word; what only a frequency list has may be a frequent slip ("alot"). Both halves
    must be words that stand in lower case, the first of a capitalised word may be a name.
    """
    folded = _folded(word)
    whole = lexicon.entry(folded)
    if whole is not None and whole.flags:
        return None
    zipf = None if whole is None else whole.zipf
    splits = sorted(_splits(word, zipf, lexicon), key=lambda split: (-split.value, -split.at))
    if not splits or (lexicon.is_checked and _is_derived(folded, lexicon)):
        return None
    if zipf is not None and splits[0].gain < GAIN:
        return None
    has_rival = len(splits) > 1 and splits[0].value - splits[1].value < RIVAL
    return splits[0]._replace(has_rival=has_rival, covered=lexicon.reach(folded, splits[0].at))


def _is_derived(folded: str, lexicon: Lexicon) -> bool:
    """Return whether the word is a dictionary word and an ending: "overstrikes" where "overstrike" is listed.

    Only where dictionaries say what is a word; elsewhere the model weighs how far listed words cover it.
    """
    for head in lexicon.prefixes(folded)[-3:]:
        stem, ending = lexicon.entry(head), lexicon.entry(folded[len(head) :])
        if len(head) >= STEM and stem and ending and stem.flags and ending.suffixes >= ENDING:
            return not ending.flags & flags.FUNCTION  # in English no ending is a word of its own
    return False


def _splits(word: str, zipf: float | None, lexicon: Lexicon) -> Iterator[Split]:
    folded = _folded(word)
    small = flags.LOWER | flags.COMMON
    first = small | NAMES if word[0].isupper() else small
    for head in lexicon.prefixes(folded):
        if 2 <= len(head) <= len(folded) - 2:
            left = lexicon.entry(head)
            if left and left.zipf >= PART_ZIPF and _can_be(left, first, lexicon):
                right = lexicon.entry(folded[len(head) :])
                if right and right.zipf >= PART_ZIPF and _can_be(right, small, lexicon):
                    yield Split(len(head), left, right, zipf)


def _can_be(half: Word, wanted: int, lexicon: Lexicon) -> bool:
    """Return whether the half has one of the flags, or may have: where the list says nothing of rare words."""
    return bool(half.flags & wanted) or not (half.flags & NAMES or lexicon.is_checked)


def _folded(word: str) -> str:
    """Return the word in lower case with as many letters as before: Turkish “İ” would become two code points."""
    return word.lower().replace("i\N{COMBINING DOT ABOVE}", "i")


def features(word: str, split: Split, frequent: float, joins: Joins) -> Sequence[float]:
    """Return the facts about a word as written, in the order of `FEATURES`.

    `frequent` is the Zipf value from which a word is among the most frequent.
    """
    left, right, length = split.left, split.right, len(word)
    folded = _folded(word)
    return (
        left.zipf,
        right.zipf,
        min(left.zipf, right.zipf),
        split.gain,
        split.at,
        length - split.at,
        min(split.at, length - split.at),
        left.prefixes,
        right.suffixes,
        left.prefixes - left.zipf,
        right.suffixes - right.zipf,
        word[0].isupper(),
        any(map(str.isupper, word[1:])) and not word.isupper(),
        word.isupper(),
        left.zipf >= frequent,
        right.zipf >= frequent,
        split.whole_zipf is not None,
        bool(left.flags & flags.FUNCTION),
        bool(right.flags & flags.FUNCTION),
        bool(left.flags & right.flags & flags.FUNCTION),
        0.0 if split.whole_zipf is None else split.gain,
        not left.flags & (flags.LOWER | flags.COMMON),
        (not left.flags) + (not right.flags),
        left.prefixes if left.flags & flags.FUNCTION else 0.0,
        right.suffixes if right.flags & flags.FUNCTION else 0.0,
        length - split.covered,
        (split.covered - split.at) / (length - split.at),
        joins.left.get(folded[: split.at], 0.0),
        joins.right.get(folded[split.at :], 0.0),
    )


def is_part_of_sign(text: str, start: int, end: int) -> bool:
    """Return whether the word stands in an address, a path, a handle, an identifier or beside code."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before in SIGN_BEFORE or after[:1] in SIGN_AFTER:
        return True
    return after[:1] in ".:" and after[1:].isalnum()


class Model(NamedTuple):
    """Weights of the facts for one language. `frequent` is the Zipf value of the most frequent words.

    `threshold` is the log-odds from which a word is reported. Halves in `prefixes` and `suffixes` readily form new
    words. `compounds`: the language makes one word of two, so that one half must be a function word. `is_latin`: it is
    written in Latin letters; otherwise words in them are names and code. `joins`: see `Joins`. `single_heads`: words
    of one letter that are no prefixes (“e|offre”). `odd_endings`: two letters with which no word ends, the last of
    them a word by itself (“konfitury|i”). `letters`: those of the listed words.
    """

    bias: float
    weights: Sequence[float]
    frequent: float
    threshold: float = 0.0
    prefixes: frozenset[str] = frozenset()
    compounds: bool = False
    is_latin: bool = True
    joins: Joins = Joins({}, {})
    suffixes: frozenset[str] = frozenset()
    single_heads: frozenset[str] = frozenset()
    odd_endings: frozenset[str] = frozenset()
    letters: str = ""

    def log_odds(self, word: str, split: Split) -> float:
        """Return the natural log of the odds that the word is two words."""
        facts = features(word, split, self.frequent, self.joins)
        return self.bias + sum(weight * fact for weight, fact in zip(self.weights, facts, strict=True))


def read_model(path: str) -> Model:
    """Read the weights that `tools` trained."""
    with open(path, encoding="utf-8") as file:
        data: Mapping[str, object] = json.load(file)
    weights = _numbers(data, "weights")
    return Model(
        float(str(data["bias"])),
        [weights[name] for name in FEATURES],
        float(str(data["frequent-zipf"])),
        float(str(data["threshold"])),
        _words(data, "prefixes"),
        bool(data.get("compounds")),
        data.get("script", "Latn") == "Latn",
        Joins(_numbers(data, "joins-left"), _numbers(data, "joins-right")),
        _words(data, "suffixes"),
        _words(data, "single-heads"),
        _words(data, "odd-endings"),
        str(data.get("letters", "")),
    )


def _words(data: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(str(data.get(key, "")).split())


def _numbers(data: Mapping[str, object], key: str) -> dict[str, float]:
    numbers = data.get(key, {})
    assert isinstance(numbers, dict)
    return numbers
