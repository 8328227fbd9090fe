"""What detectors say, first in prose coordinates (`Hit`), then in those of the file (`Finding`)."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.kinds import Applicability, RuleId, Severity
from mtcheck.model.rule import Rule
from mtcheck.model.span import LocalSpan, Span


@dataclass(frozen=True, slots=True)
class LocalEdit:
    """Replace a stretch of prose by `text`. An empty stretch inserts.

    `is_markup` says that the text is meant as markup: signs of the format in it are not to be kept out.
    """

    local: LocalSpan
    text: str
    is_markup: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace a stretch of the file by `text`. An empty stretch inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the file that is not prose, such as code or an attribute, and the edits that mend it there.

    The edits lie within `span`, in ascending order and not overlapping.
    """

    span: Span
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in prose where a rule applies.

    `edits` is the repair, in ascending order and not overlapping; empty if the rule proposes none.
    `values` fill the rule's message beside `{match}` and `{fix}`. `symptoms` names what is broken when one event
    shows in several ways. `applicability` None means the rule's own. `confidence` None means the rule's own.
    `place` is set if a rule applies to what the reader has left out of the prose: it holds stretch and repair, and
    `local` is the place in prose that is nearest.
    """

    rule: Rule
    local: LocalSpan
    edits: tuple[LocalEdit, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    symptoms: tuple[str, ...] = ()
    applicability: Applicability | None = None
    confidence: float | None = None
    place: Place | None = None

    @property
    def stretch(self) -> tuple[int, int]:
        """What it is about, half-open: in code points of the prose, or of the file if there is a `place`."""
        span = self.place.span if self.place else self.local
        return span.start, span.end

    @property
    def is_mended(self) -> bool:
        """Whether it proposes a repair."""
        return bool(self.place.edits if self.place else self.edits)


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
