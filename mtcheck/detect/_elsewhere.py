"""A capital that the text itself shows to be odd: the same word stands elsewhere in it in lower case."""

from __future__ import annotations

from collections.abc import Set

from mtcheck.detect._capitals import Capital
from mtcheck.detect._surroundings import Surroundings, is_capitalised
from mtcheck.text import lazy

REACH = 4
"""Words to the left in which a name may have begun: “Consejo para el Puerto y la Pesca”."""

ENDING, SHORTEST_STEM = 2, 4
"""Letters that inflection may change, and letters at least that are compared, to find the same name again."""

SHORTEST_SEEN = 6
"""Letters of a word that counts as seen where another form of it is, with another last letter or one letter more."""

SENTENCE_END = ".!?…:;”“\"»)’'"
"""What a line ends with that is a sentence and no headline, where nouns may have capitals."""

HEADLINE_SHARE = 0.4
"""Share of capitalised words of more than three letters that makes a line without a stop a headline."""

LONG_WORD = lazy(r"[^\W\d_]{4,}")


def is_small_elsewhere(capital: Capital, around: Surroundings, small: Set[str], name_nouns: tuple[str, ...]) -> bool:
    """Return whether the word is one of the common words of the text, and nothing beside it speaks for a name.

    `small` are the words that stay small inside names, `name_nouns` the beginnings of nouns that begin names.
    """
    previous, following = around.word(-1), around.word(1).lower()
    if around.gap(-1) != " " or around.gap(0) == "-" or not (previous.islower() or previous.istitle()):
        return False  # “1984 Verão”, “l’Union Catholique”, “Class-objektet”
    if capital.folded.startswith(name_nouns) or following.startswith(name_nouns) or _is_headline(around):
        return False
    return not _continues_name(around, small) and _is_seen(capital, around) and _is_only_capital(capital, around)


def _is_headline(around: Surroundings) -> bool:
    """The line does not end like a sentence, and many of its longer words have a capital."""
    line = around.passage.text[slice(*around.unit)].rstrip()
    if line[-1:] in SENTENCE_END:
        return False
    words = LONG_WORD.findall(line)
    return sum(map(is_capitalised, words)) > HEADLINE_SHARE * len(words)


def _continues_name(around: Surroundings, small: Set[str]) -> bool:
    """A capitalised word stands to the left, with only small words between; not one that only opens the sentence."""
    for offset in range(-1, -REACH - 1, -1):
        word = around.word(offset)
        if not word or (offset < -1 and around.gap(offset) != " "):
            return False
        if is_capitalised(word):
            return word.lower() not in small or around.start(offset) > around.sentence()[0]
        if word not in small:
            return False
    return False


def _is_seen(capital: Capital, around: Surroundings) -> bool:
    """The word, or a form that differs in its last letter, stands in the text in lower case."""
    word, types = capital.folded, around.passage.types
    if word in types or len(word) < SHORTEST_SEEN:
        return word in types
    return any(other.startswith(word[:-1]) and len(other) <= len(word) + 1 for other in types)


def _is_only_capital(capital: Capital, around: Surroundings) -> bool:
    """No form of the word stands anywhere else in the text with a capital."""
    stem = capital.word[: max(SHORTEST_STEM, len(capital.word) - ENDING)]
    found = sum(1 for word in around.passage.types if word.startswith(stem))
    return found == 1 and around.passage.words.count(capital.word) == 1
