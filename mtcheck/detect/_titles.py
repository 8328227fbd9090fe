"""Capitals that are right: titles, names, headings in title case, labels of a user interface."""

from __future__ import annotations

import re
from bisect import bisect_left

from mtcheck.detect._capitals import Capital
from mtcheck.detect._elsewhere import is_small_elsewhere
from mtcheck.detect._surroundings import Surroundings, is_acronym, is_capitalised
from mtcheck.languages import Language, Word, flags
from mtcheck.languages.closed import Vocabulary
from mtcheck.text import lazy

REACH = 4
"""Words to either side in which a title may go on."""

TITLE_CASE_SHARE = 0.5
"""Share of capitalised words of more than three letters that makes a line a heading in title case."""

NOUN_USES = 8
NOUN_CAPITAL_SHARE = 0.02
"""Casing counts that a noun needs: on 82,000 words of news and documentation this gave no false alarm."""

SHORT = 3
"""Letters of function words that are names as well, in some language: Li, So, Ho, Kim."""

SURE_USES = 32
SURE_CAPITAL_SHARE = 0.003
"""The same after articles and prepositions, where names stand too: 2 false alarms in 300,000 words of ten languages."""

SHORTEST_COMPOUND = 9
"""Letters from which an unlisted word is a compound rather than a name, where all nouns have capitals."""

LABEL_WORDS = 3
"""Words of a piece in emphasis or in a link that still looks like a label."""

SAME_PLACE = 4
"""Boundaries that may stand at one place, such as the end of one element and the beginning of two."""

CLOSERS = '”“’"»)]'
"""Signs that may close a quotation or a bracket: “ closes in German and Czech."""

OPENING_QUOTES = "“‘\"'«„"
NAME_SIGNS = OPENING_QUOTES + "+&™®"
"""Signs that follow the first word of a title or are part of a name: “Face ++”."""


JOINTS = "-./:"
"""Signs that join a word to the next: part of an identifier or a compound."""

SENTENCE_END = ".!?…"
LONG_WORD = lazy(r"[^\W\d_]{4,}")


class TitleFilter:
    """Decides whether a capital is part of something that is written with capitals.

    Groups of words it needs of the language: `title-words` stay lower-case inside titles; `name-introducers` come
    before a name ("band"); `label-introducers` before the name of something on a screen ("click"); `labels` are such
    names themselves ("off", "none"); after `determiners` a capitalised verb or adverb begins a label; `openers` can
    be the subject of a sentence or begin it; after `infinitive-markers` ("to", "should") comes a verb. The group
    `capitalised-nouns`, which may be empty, says that the language gives every noun a capital.
    """

    def __init__(self, language: Language, lexicon: Vocabulary) -> None:
        self._lexicon = lexicon
        self._small = language.words("title-words")
        self._introducers = language.words("name-introducers")
        self._label_introducers = language.words("label-introducers")
        self._labels = language.words("labels")
        self._determiners = language.words("determiners")
        self._auxiliaries = language.words("auxiliaries")
        self._openers = language.words("openers")
        self._joiners = language.words("joiners")
        self._contracting = language.words("contracting-articles")
        self._leaders = self._openers | self._joiners | language.words("starters")
        self._pronouns = language.words("subject-pronouns")
        self._before_verbs = language.words("infinitive-markers")
        self._capitalises_nouns = language.has_words("capitalised-nouns")
        self._capitalises_names = language.has_words("capitalised-names")
        self._name_nouns = tuple(sorted(language.words("name-noun-stems")))

    def allows(self, capital: Capital, around: Surroundings) -> bool:
        """Return whether the capital is still suspicious."""
        return not (
            self._after_stop(capital, around)
            or (capital.folded not in self._pronouns and _is_marked_label(capital, around))
            or self._goes_on(capital, around)
            or self._after_name(capital, around)
            or self._is_label(capital, around)
            or self._in_title_case(capital, around)
            or _recurs(capital, around)
        )

    @staticmethod
    def _after_stop(capital: Capital, around: Surroundings) -> bool:
        """A sentence may begin after a closing sign that follows a stop, or inside brackets that opened."""
        text = around.passage.text
        before = text[capital.start - 2 : capital.start - 1]
        if before in CLOSERS:
            inner = text[capital.start - 3 : capital.start - 2]
            if inner in SENTENCE_END or not (inner.isalnum() or inner == ","):
                return True
            if before in ")]":
                opening, start = ("(" if before == ")" else "["), around.unit[0]
                at = text.rfind(opening, start, capital.start - 2)
                # Brackets that begin the sentence hold a remark before it: “7. [If it fails] Unpack the file.”
                is_first = not any(map(str.isalpha, text[around.sentence()[0] : at]))
                return is_first or at <= text.rfind(before, start, capital.start - 2)
        return False

    def _goes_on(self, capital: Capital, around: Surroundings) -> bool:
        """A capitalised word or a quotation follows, directly or after small words: “Who Rang the Bell”.

        Where only the first word of a title has a capital, that says nothing about words that begin none.
        """
        begins = self._capitalises_names or capital.kind != "function" or capital.folded in self._determiners
        for offset in range(1, (REACH if begins else 1) + 1):
            word = around.word(offset)
            if not word or around.gap(offset - 1) not in (" ", "-"):
                return any(sign in NAME_SIGNS for sign in around.gap(offset - 1))
            if self._is_name(word) and not is_acronym(word):
                return True
            if word.lower() not in self._small:
                return False
        return False

    def _after_name(self, capital: Capital, around: Surroundings) -> bool:
        """A capitalised word stands right before, so that both may be one name."""
        previous = around.word(-1)
        if around.gap(-1) != " " or not self._is_name(previous):
            return False
        if capital.kind == "calendar":
            return not self._is_closed(previous)
        if capital.kind != "function":
            return not self._opens_sentence(previous, around)
        if previous.isupper() and not around.word(1).islower():
            return True
        return capital.folded in self._openers and around.sentence()[0] >= around.start(-1)

    def _opens_sentence(self, previous: str, around: Surroundings) -> bool:
        """The word before has its capital as the first of the sentence: “Preto Robím”."""
        return not self._capitalises_names and around.sentence()[0] >= around.start(-1) and self._is_closed(previous)

    def _is_label(self, capital: Capital, around: Surroundings) -> bool:
        previous = around.word(-1).lower()
        if capital.folded in self._labels or (previous in self._label_introducers and around.gap(-1) == " "):
            return True
        if self._is_short_name(capital, around) or self._begins_title(capital, around):
            return True
        if capital.kind == "function":
            return False
        if previous in self._introducers:
            return True
        if capital.kind == "calendar":
            return self._is_in_name(around)
        if capital.kind not in ("noun", "word"):
            if around.word(1).lower().startswith(self._name_nouns):
                return True  # “Gezer krallarının”, the kings of Gezer
            return previous in self._determiners and previous not in self._auxiliaries
        has_own_capitals = self._capitalises_names or self._capitalises_nouns
        if not has_own_capitals and is_small_elsewhere(capital, around, self._small, self._name_nouns):
            return False
        return capital.kind == "word" or self._may_be_name(capital, around)

    def _is_short_name(self, capital: Capital, around: Surroundings) -> bool:
        """A short word may be a name: “Li, 54”, “Jong Un”; not if a small letter follows and no name precedes."""
        if len(capital.word) > SHORT:
            return False
        if around.gap(0) != " " or around.word(-1).lower() in self._introducers:
            return True
        may_follow_name = len(capital.word) == SHORT or not self._is_name(around.word(-1))
        stands_alone = around.word(1).islower() and may_follow_name
        return capital.folded not in self._leaders and not stands_alone

    def _begins_title(self, capital: Capital, around: Surroundings) -> bool:
        """Where only the first word of a title has a capital, it is an article: “de El poder del ahora”."""
        previous = around.word(-1)
        if previous.startswith(("’", "'")):
            return True  # a sentence that begins with a clipped word: “’t Is”
        if self._capitalises_names or capital.folded not in self._determiners:
            return False
        if capital.folded in self._contracting and (around.gap(-1) == ", " or self._is_closed(previous)):
            return True
        return around.gap(-1) == " " and (previous.isdigit() or previous.lower() in self._joiners)

    def _is_closed(self, word: str) -> bool:
        entry = self._lexicon.get(word.lower())
        return entry is not None and bool(entry.flags & flags.FUNCTION)

    @staticmethod
    def _is_in_name(around: Surroundings) -> bool:
        """A day that has a name (“le 14 Juillet”), or names something (“Rio de Janeiro”)."""
        before, previous = around.word(-2), around.word(-1)
        return previous.isdigit() or before.isdigit() or (is_capitalised(before) and not is_capitalised(previous))

    def _may_be_name(self, capital: Capital, around: Surroundings) -> bool:
        """A noun is odd after a verb-governing word, or after a lower-case content word it cannot be named by."""
        previous = around.word(-1)
        entry, before = self._lexicon.get(capital.folded), self._lexicon.get(previous.lower())
        if entry is None or before is None or around.gap(-1) != " " or not previous.islower():
            return True
        if previous in self._before_verbs and entry.flags & flags.VERB:
            return False
        is_institution = not self._capitalises_names and capital.folded.startswith(self._name_nouns)
        if not is_institution and _is_never_name(entry) and around.gap(0) == " " and around.word(1).islower():
            return is_capitalised(around.word(-2))  # “Consiglio di Sicurezza”
        text = around.passage.text
        joint, follows = text[capital.end : capital.end + 1], text[capital.end + 1 : capital.end + 2]
        joined = follows.isdigit() or (joint in JOINTS and follows.isalnum())  # “Formula 1”, “Client-side”
        named = before.flags & flags.PROPER or self._begins_name(capital.folded, entry)
        return bool(joined or named or before.flags & flags.FUNCTION or not _is_common(entry))

    def _begins_name(self, word: str, entry: Word) -> bool:
        """Where only the first word of a name has a capital, adjectives and the nouns of institutions begin names."""
        if self._capitalises_names:
            return False
        return bool(entry.flags & flags.ADJECTIVE) or word.startswith(self._name_nouns)

    def _in_title_case(self, capital: Capital, around: Surroundings) -> bool:
        """Most longer words of the sentence are capitalised: a headline, or a sentence about many names."""
        following = (around.word(offset) for offset in range(1, REACH + 1))
        first = next((word for word in following if word and word not in self._small), "")
        if capital.kind == "function" and first.islower() and around.gap(-1) == " ":
            return False  # in title case it would have a capital
        long_words = LONG_WORD.findall(around.passage.text[slice(*around.sentence())])
        return sum(map(self._is_name, long_words)) > TITLE_CASE_SHARE * len(long_words)

    def _is_name(self, word: str) -> bool:
        """The word has the capital of a name or title. Where all nouns have one, that of a common noun says nothing."""
        if not is_capitalised(word) or not self._capitalises_nouns:
            return is_capitalised(word)
        entry = self._lexicon.get(word.lower())
        if entry is None or not entry.flags & (flags.NOUN | flags.PROPER | flags.NAME):
            return len(word) < SHORTEST_COMPOUND
        return not entry.flags & flags.NOUN or bool(entry.flags & flags.NAME)


def _is_common(entry: Word) -> bool:
    """The word was seen often enough in mid-sentence, and almost always in lower case."""
    lower = entry.flags & flags.LOWER and entry.cap_n >= NOUN_USES
    return bool(lower) and entry.cap_share <= NOUN_CAPITAL_SHARE


def _is_never_name(entry: Word) -> bool:
    """The word was seen so often in mid-sentence, and in lower case, that it is no part of names."""
    lower = entry.flags & flags.LOWER and entry.cap_n >= SURE_USES
    return bool(lower) and entry.cap_share <= SURE_CAPITAL_SHARE


def _is_marked_label(capital: Capital, around: Surroundings) -> bool:
    """The word begins a short piece in emphasis or in a link: the name of a menu, a button, a chapter."""
    document, at = around.passage.document, around.passage.start + capital.start
    first = bisect_left(document.boundaries, at, key=lambda boundary: boundary.offset)
    opening = next((one for one in document.boundaries[first : first + SAME_PLACE] if one.opens), None)
    if opening is None or opening.offset != at:
        return False
    closing = next((one.offset for one in document.boundaries[first:] if not one.opens and one.offset > at), at)
    return len(document.prose[at:closing].split()) <= LABEL_WORDS


def _recurs(capital: Capital, around: Surroundings) -> bool:
    """The same word stands elsewhere in the passage with a capital in mid-sentence: a term or a name."""
    if capital.kind == "function":
        return False
    pattern = re.compile(rf"(?<=[\w,;] ){re.escape(capital.word)}\b")
    return sum(1 for _ in pattern.finditer(around.passage.text)) > 1
