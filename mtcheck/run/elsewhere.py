"""What the rules of one language say about a paragraph in another one is no finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.languages import is_in_other_language
from mtcheck.model import Document, Hit

OF_THE_LANGUAGE = ("linguistic-conventions/", "locale-conventions/", "style/", "terminology/")
"""Error types that a paragraph in another language cannot have."""

OF_ALL = frozenset(["linguistic-conventions/character-encoding", "linguistic-conventions/unintelligible"])
"""Error types that do not depend on the language."""


def in_its_language(hits: Iterable[Hit], document: Document) -> Iterator[Hit]:
    """Yield the hits, without those about wording in paragraphs that are clearly in another language.

    Such a paragraph is a quotation, or was left untranslated: there is another rule for that. Only paragraphs that
    have hits are looked at, each once.
    """
    is_foreign: dict[int, bool] = {}
    for hit in hits:
        if hit.rule.error_type.startswith(OF_THE_LANGUAGE) and hit.rule.error_type not in OF_ALL:
            unit = document.unit_at(hit.local.start)
            if unit.index not in is_foreign:
                text = document.prose[unit.local.start : unit.local.end]
                is_foreign[unit.index] = is_in_other_language(text, document.language)
            if is_foreign[unit.index]:
                continue
        yield hit
