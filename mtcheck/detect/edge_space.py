"""No blank where a link or an emphasis begins or ends: “see[the manual](…)”, “**Save**and wait”.

A page is cut at its tags before it is translated, and the blank beside a tag is lost when the pieces are put together.
The words on both sides of the edge are words of the language, and together they are none; one of them is a function
word, which forms no compounds, or the second begins with a capital. What is marked inside a word (“**S**AX”, “re[set]”)
makes no such words.

A language whose endings are written like words of their own is left out by the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.languages import Language, flags
from mtcheck.languages.closed import Vocabulary, vocabulary
from mtcheck.model import Boundary, Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "edge-space"
SCOPE = "document"

ELEMENTS = frozenset({"link", "emphasis", "strong"})
BEFORE = lazy(r"(?<![\w’'&@#./_-])[^\W\d_]{2,}:?\Z")
AFTER = lazy(r"[^\W\d_]{2,}(?![\w’'&@#/_-]|\.\w)")
LONGEST_WORD = 40
"""Code points on either side of an edge that are looked at."""

COMMON = 3.0
"""Zipf value from which a word is one that anybody uses."""

RARER = 2.5
"""Steps of the Zipf scale by which a word that both make together must be rarer than each of them: “see|the”."""

SHORTEST_LABEL = 4
"""Letters of a word with a capital that follows a small word: “click**Save**”, not “my**SQL**”."""


class _Edge(NamedTuple):
    """The two words that meet at `at`, an offset in the prose."""

    left: str
    right: str
    at: int
    opens: bool


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it; without word groups of the language it finds nothing."""
    entry, lexicon = entries[0], vocabulary(language)
    if lexicon is None:
        return lambda document: ()

    def hits(document: Document) -> Iterator[Hit]:
        for edge in _edges(document):
            if _is_lost(edge, lexicon):
                local = LocalSpan(edge.at - len(edge.left), edge.at + len(edge.right))
                edit = LocalEdit(LocalSpan(edge.at, edge.at), " ")
                yield Hit(entry.rule, local, (edit,), values=(("left", edge.left), ("right", edge.right)))

    return hits


def _edges(document: Document) -> Iterator[_Edge]:
    prose = document.prose
    for boundary in document.boundaries:
        if boundary.element in ELEMENTS and _is_between_letters(prose, boundary):
            at = boundary.offset
            left = BEFORE.search(prose[max(0, at - LONGEST_WORD) : at])
            right = AFTER.match(prose[at : at + LONGEST_WORD])
            if left and right:
                yield _Edge(left[0], right[0], at, boundary.opens)


def _is_between_letters(prose: str, boundary: Boundary) -> bool:
    """Return whether letters of a script with capitals meet at an edge, or a label with a colon and a letter."""
    pair = prose[max(0, boundary.offset - 1) : boundary.offset + 1]
    is_label = pair[:1] == ":" and not boundary.opens and boundary.element != "link"
    return len(pair) == 2 and all(letter.lower() != letter.upper() for letter in pair[is_label:])


def _is_lost(edge: _Edge, lexicon: Vocabulary) -> bool:
    if edge.left[-1] == ":":
        return edge.right[0].isupper() and edge.left[0].isupper()
    left, right = lexicon.get(edge.left.lower()), lexicon.get(edge.right.lower())
    if left is None or right is None or _is_word(edge, min(left.zipf, right.zipf), lexicon):
        return False
    if edge.right[1:] != edge.right[1:].lower() or edge.left[1:] != edge.left[1:].lower():
        return False
    if edge.left.islower() and edge.right[0].isupper():
        return min(left.zipf, right.zipf) >= COMMON and len(edge.right) >= SHORTEST_LABEL
    function = right.flags & flags.FUNCTION or (edge.opens and left.flags & flags.FUNCTION)
    return bool(function) and min(left.zipf, right.zipf) >= COMMON and max(len(edge.left), len(edge.right)) > 2


def _is_word(edge: _Edge, zipf: float, lexicon: Vocabulary) -> bool:
    """Return whether the two are a word together that is not far rarer than they."""
    whole = lexicon.get(edge.left.lower() + edge.right.lower())
    return whole is not None and whole.zipf + RARER >= zipf
