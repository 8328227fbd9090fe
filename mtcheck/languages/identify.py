"""Which language a text is written in, told by the function words of the languages that have a lexicon."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from itertools import islice

from mtcheck.languages.flags import FUNCTION
from mtcheck.languages.folders import ANY, rules_folder
from mtcheck.languages.language import load

UNDETERMINED = "und"
"""BCP 47: the language is not known."""

SAMPLE = 2_000
"""Words from the beginning of the text that are looked at."""

FEWEST = 3
"""Words that a verdict needs."""

FUNCTION_SHARE = 0.2
"""Share of function words from which a text counts as written in the language. Running text has 0.35 to 0.5."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def identify(prose: str) -> str:
    """Return the BCP 47 tag of the language with the largest share of function words in the text.

    `und` if no language with a lexicon reaches `FUNCTION_SHARE`, or the text has fewer than `FEWEST` words.
    """
    words = [match[0].lower() for match in islice(WORD.finditer(prose), SAMPLE)]
    if len(words) < FEWEST:
        return UNDETERMINED
    shares = [(_function_share(tag, words), tag) for tag in _tags_with_lexicon()]
    share, tag = max(shares, default=(0.0, UNDETERMINED))
    return tag if share >= FUNCTION_SHARE else UNDETERMINED


def _function_share(tag: str, words: list[str]) -> float:
    lexicon = load(tag).lexicon
    if lexicon is None:
        return 0.0
    entries = (lexicon.get(word) for word in words)
    return sum(1 for entry in entries if entry is not None and entry.flags & FUNCTION) / len(words)


@lru_cache(maxsize=1)
def _tags_with_lexicon() -> tuple[str, ...]:
    root = rules_folder()
    folders = sorted(name for name in os.listdir(root) if name != ANY)
    return tuple(name for name in folders if os.path.isfile(os.path.join(root, name, "lexicon.trie")))
