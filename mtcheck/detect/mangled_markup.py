"""Broken Markdown, HTML and placeholders in the prose: “[x] (url)”, “< b >”, “% s”.

A reader of the input format takes whole markup out of the prose; what is still there is not markup any more, and the
visitor of the page will see it. Code is not in the prose. Each rule names the shape it is about as `role`
(see `_markup.finders`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.detect._markup.finders import IN_PROSE, Finder
from mtcheck.detect._markup.shape import Shape
from mtcheck.languages import Language
from mtcheck.model import OBJECT, Applicability, Hit, LocalEdit, Passage, RuleError
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "mangled-markup"
SCOPE = "passage"

MARKDOWN_ONLY = frozenset({"heading", "thin-emphasis"})
"""Shapes that are nothing special in a plain text or a page."""


MARKUP = frozenset({"link", "emphasis", "tag", "wide-tag", "code"})
"""Shapes that belong to a format, which a plain text may not have."""

NO_NAME = lazy(r"\{[^{}]*?(?:\w[,;.]?\s+\w|[^\x00-\x7f])")
"""Braces around several words, or around letters that no programmer names a value by."""


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector.

    Raises:
        RuleError: a rule has a role that is no known shape.
    """
    del language
    finders: list[tuple[Entry, Finder, bool]] = []
    for entry in entries:
        role = str(entry.match.get("role", ""))
        if role not in IN_PROSE:
            known = ", ".join(IN_PROSE)
            raise RuleError(f"{entry.path}:{entry.line}: role “{role}”; expected one of {known}; correct it")
        finders.append((entry, IN_PROSE[role], role in MARKDOWN_ONLY))

    def hits(passage: Passage) -> Iterator[Hit]:
        for entry, finder, markdown_only in finders:
            for shape in (
                finder.shapes(passage.text) if not markdown_only or passage.document.format == "markdown" else ()
            ):
                if _is_about_address(passage, shape):
                    yield _hit(entry, passage, shape)

    return hits


def _is_about_address(passage: Passage, shape: Shape) -> bool:
    """Return whether what stands in for something in a link stands for an address: “[flag] (`-v`)” is no link."""
    if OBJECT not in passage.text[shape.start : shape.end]:
        return True
    span = passage.document.to_file(passage.local(shape.start, shape.end))
    return "://" in passage.document.file.text[span.start : span.end]


def _hit(entry: Entry, passage: Passage, shape: Shape) -> Hit:
    edits = [LocalEdit(passage.local(start, end), text, is_markup=True) for start, end, text in shape.changes]
    return Hit(
        entry.rule,
        passage.local(shape.start, shape.end),
        tuple(edits),
        shape.values,
        applicability=_applicability(entry, passage, shape),
    )


def _applicability(entry: Entry, passage: Passage, shape: Shape) -> Applicability | None:
    text = passage.text[shape.start : shape.end]
    if not shape.is_mended or (entry.match["role"] == "placeholder" and NO_NAME.search(text)):
        return "display"
    # Nothing tells that a plain text is Markdown or HTML: there the marks may have to go altogether.
    is_guess = entry.match["role"] in MARKUP and passage.document.format == "text"
    if is_guess:
        return "display"
    return None if shape.is_certain else "unsafe"
