"""A rule as the rest of the house sees it; how it is written and matched is the rulebook's business."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model.kinds import Applicability, RuleId, Severity, Status


@dataclass(frozen=True, slots=True)
class Rule:
    """Identity and meaning of one kind of finding.

    `id` is `<language>.<theme>.<name>`. `error_type` is an MQM "dimension/subtype". `message` is a template with
    `{match}`, `{fix}` and the names that the match provides. `confidence` (0–1) is the share of findings expected
    to be right. `applicability` is that of its fixes; None if it never proposes one. `source_languages` are those
    that a draft with such a finding was probably translated from; empty if it tells nothing of them.
    """

    id: RuleId
    title: str
    message: str
    severity: Severity
    error_type: str
    status: Status = "stable"
    confidence: float = 1.0
    applicability: Applicability | None = None
    languages: tuple[str, ...] = ()
    except_languages: tuple[str, ...] = ()
    source_languages: tuple[str, ...] = ()
    why: str = ""
    sources: tuple[str, ...] = ()
