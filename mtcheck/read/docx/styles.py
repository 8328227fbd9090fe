"""What the styles of a Word document say of paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from mtcheck.model import UnitKind
from mtcheck.read.docx.markup import Attributes, listen, value

Use = UnitKind | Literal["nothing", "code", "strong", "emphasis"]
"""What a style makes of its text: a kind of unit, nothing to read, or an inline element."""

KINDS: dict[Use | None, UnitKind] = {"heading": "heading", "item": "item", "quote": "quote"}
"""The units that the paragraphs of a style are."""

# The names of Word's own styles are English in every language.
_NAMES: tuple[tuple[re.Pattern[str], Use], ...] = (
    (re.compile(r"(?:heading|title|subtitle)\b", re.I), "heading"),
    (re.compile(r"toc(?: heading)?\b|table of (?:figures|authorities)|index \d", re.I), "nothing"),
    (re.compile(r"list\b", re.I), "item"),
    (re.compile(r"(?:intense )?quote|quotations|block text|block quotation", re.I), "quote"),
    (
        re.compile(
            r".*(?:source (?:code|text)|preformatted|verbatim|html (?:code|keyboard|sample|typewriter|variable))", re.I
        ),
        "code",
    ),
    (
        re.compile(r"(?:code|macro|teletype|example|user entry|program listing|listing|consolas)\b(?!.*caption)", re.I),
        "code",
    ),
    (re.compile(r"(?:intense )?emphasis|subtle emphasis", re.I), "emphasis"),
    (re.compile(r"strong\b", re.I), "strong"),
)

_DEEPEST = 20
"""Styles that are based on one another."""


@dataclass(slots=True)
class _Style:
    name: str = ""
    base: str = ""
    use: Use | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    _styles: dict[str, _Style] = field(default_factory=dict)
    _now: _Style = field(default_factory=_Style)

    @classmethod
    def of(cls, xml: bytes, place: str) -> Styles:
        """Return the styles in `word/styles.xml`.

        Raises:
            InputError: it is no XML that can be read.
        """
        styles = cls()
        listen(xml, styles, place)
        return styles

    def use(self, style: str) -> Use | None:
        """Return what a style, or one that it is based on, makes of its text; None if nothing special."""
        for _ in range(_DEEPEST):
            known = self._styles.get(style)
            if known is None:
                return _use_of(style)
            if known.use:
                return known.use
            style = known.base
        return None

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take the beginning of an element."""
        text = value(attributes, "w:val") or ""
        if name == "w:style":
            self._now = _Style()
            self._styles[value(attributes, "w:styleId") or ""] = self._now
        elif name == "w:name" and not self._now.name:
            self._now.name = text
            self._now.use = _use_of(text) or self._now.use
        elif name == "w:basedOn":
            self._now.base = text
        elif name == "w:outlineLvl" and text.isdecimal() and int(text) < 9:
            self._now.use = self._now.use or "heading"
        elif name == "w:numPr":
            self._now.use = self._now.use or "item"

    def end(self, name: str, at: int) -> None:
        """Take the end of an element."""

    def text(self, at: int) -> None:
        """Take a piece of text; there is none that matters."""


def _use_of(name: str) -> Use | None:
    return next((use for pattern, use in _NAMES if pattern.match(name)), None)
