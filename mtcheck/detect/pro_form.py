"""A pro-form left over before a piece that was translated alone: “promised to do so Widening the road”.

Verb-final languages announce an infinitive (German *dazu*, *daran*). Cut at a link, the announcement becomes "to do
so" and the infinitive a sentence of its own. One event, three signs (pro-form, capital, form of the verb), one
finding, one repair.

In most languages the infinitive after the cut already has its right form (Spanish "acordaron hacerlo Ampliar"): there
the pro-form is deleted and the capital goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._chain import chained, nothing
from mtcheck.languages import Language, Lexicon, flags
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words

NAME = "pro-form"
SCOPE = "passage"

VOWELS = "aeiou"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without a lexicon for the language it finds nothing.

    Options: `fillers`, the left-over phrases; `gerund-ending`, the ending of verb forms that the repair turns into
    the base form; or `keeps-form`, where the word after the phrase only loses its capital. With it, `verb-endings`
    tell infinitives that the lexicon does not list.
    """
    lexicon = language.lexicon
    if lexicon is None:
        return nothing
    return chained([_ProForm(entry, lexicon).hits for entry in entries])


class _ProForm:
    """One rule with its pattern."""

    def __init__(self, entry: Entry, lexicon: Lexicon) -> None:
        self._rule = entry.rule
        self._lexicon = lexicon
        self._ending = str(entry.match.get("gerund-ending", ""))
        self._verb_endings = tuple(words(entry, "verb-endings"))
        self._keeps_form = entry.match.get("keeps-form") == "true"
        self._fillers = sorted(words(entry, "fillers"), key=lambda text: (-len(text), text))
        self._pattern = re.compile(rf"(?<=\w )({'|'.join(map(re.escape, self._fillers))}) ([^\W\d_a-z][\w’']+)")

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per left-over pro-form."""
        # Searching for plain strings is ten times faster than the pattern, and they are rare.
        if not any(filler in passage.text for filler in self._fillers):
            return
        for match in self._pattern.finditer(passage.text):
            verb = self._continuation(match[2])
            if verb:
                # "to do so Widening": the first word stays, the rest becomes the verb.
                start = match.start(1) if self._keeps_form else match.start(1) + match[1].index(" ") + 1
                edit = LocalEdit(passage.local(start, match.end()), verb)
                symptoms = ("left-over pro-form", "capital in mid-sentence")
                yield Hit(self._rule, passage.local(*match.span()), (edit,), symptoms=symptoms)

    def _continuation(self, word: str) -> str:
        """Return how the word goes on after the pro-form is gone; empty if it does not continue the sentence."""
        if not self._keeps_form:
            return base_form(word.lower(), self._lexicon, self._ending)
        if not word[0].isupper() or not word[1:].islower():
            return ""
        entry = self._lexicon.get(word.lower())
        known = entry.flags if entry is not None else 0
        if known & (flags.PROPER | flags.NAME):
            return ""
        is_word = known & flags.LOWER or (self._verb_endings and word.endswith(self._verb_endings))
        return word.lower() if is_word else ""


def base_form(word: str, lexicon: Lexicon, gerund_ending: str) -> str:
    """Return the base form of a verb, or of its form in `gerund_ending`; empty if it is neither.

    Names that are also verbs ("Mark") do not count.
    """
    if _is_verb(word, lexicon):
        return word
    if not gerund_ending or not word.endswith(gerund_ending):
        return ""
    stem = word[: -len(gerund_ending)]
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] and stem[-1:] not in VOWELS else ""
    return next((base for base in (stem + "e", undoubled, stem) if base and _is_verb(base, lexicon)), "")


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    entry = lexicon.get(word)
    return entry is not None and bool(entry.flags & flags.VERB) and not entry.flags & (flags.PROPER | flags.NAME)
