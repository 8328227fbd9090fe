"""Two words without the space between them: “factoryincluding”, “Larawho”, “theFlorida”.

Three rules share the work, told apart by `match.role`:

* `pair`: an unknown word that is most probably two frequent ones. A logistic model weighs frequencies, lengths and
  how readily either half forms compounds; its weights are data, `glue.json` of the language.
* `name`: an unknown capitalised word that ends in one of the words `tails`, while the rest is a name or stands
  alone elsewhere in the document.
* `inner-capital`: a small letter before a word with its capital, where neither brand names nor identifiers look so.

Each distinct word is judged once per process. A word that comes back in the document is a name or a term.
Deliberately left alone: addresses, paths, handles, identifiers, words with digits, words in capitals.

Method: docs/methods.md, “Glued words”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._glue import Model, Split, best_split, is_part_of_sign, read_model
from mtcheck.detect._glue_shapes import BLANK, COMMA, Shapes, Suspect
from mtcheck.languages import Language, Lexicon, data_file, flags
from mtcheck.model import Applicability, Hit, LocalEdit, LocalSpan, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number, words
from mtcheck.text import lazy

NAME = "glued-words"
SCOPE = "passage"

SHORTEST = 4
"""Letters of a word that is looked at."""

SHORT = 6
SHORT_PENALTY = 0.5
"""Letters of a short word, and what its log-odds must have in addition."""

AFTER_NAME = lazy(r"(?<!\w)[A-Z]\w+-\Z")
"""The first part of a name with a hyphen."""

NAME_REACH = 20
"""Code points before a word in which the first part of its name stands."""

DOCUMENT_REACH = 50_000
"""Code points to both sides in which a word that comes back is a name or a term: some 16,000 words in all."""

CACHE_SIZE = 200_000
"""Words. The memory of judged words is emptied when it is full."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without a word list and a model of the language it finds nothing."""
    model = data_file(language.tag, "glue.json")
    if language.lexicon is None or model is None:
        return lambda passage: ()
    return _GluedWords(by_role(list(entries)), language.lexicon, read_model(model)).hits


class _GluedWords:
    def __init__(self, entries: dict[str, Entry], lexicon: Lexicon, model: Model) -> None:
        self._lexicon = lexicon
        self._pair = _Pair(entries["pair"], lexicon, model) if "pair" in entries else None
        self._shapes = Shapes(entries.get("name"), entries.get("inner-capital"), lexicon)
        self._judged: set[str] = set()
        self._suspects: dict[str, Suspect] = {}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per glued word."""
        new = passage.types - self._judged
        if new:
            self._judge(new)
        for word in passage.types & self._suspects.keys():
            start = passage.starts[passage.words.index(word)]
            suspect = self._suspects[word]
            if _is_lonely(passage, word, start) and _has_witness(passage, word, start, suspect):
                yield _hit(passage, word, start, suspect)

    def _judge(self, new: frozenset[str]) -> None:
        if len(self._judged) > CACHE_SIZE:
            self._judged.clear()
            self._suspects.clear()
        flags_of = self._lexicon.flags
        for word in new:
            if len(word) >= SHORTEST and not flags_of(word.lower()):
                suspect = self._suspect(word)
                if suspect is not None:
                    self._suspects[word] = suspect
        self._judged |= new

    def _suspect(self, word: str) -> Suspect | None:
        base = self._lexicon.base(word)
        if not base.isalpha() or len(base) < SHORTEST or base.isupper() or self._lexicon.flags(base.lower()):
            return None
        if base.islower() or base.istitle():
            pair = self._pair.suspect(base) if self._pair else None
            name = self._shapes.name_suspect(base)
            return (name or self._unless_name(base, pair)) if base[0].isupper() else (pair or name)
        return self._shapes.capital_suspect(base)


    def _unless_name(self, word: str, pair: Suspect | None) -> Suspect | None:
        """Return the pair of a capitalised word, None if its first half is itself a name: “Albayat”."""
        if pair is None or not self._lexicon.flags(word[: pair.at].lower()) & flags.LOWER:
            return None
        return pair


def _is_lonely(passage: Passage, word: str, start: int) -> bool:
    """Return whether the word stands in running text and nowhere else in the document, as far as is looked."""
    if is_part_of_sign(passage.text, start, start + len(word)):
        return False
    prose = _around(passage, start)
    return prose.count(word) == 1 or len(re.findall(rf"\b{re.escape(word)}\b", prose)) == 1


def _around(passage: Passage, start: int) -> str:
    """Return the prose to both sides of a place: a search through the whole document for each word is quadratic."""
    at = passage.start + start
    return passage.document.prose[max(0, at - DOCUMENT_REACH) : at + DOCUMENT_REACH]


def _has_witness(passage: Passage, word: str, start: int, suspect: Suspect) -> bool:
    """Return whether the place shows what the word alone does not."""
    if suspect.needs == "twin":
        return _around(passage, start).count(word[: suspect.at]) > 1
    return suspect.needs != "hyphen" or AFTER_NAME.search(passage.text[max(0, start - NAME_REACH) : start]) is not None


class _Pair:
    """Judges whether a word is two frequent words."""

    def __init__(self, entry: Entry, lexicon: Lexicon, model: Model) -> None:
        self._entry = entry
        self._lexicon = lexicon
        self._model = model
        self._threshold = number(entry, "threshold", 0.0)
        self._prefixes = words(entry, "prefixes")
        self._suffixes = words(entry, "suffixes")
        self._comma = words(entry, "comma-before")
        self._unsure = words(entry, "unsure-before")

    def suspect(self, word: str) -> Suspect | None:
        """Return where the word is to be parted; None if it is one word."""
        split = best_split(word, self._lexicon)
        if split is None or not self._is_enough(word, split):
            return None
        left, right = word[: split.at].lower(), word[split.at :].lower()
        left_function = bool(split.left.flags & flags.FUNCTION)
        right_function = bool(split.right.flags & flags.FUNCTION)
        if (left in self._prefixes and not right_function) or (right in self._suffixes and not left_function):
            return None  # "overstrike", "churchgoing": halves that readily form new words
        if right in self._comma:
            return Suspect(self._entry.rule, split.at, COMMA, unsure=True)
        unsure = split.has_rival or (right in self._unsure and not left_function)
        return Suspect(self._entry.rule, split.at, BLANK, unsure)

    def _is_enough(self, word: str, split: Split) -> bool:
        """Return whether the log-odds suffice. Short names of persons and products are easily parted ("orjson")."""
        if len(word) <= SHORTEST and not (word.islower() and split.left.flags & split.right.flags & flags.FUNCTION):
            return False
        needed = self._threshold + (SHORT_PENALTY if len(word) <= SHORT else 0.0)
        return self._model.log_odds(word, split) > needed


def _hit(passage: Passage, word: str, start: int, suspect: Suspect) -> Hit:
    local = passage.local(start, start + len(word))
    at = local.start + suspect.at
    unsure: Applicability | None = "unsafe" if suspect.unsure else None
    return Hit(suspect.rule, local, (LocalEdit(LocalSpan(at, at), suspect.gap),), applicability=unsure)
