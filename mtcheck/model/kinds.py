"""Closed sets of words that several rooms share."""

from __future__ import annotations

from typing import Literal, NewType, get_args

RuleId = NewType("RuleId", str)

Severity = Literal["neutral", "minor", "major", "critical"]
"""MQM severities. `neutral` is shown but never scored."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)

Applicability = Literal["safe", "unsafe", "display"]
"""`safe`: may be applied unseen. `unsafe`: changes wording. `display`: a hint for a person, never applied."""

MANUALS = frozenset({"asciidoc", "markdown", "rst"})
"""Input formats in which manuals are written: there sentences recur, and short lines are commands, terms and names."""

UnitKind = Literal["paragraph", "heading", "item", "cell", "quote", "line", "message"]

REPEATING: frozenset[UnitKind] = frozenset({"cell", "message"})
"""Units that repeat one another by nature: cells of tables, subtitles, labels of a program."""

Status = Literal["stable", "preview", "off"]

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in prose for code, an image, a placeholder: something that is there but is not words."""

BREAK = "\N{LINE SEPARATOR}"
"""Stands in prose for a line break inside a unit (`<br>`, a hard break in Markdown)."""
