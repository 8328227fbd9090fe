"""The words that docutils finds in a text, for comparison with those of our reader."""

from __future__ import annotations

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document, unescape

from mtcheck.text.urls import address_spans

_LEFT_OUT = (
    *(nodes.literal, nodes.literal_block, nodes.doctest_block, nodes.math, nodes.math_block, nodes.raw, nodes.comment),
    *(nodes.field_name, nodes.option_group, nodes.classifier, nodes.system_message, nodes.problematic, nodes.label),
    *(nodes.footnote_reference, nodes.citation_reference, nodes.substitution_reference, nodes.image, nodes.pending),
)
_SETTINGS = {"report_level": 5, "halt_level": 5, "file_insertion_enabled": False, "raw_enabled": False}


def words_of(text: str) -> list[str]:
    """Return the words in reading order: without code, names of fields and what stands for something else."""
    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    document = new_document("draft.rst", settings)
    Parser().parse(text, document)
    return "".join(_leaves(document)).split()


def _leaves(node: nodes.Node) -> list[str]:
    """Return the pieces of prose in a node; blocks are kept apart by blanks."""
    if isinstance(node, nodes.Text):
        return [_without_addresses(unescape(str(node)))]
    if isinstance(node, _LEFT_OUT) or (isinstance(node, nodes.title_reference) and len(node.astext().split()) < 2):
        return [" "]
    if isinstance(node, nodes.topic) and "contents" in node["classes"]:
        return [" "]
    if isinstance(node, nodes.target) and node.get("refuri", node.get("refname")):
        return []
    if isinstance(node, nodes.reference) and _is_bare(node):
        return [" "]
    inner = [leaf for child in node.children for leaf in _leaves(child)]
    return inner if isinstance(node, nodes.Inline) else [" ", *inner, " "]


def _without_addresses(text: str) -> str:
    for start, end in reversed(address_spans(text, 0, len(text))):
        text = f"{text[:start]} {text[end:]}"
    return text


def _is_bare(node: nodes.reference) -> bool:
    """Return whether a link shows its address, or the number of an RFC or PEP: objects to our reader."""
    return node.astext() == node.get("refuri") or node.astext().startswith(("RFC ", "PEP "))
