"""A single word that has lost its diacritics: “geschaftsfuhrer”, “postovanje”.

The list of the language names the words whose bare form is at least a thousand times rarer. Where they are many the
whole text has lost them: see `bare_text`.

Deliberately left alone: words with a capital (names), words that come back (terms), words that another language has,
parts of addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._bare import BareForms, bare_forms
from mtcheck.detect._chain import nothing
from mtcheck.detect._evidence import evidence
from mtcheck.detect._judged import Judged
from mtcheck.detect._quoted import is_set_off
from mtcheck.languages import Language
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry

NAME = "lost-diacritic"
SCOPE = "passage"

MOST = 3
"""Words in a passage from which the text as a whole has lost its diacritics."""

PARTS = frozenset("./@_-:#\\=&\N{OBJECT REPLACEMENT CHARACTER}'’")
"""Signs beside a word that is part of an address, a name in code, or a compound."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it; silent without a list for the language.

    Group of words of the language: `bare-words`, which are right without marks, be those with marks far more common.
    """
    entry, bare, foreign, right = entries[0], bare_forms(language), evidence(language), language.words("bare-words")
    if not bare:
        return nothing

    def is_bare(word: str) -> bool:
        if word in right or not word.islower():
            return False
        return bare.meant(word) is not None and not foreign.best(word)[0]

    judged = Judged(language, is_bare)

    def hits(passage: Passage) -> Iterator[Hit]:
        words = judged.among(passage.types)
        places = [index for index, word in enumerate(passage.words) if word in words] if words else []
        if len(places) <= MOST and len(places) == len(words):
            yield from (_hit(entry, passage, index, bare) for index in places if _is_free(passage, index))

    return hits


def _hit(entry: Entry, passage: Passage, index: int, bare: BareForms) -> Hit:
    word, start = passage.words[index], passage.starts[index]
    local = passage.local(start, start + len(word))
    return Hit(entry.rule, local, (LocalEdit(local, bare.meant(word) or word),))


def _is_free(passage: Passage, index: int) -> bool:
    start = passage.starts[index]
    end = start + len(passage.words[index])
    around = passage.text[start - 1 : start] if start else "", passage.text[end : end + 1]
    is_address = passage.text[end : end + 1] == "." and passage.text[end + 1 : end + 2].isalnum()
    is_part = (around[0] in PARTS and around[0]) or (around[1] in PARTS - {".", ":"} and around[1])
    return not (is_address or is_part or is_set_off(passage, start, end))
