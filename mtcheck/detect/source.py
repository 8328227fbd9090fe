"""Compares translations with what they were translated from, unit by unit.

The comparisons are the modules of `pairs`, found by walking, and imported when a document with sources is met: most
drafts come without. A rule names the one it is about as `role`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from mtcheck.languages import Language
from mtcheck.model import Document, Hit
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import by_role

if TYPE_CHECKING:
    from mtcheck.detect.pairs.pair import Pair

NAME = "source"
SCOPE = "document"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector. Roles and options are those of the modules in `pairs`."""
    rules = by_role(list(entries))

    def hits(document: Document) -> Iterator[Hit]:
        if any(unit.source_text for unit in document.units):
            from mtcheck.detect.pairs.pair import pairs_of

            yield from _hits(pairs_of(document, language), rules)

    return hits


def _hits(pairs: Sequence[Pair], rules: Mapping[str, Entry]) -> Iterator[Hit]:
    from mtcheck.detect.pairs import comparisons
    from mtcheck.detect.pairs.placing import hits

    single, joint = comparisons(rules)
    for pair in pairs:
        yield from hits(pair, [sign for compare in single for sign in compare(pair, rules)], rules)
    for compare_all in joint:
        for pair, signs in compare_all(pairs, rules):
            yield from hits(pair, list(signs), rules)
