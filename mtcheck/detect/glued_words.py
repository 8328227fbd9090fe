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

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from mtcheck.detect._glue import NAMES, Model, Split, best_split, is_part_of_sign, read_model
from mtcheck.detect._glue_closed import Closed
from mtcheck.detect._glue_shapes import COMMA, Need, Shapes, Suspect, is_borrowed
from mtcheck.languages import Language, Lexicon, Word, data_file, flags, foreign_words
from mtcheck.model import Applicability, Hit, LocalEdit, LocalSpan, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number, words
from mtcheck.text import lazy
from mtcheck.text.uses import uses

NAME = "glued-words"
SCOPE = "passage"

SHORTEST = 4
"""Letters of a word that is looked at."""

SHORT = 6
SHORT_PENALTY = 0.75
"""Letters of a short word, and what its log-odds must have in addition."""

ENDING_JOINS = 4.1
ENDING_PENALTY = 1.5
"""ln(1 + number of listed words that are a word and the second half) from which that is an ending as well, and what
the log-odds must have in addition."""

AFTER_NAME = lazy(r"(?<!\w)[A-Z]\w+-\Z")
"""The first part of a name with a hyphen."""

MIDDLE = lazy(r"[\w,;] \Z")
"""The middle of a sentence, where a capital tells a name."""

NAME_REACH = 20
"""Code points before a word in which the first part of its name stands."""

DOCUMENT_REACH = 50_000
"""Code points to both sides in which a word that comes back is a name or a term: some 16,000 words in all."""

HYPHENS = ("-", "\N{HYPHEN}")

ORDINARY = 4.0
"""Zipf value of a word that is one of the language, whatever other languages have."""

NAME_TAIL = 4
FAMILIAR_NAME = 3.0
NAME_PENALTY = 1.0
"""Letters of a word behind a name and of the name, its Zipf value, what the log-odds must have in addition."""

FREE_TAIL = 3
"""Letters of a function word behind a name."""

MIDDLE_PENALTY = 3.0
"""What the log-odds must have in addition for a capitalised word in mid-sentence."""

HOST = 4
"""Letters of a word on which an elided one hangs."""

CACHE_SIZE = 200_000
"""Words. The memory of judged words is emptied when it is full."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without a word list and a model of the language it finds nothing."""
    model = data_file(language.tag, "glue.json")
    if language.lexicon is None or model is None:
        return lambda passage: ()
    return _GluedWords(by_role(list(entries)), language, read_model(model)).hits


class _GluedWords:
    def __init__(self, entries: dict[str, Entry], language: Language, model: Model) -> None:
        lexicon = language.lexicon
        assert lexicon is not None
        self._lexicon = lexicon
        self._pair = _Pair(entries["pair"], lexicon, model) if "pair" in entries else None
        self._closed = Closed(entries["pair"].rule, lexicon, model) if "pair" in entries else None
        self._shapes = Shapes(entries.get("name"), entries.get("inner-capital"), lexicon)
        self._letters = model.letters
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
            if (
                not self._is_hyphened(passage.text, start)
                and _is_lonely(passage, word, start)
                and _has_witness(passage, word, start, suspect)
            ):
                yield _hit(passage, word, start, suspect)

    def _is_hyphened(self, text: str, start: int) -> bool:
        """Return whether a hyphen joins the word to one before: Portuguese endings are no words (“Vê-la-emos”)."""
        return not self._lexicon.is_checked and text[max(0, start - 1) : start] in HYPHENS

    def _judge(self, new: frozenset[str]) -> None:
        if len(self._judged) > CACHE_SIZE:
            self._judged.clear()
            self._suspects.clear()
        flags_of = self._lexicon.flags
        for word in new:
            if len(word) >= SHORTEST and not flags_of(word.lower()):
                suspect = self._suspect(word)
                if suspect is not None and not self._is_word(word.lower()):
                    self._suspects[word] = suspect
        self._judged |= new

    def _is_word(self, folded: str) -> bool:
        """Return whether the word is common in another language, or a listed one without its first letter.

        Dictionaries list both: borrowed words, and the rare ones that others are made of (“estaque”, “destaque”).
        """
        if self._lexicon.is_checked:
            return False
        return folded in foreign_words() or any(self._lexicon.flags(letter + folded) for letter in self._letters)

    def _suspect(self, word: str) -> Suspect | None:
        elided = self._lexicon.clitic_length(word)
        suspect = self._word_suspect(word[elided:])
        return suspect and suspect._replace(at=suspect.at + elided)

    def _word_suspect(self, word: str) -> Suspect | None:
        if self._pair and not word.isalpha():
            elision = self._pair.elided_suspect(word)
            if elision is not None:
                return elision
        base = self._lexicon.base(word)
        if not base.isalpha() or len(base) < SHORTEST or base.isupper() or self._lexicon.flags(base.lower()):
            return None
        if base.islower() or base.istitle():
            pair = self._pair.suspect(base) if self._pair else None
            if pair is None and self._closed is not None:
                pair = self._closed.suspect(base)
            name = self._shapes.name_suspect(base)
            return (name or pair) if base[0].isupper() else (pair or name)
        return self._shapes.capital_suspect(base)


def _is_lonely(passage: Passage, word: str, start: int) -> bool:
    """Return whether the word stands in running text and nowhere else in the document, as far as is looked."""
    if is_part_of_sign(passage.text, start, start + len(word)):
        return False
    prose = _around(passage, start)
    return sum(1 for _ in islice(uses(word, prose), 2)) == 1


def _around(passage: Passage, start: int) -> str:
    """Return the prose to both sides of a place: a search through the whole document for each word is quadratic."""
    at = passage.start + start
    return passage.document.prose[max(0, at - DOCUMENT_REACH) : at + DOCUMENT_REACH]


def _has_witness(passage: Passage, word: str, start: int, suspect: Suspect) -> bool:
    """Return whether the place shows what the word alone does not."""
    if suspect.needs == "twin":
        return any(True for _ in uses(word[: suspect.at], _around(passage, start)))
    before = passage.text[max(0, start - NAME_REACH) : start]
    if suspect.needs == "alone":
        return before[-1:] in ("", "\n") and passage.text[start + len(word) :][:1] in ("", "\n")
    if suspect.needs == "opening":
        return MIDDLE.search(before) is None
    return suspect.needs != "hyphen" or AFTER_NAME.search(before) is not None


class _Pair:
    """Judges whether a word is two frequent words."""

    def __init__(self, entry: Entry, lexicon: Lexicon, model: Model) -> None:
        self._entry = entry
        self._lexicon = lexicon
        self._model = model
        self._threshold = number(entry, "threshold", model.threshold)
        self._prefixes = words(entry, "prefixes") | model.prefixes
        self._suffixes = words(entry, "suffixes") | model.suffixes
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
        is_prefixed, is_suffixed = left in self._prefixes, right in self._suffixes
        if (is_prefixed and (is_suffixed or not right_function)) or (is_suffixed and not left_function):
            return None  # "overstrike", "churchgoing": halves that readily form new words
        needs = self._needs(word, split)
        if right in self._comma:
            return Suspect(self._entry.rule, split.at, COMMA, unsure=True, needs=needs)
        may_miss_comma = right in self._unsure if self._unsure else right_function
        return Suspect(
            self._entry.rule, split.at, unsure=split.has_rival or (may_miss_comma and not left_function), needs=needs
        )

    def _is_enough(self, word: str, split: Split) -> bool:
        """Return whether the log-odds suffice. Short names of persons and products are easily parted ("orjson")."""
        if not self._is_candidate(word, split) or (word.isascii() and not self._model.is_latin):
            return False
        if word[0].isupper() and self._is_name(split.left):
            return self._can_follow_name(word, split)
        return self._model.log_odds(word, split) > self._needed(word, split)

    def _is_candidate(self, word: str, split: Split) -> bool:
        """Return whether the halves are such as are glued, and not code in English: “debootstrap”, “formset”."""
        either, both = split.left.flags | split.right.flags, split.left.flags & split.right.flags
        if len(word) <= SHORTEST and not (word.islower() and both & flags.FUNCTION and self._lexicon.is_checked):
            return False
        if self._lexicon.is_checked or split.right.zipf >= ORDINARY:
            return not self._model.compounds or bool(either & flags.FUNCTION)
        is_code = is_borrowed(word[split.at :], split.right.zipf)
        return not is_code and (not self._model.compounds or bool(either & flags.FUNCTION))

    def _is_name(self, entry: Word) -> bool:
        """Return whether the word stands with a capital only; nouns that are written with one do not count."""
        wanted = flags.NAME if self._model.compounds else NAMES
        return bool(entry.flags & wanted) and not entry.flags & (flags.LOWER | flags.COMMON)

    def _can_follow_name(self, word: str, split: Split) -> bool:
        """Return whether a name and a word stand together: “Jonesaprès”. In English names end like that: “Albayat”."""
        if self._lexicon.is_checked:
            return False
        is_long = len(word) - split.at >= NAME_TAIL and split.left.zipf >= FAMILIAR_NAME
        extra = self._model.log_odds(word, split) - self._needed(word, split)
        return extra > (NAME_PENALTY if is_long else 0.0) if is_long or self._is_free(word, split) else False

    def _is_free(self, word: str, split: Split) -> bool:
        """Return whether the second half is a function word with which names do not end."""
        joins = self._model.joins.right.get(word[split.at :].lower(), 0.0)
        is_long = split.at >= NAME_TAIL and len(word) - split.at >= FREE_TAIL
        return is_long and bool(split.right.flags & flags.FUNCTION) and joins < ENDING_JOINS

    def _needed(self, word: str, split: Split) -> float:
        """Return the least log-odds. What ends many words is an ending before it is a word: “fornitela”."""
        right = self._model.joins.right.get(word[split.at :].lower(), 0.0)
        is_ending = right >= ENDING_JOINS and not split.left.flags & flags.FUNCTION and not self._lexicon.is_checked
        return self._threshold + (SHORT_PENALTY if len(word) <= SHORT else 0.0) + (ENDING_PENALTY if is_ending else 0.0)

    def _needs(self, word: str, split: Split) -> Need:
        """Return what the place must show: a capitalised word in mid-sentence is a name more often than not."""
        makes_nouns = self._model.compounds and len(word) > SHORT
        if word.islower() or self._lexicon.is_checked or makes_nouns or self._is_name(split.left):
            return ""
        can_be_name = split.left.flags & NAMES or not split.left.flags & flags.LOWER
        if can_be_name and self._is_free(word, split):
            return ""
        is_sure = can_be_name and self._model.log_odds(word, split) > self._needed(word, split) + MIDDLE_PENALTY
        return "" if is_sure else "opening"

    def elided_suspect(self, word: str) -> Suspect | None:
        """Judge a word with an apostrophe, before which an elided word hangs on another: “ricoveratiall’ospedale”."""
        before, _, after = word.replace("’", "'").partition("'")
        host = next((before[: -len(tail)] for tail in self._lexicon.elided_words if before.endswith(tail)), "")
        if len(host) < HOST or self._lexicon.flags(before.lower()) or not self._is_plain(host):
            return None
        is_word = not after or after.istitle() or self._is_plain(after)
        return Suspect(self._entry.rule, len(host)) if is_word else None

    def _is_plain(self, word: str) -> bool:
        entry = self._lexicon.get(word.lower())
        return entry is not None and word.islower() and bool(entry.flags & (flags.LOWER | flags.COMMON))


def _hit(passage: Passage, word: str, start: int, suspect: Suspect) -> Hit:
    local = passage.local(start, start + len(word))
    at = local.start + suspect.at
    unsure: Applicability | None = "unsafe" if suspect.unsure else None
    return Hit(suspect.rule, local, (LocalEdit(LocalSpan(at, at), suspect.gap),), applicability=unsure)
