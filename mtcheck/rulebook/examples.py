"""The examples of a rule: texts with the expected spans marked in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mtcheck.rulebook.entry import Example, Origin
from mtcheck.rulebook.nodes import Node

KNOWN = ("miss", "fix", "false-alarm")
"""Expected failures: not reported (or not exactly so), repaired wrongly, reported although right."""

SQUARE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
WHITE = re.compile(r"⟦(.*?)⟧", re.DOTALL)
WHITE_MARK = "⟦"
"""For texts that have square brackets of their own, as Markdown links have."""

ABOUT = ("format", "language", "source", "source-language")
"""Keys of an example that say how to read its text."""

LEAST_BAD = 2
LEAST_GOOD = 2


def examples(node: Node, applicability: str) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    """Return the bad and the good examples.

    Args:
        node: The mapping under `examples`.
        applicability: That of the rule's fix: safe, unsafe, display or none.

    Raises:
        RuleError: too few examples, no near-miss, a mark that is not closed, a repair that is missing.
    """
    keys = node.keys("examples", ("bad", "good"))
    bad = tuple(_bad(item, applicability) for item in keys["bad"].items("bad", LEAST_BAD))
    good = tuple(_good(item) for item in keys["good"].items("good", LEAST_GOOD))
    if not any(example.why for example in good):
        raise keys["good"].error(
            "no good example has a “why”; expected at least one near-miss that tells why it is right; add one"
        )
    return bad, good


def marked_spans(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without its marks, and the spans that were marked, in code points.

    >>> marked_spans("He [[go]] home.")
    ('He go home.', ((3, 5),))
    """
    pattern = WHITE if WHITE_MARK in text else SQUARE
    pieces: list[str] = []
    spans = []
    at = length = 0
    for mark in pattern.finditer(text):
        before, inside = text[at : mark.start()], mark[1]
        spans.append((length + len(before), length + len(before) + len(inside)))
        pieces += (before, inside)
        length += len(before) + len(inside)
        at = mark.end()
    return "".join(pieces) + text[at:], tuple(spans)


def _bad(node: Node, applicability: str) -> Example:
    keys = node.keys("a bad example", ("text",), ("fix", "known", "why", *ABOUT))
    text, spans = _marked(keys["text"])
    fix = keys["fix"].raw_text("fix") if "fix" in keys else None
    if fix is None and applicability in ("safe", "unsafe"):
        raise node.error("a bad example without “fix”; expected the text after the repair; write it")
    if fix is not None and applicability == "none":
        raise keys["fix"].error("a “fix” where the rule proposes none; expected no such key; remove it")
    return _example(node, keys, Example(text, spans, fix))


def _good(node: Node) -> Example:
    if isinstance(node.value, str):
        return Example(node.value, line=node.line)
    keys = node.keys("a good example", ("text",), ("why", "known", *ABOUT))
    return _example(node, keys, Example(keys["text"].raw_text("text")))


def _marked(node: Node) -> tuple[str, tuple[tuple[int, int], ...]]:
    marked = node.raw_text("text")
    text, spans = marked_spans(marked)
    if WHITE_MARK not in marked and ("[[" in text or "]]" in text):
        raise node.error("a [[ or ]] without its partner; expected pairs; use ⟦ ⟧ if the text itself has them")
    if not spans:
        raise node.error("no [[ ]] in a bad example; expected one around each span to report; mark them")
    if any(start == end for start, end in spans):
        raise node.error("an empty [[ ]]; expected at least one code point inside; mark a neighbour as well")
    return text, spans


def _example(node: Node, keys: Mapping[str, Node], example: Example) -> Example:
    known = keys["known"].text("known", KNOWN) if "known" in keys else None
    if known is not None and (known == "false-alarm") == bool(example.spans):
        raise keys["known"].error(f"known “{known}”; expected miss or fix in bad, false-alarm in good; change it")
    return example._replace(
        why=keys["why"].text("why") if "why" in keys else "",
        format=keys["format"].text("format") if "format" in keys else "text",
        language=keys["language"].text("language") if "language" in keys else None,
        known=known,
        line=node.line,
        origin=_origin(keys),
    )


def _origin(keys: Mapping[str, Node]) -> Origin | None:
    if "source" in keys:
        language = keys["source-language"].text("source-language") if "source-language" in keys else None
        return Origin(keys["source"].raw_text("source"), language)
    if "source-language" in keys:
        raise keys["source-language"].error("a “source-language” without “source”; expected both; write the source")
    return None
