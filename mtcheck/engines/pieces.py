"""Words of scripts without spaces, and how well text is made of the pieces of any language: sentencepiece models.

Importing sentencepiece takes 60 ms and loading a model as much again: ask only for text that needs it. Neither model
changes a letter, so the pieces of a text put together are the text. `tools/compile/pieces.py` trains them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from mtcheck.languages.folders import ANY, rules_folder

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

SOLID_FILE = "pieces.solid.model"
"""Chinese, Japanese, Thai by words; Lao, Burmese and Khmer by letters."""

SPACED_FILE = "pieces.spaced.model"
"""All scripts with spaces."""


def solid_pieces(runs: Sequence[str]) -> list[list[str]]:
    """Return the pieces of each run of letters; put together they are the run.

    A piece is mostly one word, at times part of one or a word with its particle. Give many runs at once: a call costs
    more than a run.

    >>> solid_pieces(["今天天气很好"])
    [['今天', '天气', '很好']]
    """
    # One thread: a check of many files has one process per core already.
    pieces: list[list[str]] = _model(SOLID_FILE).encode(runs, out_type=str, num_threads=1)
    return pieces


def letters_per_piece(words: Sequence[str]) -> float:
    """Return how many code points a piece of these words has on average; 0 if there are none.

    Words of any language with spaces are well above 2 together, rows of random letters are near 1. Write them in lower
    case: capitals are pieces of their own.

    >>> letters_per_piece(["information"]) > 2 > letters_per_piece(["xqjvkzwpqh"])
    True
    """
    pieces = sum(map(len, _model(SPACED_FILE).encode(words, out_type=int, num_threads=1)))
    return sum(map(len, words)) / pieces if pieces else 0.0


@lru_cache(maxsize=2)
def _model(name: str) -> SentencePieceProcessor:
    from sentencepiece import SentencePieceProcessor  # slow to import, see above

    return SentencePieceProcessor(model_file=os.path.join(rules_folder(), ANY, name))
