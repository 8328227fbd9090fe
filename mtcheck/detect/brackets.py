"""A round bracket that is opened and not closed in its paragraph, or closed and never opened.

Deliberately left alone: labels of lists (“a)”), also within brackets (“(§ 4 letter b) of the act)”), emoticons,
paragraphs with program text, and brackets that span paragraphs: where one misses its partner, the paragraphs before
and after must be whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import OBJECT, Document, Hit, LocalSpan, Unit
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "brackets"
SCOPE = "document"

BRACKET = lazy(r"[()（）]")
OPEN = frozenset("(（")
LABEL = lazy(r"(?:^|[\s,;:.#：，；。、\u3040-\u30FF\u3400-\u9FFF])(?:[^\W\d_]|#|\d{1,3}|[ivxlcIVXLC]{1,5})[. ]?\Z")
LETTER = lazy(r"\s[a-z][)）]")
"""The label of a paragraph of a law within brackets: “(§ 4 letter b) of the act)”."""

FACE = frozenset(":;=-^")
CODE = frozenset("{}<>=[]\\|_`")
END = lazy(r"[.!?…。！？]['\"”’»)]*\Z")
KINDS = ("paragraph", "quote", "item")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    entry = entries[0]
    return lambda document: _hits(document, entry)


def _hits(document: Document, entry: Entry) -> Iterator[Hit]:
    places = [match.start() for match in BRACKET.finditer(document.prose)]
    with_brackets = {unit.index: unit for unit in map(document.unit_at, places)}
    lonely = {
        index: place for index, unit in with_brackets.items() if (place := _lonely(document.prose, unit)) is not None
    }
    for index, offset in lonely.items():
        if index - 1 in lonely or index + 1 in lonely:
            continue
        if _is_sentence(document.prose, with_brackets[index]):
            span = LocalSpan(offset, offset + 1)
            partner = "closing" if document.prose[offset] in OPEN else "opening"
            yield Hit(entry.rule, span, (), (("partner", partner),))


def _is_sentence(prose: str, unit: Unit) -> bool:
    """Return whether the unit is running text that ends as a sentence does, without program text."""
    text = prose[unit.local.start : unit.local.end]
    is_plain = OBJECT not in text and CODE.isdisjoint(text)
    return unit.kind in KINDS and is_plain and END.search(text.rstrip()) is not None


def _lonely(prose: str, unit: Unit) -> int | None:
    """Return the place of the first bracket without a partner, None if all have theirs."""
    opened: list[int] = []
    spared = 0
    for match in BRACKET.finditer(prose, unit.local.start, unit.local.end):
        at = match.start()
        if opened and match[0] not in OPEN:
            opened.pop()
        elif prose[max(unit.local.start, at - 1) : at] in FACE:
            continue
        elif match[0] in OPEN:
            opened.append(at)
        elif LABEL.search(prose[max(unit.local.start, at - 8) : at]) is None:
            if len(LETTER.findall(prose, unit.local.start, at)) == spared:
                return at
            spared += 1  # the bracket of a label closed what this one was to close
    return opened[0] if opened else None
