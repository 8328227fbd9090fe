"""XLIFF 1.2, 2.0 and later, also as translation programs write it: every translation with its source.

Source: OASIS, XLIFF Version 1.2 and XLIFF Version 2.1.
"""

from __future__ import annotations

from dataclasses import replace

from mtcheck.languages import UNDETERMINED, canonical_tag
from mtcheck.model import Document, SourceFile
from mtcheck.read import xml
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.xliff.segments import LATER, UNITS, Pair, pairs
from mtcheck.read.xml import Node, Tongues, nodes

NAME = "xliff"
COMMENT = xml.COMMENT


def read(file: SourceFile, language: str) -> Document:
    """Return the translations of a file, also those that nobody has approved.

    Left out are what has no translation, what is marked as not to be translated, a target that is the source and
    whose state says that it still is, suggestions (`alt-trans`, `matches`) and notes.

    Raises:
        InputError: no XLIFF; see `nodes`.
    """
    builder = Builder(file, NAME)
    tongues, source = Tongues(language), UNDETERMINED
    for unit in nodes(file, "xliff", UNITS):
        origin, target = _languages(unit)
        if source == UNDETERMINED:
            source = canonical_tag(origin or "") or UNDETERMINED
        for pair in pairs(unit):
            _add(builder, pair, tongues.of(pair.language or target))
    return replace(builder.document(tongues.document), source_language=source)


def _languages(unit: Node) -> tuple[str | None, str | None]:
    """Return what a file says of the languages of source and target."""
    if unit.name == LATER:
        return unit.inherited("srcLang"), unit.inherited("trgLang")
    return unit.inherited("source-language"), unit.inherited("target-language")


def _add(builder: Builder, pair: Pair, language: str | None) -> None:
    add_message(
        builder,
        pair.target,
        source=pair.source,
        name=pair.name,
        flags=pair.flags,
        language=language,
        notation=pair.notation,
    )
