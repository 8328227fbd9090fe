"""“&quot;” and “&#39;” in the source of a Markdown text: the reader sees a mark, the author an entity.

CommonMark decodes character references, so the page looks right, but nobody writes a quotation mark as a reference:
it is left from a translator that was given HTML. References for signs that Markdown itself needs or that cannot be
typed (“&lt;”, “&nbsp;”, “&copy;”) are left alone.

Source: CommonMark 0.31, 2.5 Entity and numeric character references.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._quotes import quote_sign
from mtcheck.languages import Language
from mtcheck.model import Document, Edit, Hit, LocalSpan, Place
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "kept-entity"
SCOPE = "document"

KEPT = lazy(r"&(?:quot|apos|#0*3[49]|#[xX]0*2[27]);")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    entry = entries[0]

    def hits(document: Document) -> Iterator[Hit]:
        source = document.file.text
        if document.format != "markdown" or KEPT.search(source) is None:
            return
        for run in document.runs:
            if not run.literal and KEPT.fullmatch(source, run.file.start, run.file.end):
                yield _hit(entry, document, run.local.start, source[run.file.start : run.file.end])

    return hits


def _hit(entry: Entry, document: Document, at: int, reference: str) -> Hit:
    prose = document.prose
    unit = document.unit_at(at)
    text = prose[unit.local.start : at] + prose[at + 1 : unit.local.end]
    before, after = prose[at - 1 : at] if at else "\n", prose[at + 1 : at + 2] or "\n"
    local = LocalSpan(at, at + 1)
    meant = quote_sign(text, prose[at], before, after)
    span = document.to_file(local)
    place = Place(span, (Edit(span, meant),))
    return Hit(entry.rule, local, values=(("reference", reference), ("meant", meant)), place=place)
