"""What detectors say, first in prose coordinates (`Hit`), then in those of the file (`Finding`)."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.kinds import Applicability, RuleId, Severity
from mtcheck.model.rule import Rule
from mtcheck.model.span import LocalSpan, Span


@dataclass(frozen=True, slots=True)
class LocalEdit:
    """Replace a stretch of prose by `text`. An empty stretch inserts."""

    local: LocalSpan
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in prose where a rule applies.

    `edits` is the repair, in ascending order and not overlapping; empty if the rule proposes none.
    `values` fill the rule's message beside `{match}` and `{fix}`. `symptoms` names what is broken when one event
    shows in several ways. `applicability` None means the rule's own. `confidence` None means the rule's own.
    """

    rule: Rule
    local: LocalSpan
    edits: tuple[LocalEdit, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    symptoms: tuple[str, ...] = ()
    applicability: Applicability | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace a stretch of the file by `text`. An empty stretch inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: what it does in words, and the edits that do it (ascending, not overlapping)."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a file where a rule applies, unconfirmed until a person agrees.

    `unit_id` is the index of the unit in its document. `fingerprint` is 16 hexadecimal digits that stay the same
    when the text around moves. `symptoms` names the single signs of one event; empty if there is only one.
    """

    rule_id: RuleId
    span: Span
    unit_id: int
    message: str
    severity: Severity
    error_type: str
    confidence: float
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    symptoms: tuple[str, ...] = ()
