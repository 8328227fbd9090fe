"""The floor of the house: frozen data that every room shares. Imports nothing of ours and does no I/O."""

from mtcheck.model.document import Boundary, Document, Run, SourceFile, Unit
from mtcheck.model.errors import ConfigError, InputError, MtcheckError, RuleError, UsageError
from mtcheck.model.finding import Edit, Finding, Fix, Hit, LocalEdit, Place
from mtcheck.model.kinds import (
    BREAK,
    MANUALS,
    OBJECT,
    REPEATING,
    SEVERITIES,
    Applicability,
    RuleId,
    Severity,
    Status,
    UnitKind,
)
from mtcheck.model.notification import Notification
from mtcheck.model.passage import Passage
from mtcheck.model.report import FileReport, Report, SuspectedSource
from mtcheck.model.rule import Rule
from mtcheck.model.score import Score, UnitScore
from mtcheck.model.segment import Notation, Segment, Stretch, Term, TermWord
from mtcheck.model.span import LocalSpan, Span

__all__ = [
    "BREAK",
    "MANUALS",
    "OBJECT",
    "REPEATING",
    "SEVERITIES",
    "Applicability",
    "Boundary",
    "ConfigError",
    "Document",
    "Edit",
    "FileReport",
    "Finding",
    "Fix",
    "Hit",
    "InputError",
    "LocalEdit",
    "LocalSpan",
    "MtcheckError",
    "Notation",
    "Notification",
    "Passage",
    "Place",
    "Report",
    "Rule",
    "RuleError",
    "RuleId",
    "Run",
    "Score",
    "Segment",
    "Severity",
    "SourceFile",
    "Span",
    "Status",
    "Stretch",
    "SuspectedSource",
    "Term",
    "TermWord",
    "Unit",
    "UnitKind",
    "UnitScore",
    "UsageError",
]
