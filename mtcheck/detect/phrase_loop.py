"""A phrase said again at once, twice or many times: “in the old town in the old town in the old town”.

A decoder that loops repeats two to eight words without any sign between the turns, or one word three times and
more. The whole loop is one finding. Scripts without spaces loop in chunks of letters: `_solid_loops`.

Deliberately left alone: turns parted by a comma or a stop (rhetoric, "New York, New York"), words that are doubled
on purpose ("more and more and more", "ha ha ha"), idioms ("they met face to face to talk"), whole quotations (chants),
rows of numbers, single letters that differ in case ("'g' or 'G'"), turns that begin or end inside a longer sign.

Words are compared by their lengths first, a byte each: a loop of words is a loop of lengths, and those are found with
two numbers and a search. Eight comparisons of strings per word would cost more than all other detectors together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from operator import and_
from typing import NamedTuple

from mtcheck.detect._solid_loops import Idioms, solid_loops
from mtcheck.languages import Language
from mtcheck.model import Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import words
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_RUN

NAME = "phrase-loop"
SCOPE = "passage"

LONGEST = 8
"""Words in one turn of a loop."""

UNKNOWN_PAIR = 4
"""Words that a turn must have to be reported after two turns, in a language whose words are not known."""

LONG_TURN = 4
"""Words of a turn in which a comma is no rhetoric: “no, no, no”."""

LONG_LINK = 4
"""Letters of a link that may be the word as well: “nach und nach”."""

GAPS = frozenset({" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"})
OPENING, CLOSING = "“„«\"‘'‚‹「『", "”“»\"’'›」』"

SIGN_PARTS = frozenset("-‐‑/\\_.@#&:=+")
"""Between two letters they make one longer sign: “anti-self-help”, “initrd.img.old”."""

STOP_INSIDE = lazy(r"[.!?…:;]\s")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    return _PhraseLoop(entries[0], has_lexicon=language.lexicon is not None).hits


class _Loop(NamedTuple):
    """A loop of `turns` turns of `width` words that begins at word number `first`."""

    first: int
    width: int
    turns: int


class _PhraseLoop:
    def __init__(self, entry: Entry, has_lexicon: bool) -> None:
        self._entry = entry
        self._shortest_pair = 2 if has_lexicon else UNKNOWN_PAIR
        self._links = words(entry, "links")
        self._link_prefixes = tuple(words(entry, "link-prefixes"))
        self._echoes = words(entry, "echoes")
        self._chants = words(entry, "chants")
        self._stress = words(entry, "stress")
        self._pairs = {tuple(pair.split()) for pair in words(entry, "pairs")}
        self._idioms = Idioms(self._chants, self._stress, self._links)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per loop."""
        loops = [_extent(passage, loop) for loop in self._loops(passage)]
        if passage.solid:
            # What has a letter of a script without spaces is theirs; pieces are no words to compare.
            loops = [loop for loop in loops if not SOLID_RUN.search(passage.text, loop[0], loop[1])]
            loops += solid_loops(passage, self._idioms)
        return (self._hit(passage, *loop) for loop in loops)

    def _loops(self, passage: Passage) -> Iterator[_Loop]:
        reach = -1
        candidates = _candidates(passage.folded, _hashes(passage.folded) if passage.solid else _lengths(passage.folded))
        for found in sorted(candidates, key=lambda loop: (loop.first, -loop.width * loop.turns)):
            loop = _seamless(passage, found) if found.first > reach else None
            if loop and self._is_damage(passage, loop):
                reach = loop.first + loop.width * loop.turns - 1
                yield loop

    def _is_damage(self, passage: Passage, loop: _Loop) -> bool:
        turn = passage.folded[loop.first : loop.first + loop.width]
        if not any(len(word) > 1 and word[0].isalpha() for word in turn):
            return False
        start, _, end = _extent(passage, loop)
        if _is_quotation(passage.text, start, end):
            return False
        if loop.width == 1:
            second = passage.words[loop.first + 1]
            return turn[0] not in self._chants and len(turn[0]) > 1 and second == second.lower()
        return not (self._is_idiom(passage, loop, turn) or (loop.turns == 2 and self._is_chance(passage, loop, turn)))

    def _is_idiom(self, passage: Passage, loop: _Loop, turn: list[str]) -> bool:
        """“more and more and more”: a word, its link, and the word once more to close it; “face to face to”."""
        if loop.width != 2:
            return False
        after = loop.first + loop.width * loop.turns
        closes = passage.folded[after : after + 1] == turn[:1]
        if loop.turns > 2 and not closes:
            return False
        links = self._links.intersection(turn)
        return tuple(turn) in self._pairs or len(links) == 1 or any(len(link) >= LONG_LINK for link in links)

    def _is_chance(self, passage: Passage, loop: _Loop, turn: list[str]) -> bool:
        """Two turns may be parts of longer signs, name two letters, or meet across a clause edge."""
        start, _, end = _extent(passage, loop)
        both = passage.words[loop.first : loop.first + 2 * loop.width]
        return _is_torn(passage.text, start, end) or _letters_differ(both) or self._may_meet(passage, loop, turn)

    def _may_meet(self, passage: Passage, loop: _Loop, turn: list[str]) -> bool:
        """Two turns may meet across a clause edge; only where the function words are known are short ones reported."""
        start, turn_end, _ = _extent(passage, loop)
        if loop.width < self._shortest_pair or (loop.width < LONG_TURN and "," in passage.text[start:turn_end]):
            return True
        if loop.width != 2:
            return False
        return self._echoes.issuperset(turn) or turn[0] in self._stress or turn[0].startswith(self._link_prefixes)

    def _hit(self, passage: Passage, start: int, turn_end: int, end: int) -> Hit:
        return Hit(
            self._entry.rule,
            passage.local(start, end),
            (LocalEdit(passage.local(turn_end, end), ""),),
            values=(("turn", passage.text[start:turn_end]),),
        )


def _candidates(folded: list[str], keys: bytes) -> Iterator[_Loop]:
    """Yield the stretches in which words repeat: first their keys, a byte each, then the words themselves."""
    lengths = int.from_bytes(keys, "little")
    size = len(folded)
    for width in range(1, LONGEST + 1):
        same = (lengths ^ lengths >> 8 * width).to_bytes(size, "little")[: max(0, size - width)]
        needed = bytes(max(width, 2))
        at = same.find(needed)
        while at >= 0:
            turns = _turns(folded, at, width) if folded[at] == folded[at + width] else 1
            if turns > 1 and (width > 1 or turns > 2) and not _is_loop(folded[at : at + width]):
                yield _Loop(at, width, turns)
            at = same.find(needed, at + max(1, width * (turns - 1)))


def _seamless(passage: Passage, loop: _Loop) -> _Loop | None:
    """Return the loop, begun a few words later if need be, so that only blanks part its turns; None if it cannot.

    Of “it rained again, we it rained again, we” the first four words in a row have a comma behind them.
    """
    if _is_seamless(passage, loop):
        return loop
    for first in range(loop.first + 1, loop.first + loop.width if loop.width >= LONG_TURN else 0):
        later = _Loop(first, loop.width, _turns(passage.folded, first, loop.width))
        if later.turns > 1 and _is_seamless(passage, later):
            return later
    return None


def _lengths(folded: list[str]) -> bytes:
    try:
        return bytes(map(len, folded))
    except ValueError:  # a word of more than 255 letters
        return bytes(len(word) & 255 for word in folded)


def _hashes(folded: list[str]) -> bytes:
    """Return keys for pieces of scripts without spaces, most of which are one or two letters long."""
    return bytes(map(and_, map(hash, folded), repeat(255)))


def _turns(folded: list[str], first: int, width: int) -> int:
    turn = folded[first : first + width]
    turns = 1
    while folded[first + turns * width : first + (turns + 1) * width] == turn:
        turns += 1
    return turns


def _is_loop(turn: list[str]) -> bool:
    """Return whether the turn is made of shorter turns, which are looked at on their own."""
    size = len(turn)
    return any(size % width == 0 and turn == turn[:width] * (size // width) for width in range(1, size // 2 + 1))


def _is_seamless(passage: Passage, loop: _Loop) -> bool:
    """Return whether only blanks part the turns, and the turns are the same sign by sign."""
    text, starts, words_ = passage.text, passage.starts, passage.words
    pieces = set()
    for turn in range(loop.turns):
        first = loop.first + turn * loop.width
        last = first + loop.width - 1
        end = starts[last] + len(words_[last])
        piece = text[starts[first] : end]
        if "\n" in piece:
            return False
        pieces.add(piece.lower())
        if turn + 1 < loop.turns and text[end : starts[last + 1]] not in GAPS:
            return False
    return len(pieces) == 1 and (loop.turns > 2 or STOP_INSIDE.search(pieces.pop()) is None)


def _extent(passage: Passage, loop: _Loop) -> tuple[int, int, int]:
    """Return where the loop starts, where its first turn ends and where it ends, in code points of the passage."""
    last, final = loop.first + loop.width - 1, loop.first + loop.width * loop.turns - 1
    turn_end = passage.starts[last] + len(passage.words[last])
    return passage.starts[loop.first], turn_end, passage.starts[final] + len(passage.words[final])


def _is_quotation(text: str, start: int, end: int) -> bool:
    after = text[end:].lstrip("!?.,…")[:1] if end < len(text) else ""
    return text[start - 1 : start] in OPENING and start > 0 and after != "" and after in CLOSING


def _is_torn(text: str, start: int, end: int) -> bool:
    """Return whether an end of the loop is inside a longer sign."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (before[1:] in SIGN_PARTS and before[:1].isalnum()) or (after[:1] in SIGN_PARTS and after[1:].isalnum())


def _letters_differ(both: Sequence[str]) -> bool:
    """Return whether a letter has another case in the second turn, and no sentence begins with it: “'g' or 'G'”."""
    half = len(both) // 2
    pairs = ((one.strip("'’"), other.strip("'’")) for one, other in zip(both[:half], both[half:], strict=True))
    return any(len(one) == 1 and one != other and number > 0 for number, (one, other) in enumerate(pairs))
