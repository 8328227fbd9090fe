"""A line, headline or paragraph that stands twice in a document.

Pages are scraped with the title in the head, in a bread-crumb line and above the text, and a translator renders
each copy on its own, so that the copies may differ by a word. Paragraphs come twice when a page is cut and joined.

Deliberately left alone: labels ("Ana Ruiz, mayor:"), table cells, short lines apart from each other (menus,
refrains, captions), neighbours with a comma at the end of the first (verses), and lines that return three times and
more, which are the pattern of the text.

Roles of its rules: `repeat` for the same words, `variant` for another wording of the line before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.engines.similarity import chrf
from mtcheck.languages import Language
from mtcheck.model import MANUALS, OBJECT, REPEATING, Document, Hit, LocalEdit, LocalSpan, Unit
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role, number
from mtcheck.text import lazy

NAME = "repeated-text"
SCOPE = "document"

STOPS = ".!?…:;,。！？।॥؟۔"
"""A line that ends in one of them is a sentence or a label, not a headline."""

PAUSES = ",;،؛，；、"

SOLID = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

SHARED = 0.6
"""Share of the words of the longer headline that the other has too, before letters are compared."""

LONGEST_HEADLINE = 25
"""Words. What is longer is a paragraph without its stop."""

SHORTEST_HALF = 12
"""Code points of a text that a line says twice."""

SONG = 3
"""More different lines than this that return make a song or a form, where short lines may stand twice."""


class _Line(NamedTuple):
    """A unit with its text and what it is compared by. `size` is its length in words."""

    unit: Unit
    text: str
    key: str
    size: int

    @property
    def is_headline(self) -> bool:
        return not self.text.endswith(tuple(STOPS))

    @property
    def is_label(self) -> bool:
        return self.text.endswith((":", "："))


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector."""
    del language
    return _RepeatedText(by_role(list(entries))).hits


class _RepeatedText:
    def __init__(self, rules: dict[str, Entry]) -> None:
        self._repeat = rules.get("repeat")
        self._variant = rules.get("variant")
        self._alike = number(self._variant, "min-chrf", 70) if self._variant else 0.0
        self._adjacent = _option(self._repeat, "min-words", 3)
        self._head = _option(self._repeat, "head-units", 8)
        self._apart = _option(self._repeat, "min-words-apart", 8)
        self._apart_in_markdown = _option(self._repeat, "min-words-apart-in-markdown", 40)

    def hits(self, document: Document) -> Iterator[Hit]:
        """Yield one hit per copy, the first of the copies excepted."""
        units = [unit for unit in document.units if unit.kind not in REPEATING]
        keys = [_key(document, unit) for unit in units]
        if self._repeat:
            if len(frozenset(keys)) < len(keys):
                yield from self._copies(self._repeat, document, units, keys)
            yield from self._halves(self._repeat, document, [unit for unit in document.units if unit.kind != "cell"])
        if self._variant:
            yield from self._variants(self._variant, document, units, keys)

    def _copies(self, entry: Entry, document: Document, units: list[Unit], keys: list[str]) -> Iterator[Hit]:
        times = Counter(keys)
        is_song = sum(count > 1 for count in times.values()) > SONG
        first: dict[str, int] = {}
        for index, key in enumerate(keys):
            if first.setdefault(key, index) < index:
                line = _line(document, units[index], key)
                is_next = keys[index - 1] == key
                if is_next and document.prose[units[index - 1].local.end - 1] in PAUSES:
                    continue
                if self._is_copy(line, index, is_next, times[key], document.format, is_song):
                    yield _hit(entry, line, document)

    def _halves(self, entry: Entry, document: Document, units: list[Unit]) -> Iterator[Hit]:
        """Yield lines that are the same text twice, glued or with a blank between."""
        prose = document.prose
        for unit in units:
            start, end = unit.local.start, unit.local.end
            half = (end - start) // 2
            if half >= SHORTEST_HALF and prose[start] == prose[end - half]:
                first, second = prose[start : start + half], prose[end - half : end]
                # Sentences that come twice are the business of `repeated-sentence`.
                is_headline = first[-1] not in STOPS and OBJECT not in first
                if first == second and is_headline and len(first.split()) >= self._adjacent:
                    local = LocalSpan(end - half, end)
                    yield Hit(entry.rule, local, (LocalEdit(LocalSpan(start + half, end), ""),))

    def _variants(self, entry: Entry, document: Document, units: list[Unit], keys: list[str]) -> Iterator[Hit]:
        prose = document.prose
        heads = [prose[unit.local.end - 1] not in STOPS for unit in units]
        for index in range(1, len(units)):
            if heads[index - 1] and heads[index] and keys[index - 1] != keys[index]:
                before, line = (_line(document, units[at], keys[at]) for at in (index - 1, index))
                if self._is_variant(before, line):
                    yield _hit(entry, line, document)

    def _is_copy(self, line: _Line, index: int, is_next: bool, times: int, format: str, is_song: bool) -> bool:
        if line.size < self._adjacent:
            return False
        is_long = line.size >= (self._apart_in_markdown if format in MANUALS else self._apart)
        if is_song and not is_long:
            return False
        if is_next:
            # Documentation has the same label or button in a row, each with another target.
            return format not in MANUALS or (line.size > self._adjacent and not line.is_label)
        if times > 2 or line.is_label:
            return False
        in_head = index < self._head and line.is_headline and line.size > self._adjacent and format not in MANUALS
        return is_long or in_head

    def _is_variant(self, before: _Line, line: _Line) -> bool:
        """Return whether both are headlines that share most of their words and their letters."""
        if before.unit.kind == "item":
            return False
        if before.key.endswith(line.key):  # bread-crumbs with the title, see `furniture`
            return False
        one, other = before.key.split(), line.key.split()
        longer = max(len(one), len(other))
        if min(len(one), len(other)) <= self._adjacent or longer > LONGEST_HEADLINE:
            return False
        shared = (Counter(one) & Counter(other)).total()
        return shared >= SHARED * longer and chrf(before.key, line.key) >= self._alike


def _option(entry: Entry | None, key: str, default: int) -> int:
    return int(number(entry, key, default)) if entry else default


def _key(document: Document, unit: Unit) -> str:
    """Return what a unit is compared by."""
    text = document.prose[unit.local.start : unit.local.end]
    if OBJECT in text:
        # Code and images are one sign in prose: only the file tells whether they are the same.
        text = document.file.text[unit.span.start : unit.span.end]
    return text.casefold().rstrip(STOPS)


def _line(document: Document, unit: Unit, key: str) -> _Line:
    text = document.prose[unit.local.start : unit.local.end]
    size = len(text.split())
    if not text.isascii() and SOLID.search(text):
        size = max(size, len(SOLID.findall(text)) // 2)
    return _Line(unit, text, key, size)


def _hit(entry: Entry, line: _Line, document: Document) -> Hit:
    from mtcheck.detect._whole import can_go  # few drafts repeat themselves

    # Where the mark of a heading or an item would stay behind, a person must delete the line.
    return Hit(
        entry.rule,
        line.unit.local,
        (LocalEdit(line.unit.local, ""),),
        applicability=None if can_go(document, line.unit) else "display",
    )
