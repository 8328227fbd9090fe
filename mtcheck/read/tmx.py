"""TMX, the translation memories of all programs: one text in several languages.

Source: LISA OSCAR, TMX 1.4b Specification.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.languages import UNDETERMINED, canonical_tag, is_same_language
from mtcheck.model import Document, SourceFile
from mtcheck.read import xml
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message, content
from mtcheck.read.xml import Node, Tongues, joined, kept, nodes, notation_of
from mtcheck.read.xml.codes import inline

NAME = "tmx"
COMMENT = xml.COMMENT

_UNITS = frozenset({"header", "tu"})


def read(file: SourceFile, language: str) -> Document:
    """Return the translations of a memory, each in its language.

    The source is the text in the language that the header or the unit names as such. If the language of the document
    is given, only what is in it is read.

    Raises:
        InputError: no TMX; see `nodes`.
    """
    builder = Builder(file, NAME)
    tongues, stated = Tongues(UNDETERMINED), ""
    for node in nodes(file, "tmx", _UNITS):
        if node.name == "header":
            stated = node.attributes.get("srclang", "")
            continue
        _add(builder, node, node.attributes.get("srclang", stated), language, tongues)
    document = builder.document(tongues.document if language == UNDETERMINED else language)
    return replace(document, source_language=canonical_tag(stated) or UNDETERMINED)


def _add(builder: Builder, unit: Node, origin: str, language: str, tongues: Tongues) -> None:
    variants = list(_variants(unit))
    source = _source(variants, origin)
    for tag, text in variants:
        if text is source and not _is_wanted(tag, language):
            continue
        if language == UNDETERMINED or _is_wanted(tag, language):
            add_message(
                builder,
                joined(kept(text.children, inline)),
                source=None if source is None or text is source else content(list(kept(source.children, inline))),
                name=unit.attributes.get("tuid"),
                language=tongues.of(tag) if language == UNDETERMINED else None,
                notation=notation_of(text.children),
            )


def _variants(unit: Node) -> Iterator[tuple[str, Node]]:
    """Yield the texts of a unit, each with what the file calls its language."""
    for variant in unit.elements("tuv"):
        text = variant.element("seg")
        if text:
            yield variant.attributes.get("xml:lang") or variant.attributes.get("lang") or "", text


def _source(variants: list[tuple[str, Node]], origin: str) -> Node | None:
    """Return the text in the language of origin, else one in that language of a region, None if there is none."""
    exact = next((text for tag, text in variants if _is_same(tag, origin)), None)
    known = canonical_tag(origin)
    return exact or next((text for tag, text in variants if known and _is_wanted(tag, known)), None)


def _is_same(tag: str, other: str) -> bool:
    return tag.replace("_", "-").lower() == other.replace("_", "-").lower()


def _is_wanted(tag: str, language: str) -> bool:
    """Return whether a text is in the language that is given, or one of both is more exact than the other."""
    known = canonical_tag(tag)
    return known is not None and is_same_language(known, language)
