"""Words in another script than that of the text: “保修: 24 months”, a Russian paragraph in an English article.

The script of a text is the one that most of its letters belong to. Latin letters may stand in any text: names, units,
brands; `untranslated` judges their words.

Deliberately left alone: quotations, short pieces in brackets or in emphasis, behind a name (its original
form), names of languages in their own script, Greek letters as symbols, Chinese characters in Korean and Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from mtcheck.detect._quoted import is_block_quote, is_cited, is_set_off
from mtcheck.detect._scripts import ANY_OTHER, EAST_ASIAN, KOREAN, LATIN, LETTERS, SCRIPTS, Script, home_script
from mtcheck.languages import Language
from mtcheck.model import Hit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words

NAME = "foreign-script"
SCOPE = "passage"

EASTERN = frozenset({EAST_ASIAN, KOREAN})
HAN_GLOSS = {KOREAN: EAST_ASIAN}
"""Texts in the first script may have the second in them."""

BETWEEN = r"[ \u00a0\u202f\d.,:;!?…«»“”„\"'’‘()\-–—、。，：；！？「」『』·]"
"""What may stand between two words of one script; a newline ends the row."""

LONG = 4
"""Words from which a stretch is no gloss and no name. In scripts without spaces two letters count as one word."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    entry = entries[0]
    own_names = words(entry, "own-names")

    def hits(passage: Passage) -> Iterator[Hit]:
        if passage.text.isascii() or ANY_OTHER.search(passage.text) is None:
            return
        home = home_script(language, passage.document.prose)
        first = _other_letter(home).search(passage.text)
        if first is None:
            return
        for match in _others(home).finditer(passage.text, first.start()):
            script = str(match.lastgroup).replace("_", " ")
            is_left_over = _is_left_over(passage, match.start(), match.end(), script, own_names)
            if is_left_over and not _is_quotation(passage, match.start(), match.end(), language):
                yield Hit(entry.rule, passage.local(*match.span()), values=(("script", script),))

    return hits


@cache
def _other_letter(home: str) -> re.Pattern[str]:
    """Return the pattern of one letter that `_others` begins with: one class is passed over fast."""
    return re.compile(f"[{''.join(script.letters for script in _other_scripts(home))}]")


def _other_scripts(home: str) -> list[Script]:
    return [script for script in SCRIPTS if script.name not in (LATIN, home, HAN_GLOSS.get(home))]


@cache
def _others(home: str) -> re.Pattern[str]:
    """Return the pattern of words in a row in any script but Latin and that of the text."""
    alternatives = []
    for script in _other_scripts(home):
        word = f"[{script.letters}\u200c\u200d]"
        row = f"[{script.letters}]{{{script.least},}}{word}*(?:{BETWEEN}+{word}+)*"
        alternatives.append(f"(?P<{script.name.replace(' ', '_')}>{row})")
    return re.compile("|".join(alternatives))


def _is_left_over(passage: Passage, start: int, end: int, script: str, own_names: frozenset[str]) -> bool:
    text = passage.text
    piece = text[start:end]
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if script not in EASTERN and (before.isalnum() or after.isalnum()):
        return False
    if _size(piece, script) >= LONG:
        return True
    if piece.lower() in own_names or before in ("|", "/", "#") or after in ("|", "/"):
        return False
    return not (is_set_off(passage, start, end) or _follows_name(text, start))


def _is_quotation(passage: Passage, start: int, end: int, home: Language) -> bool:
    """Return whether a stretch is quoted in a sentence or a block, or a paragraph in the text's quotation marks."""
    if is_block_quote(passage, start):
        return True
    if not is_set_off(passage, start, end):
        return False
    after = passage.text.find("\n", end)
    line = passage.text.rfind("\n", 0, start) + 1, len(passage.text) if after < 0 else after
    is_alone = not any(map(str.isalnum, passage.text[line[0] : start] + passage.text[end : line[1]]))
    return not is_alone or is_cited(passage, *line, home)


def _size(piece: str, script: str) -> int:
    return len(LETTERS[script].findall(piece)) // 2 if script in EASTERN or script == "Thai" else len(piece.split())


def _follows_name(text: str, start: int) -> bool:
    """Return whether a capitalised word stands right before, as in “Mao Zedong 毛泽东”."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    last = before.split()[-1] if before.split() else ""
    return last[:1].isupper() and before.endswith(" ")
