"""A small damaged draft of our own and its report, for the tests of output formats."""

from __future__ import annotations

from mtcheck.model import (
    Applicability,
    Edit,
    FileReport,
    Finding,
    Fix,
    LocalSpan,
    Notification,
    Report,
    Rule,
    RuleId,
    Severity,
    SourceFile,
    Span,
    Unit,
)
from mtcheck.score import score_document, score_run, score_units

SIGNATURE = "mtcheck:0.1.0|weights:wmt|rules:ab12cd34"


def finding(
    text: str,
    quote: str,
    message: str,
    rule: str = "en.test.rule",
    severity: Severity = "minor",
    edits: tuple[tuple[int, int, str], ...] = (),
    applicability: Applicability = "safe",
    title: str = "Repair it",
    unit: int = 0,
) -> Finding:
    """Return a finding on a quotation; edits count from its start."""
    start = text.index(quote)
    changes = tuple(Edit(Span(start + first, start + last), new) for first, last, new in edits)
    return Finding(
        rule_id=RuleId(rule),
        span=Span(start, start + len(quote)),
        unit_id=unit,
        message=message,
        severity=severity,
        error_type="linguistic-conventions/grammar",
        confidence=1.0,
        fixes=(Fix(title, changes, applicability),) if changes else (),
        fingerprint="0123456789abcdef",
    )


def file_report(text: str, *findings: Finding, path: str | None = "draft.txt", words: int | None = None) -> FileReport:
    """Return the report on a text whose paragraphs are parted by empty lines."""
    units: list[Unit] = []
    lines: list[int] = []
    at = 0
    for block in text.split("\n\n"):
        span = (at, at + len(block.rstrip("\n")))
        units.append(Unit(len(units), "paragraph", LocalSpan(*span), Span(*span)))
        lines.append(text.count("\n", 0, at) + 1)
        at += len(block) + 2
    counts = [words or len(text[unit.span.start : unit.span.end].split()) for unit in units]
    scores = score_units(units, counts, findings, lines)
    ordered = tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule_id)))
    return FileReport(SourceFile(text, path), "text", "en", scores, ordered, score_document(scores))


def report(*files: FileReport, notifications: tuple[Notification, ...] = (), rules: tuple[Rule, ...] = ()) -> Report:
    """Return the report on several files."""
    return Report(files, score_run(file.score for file in files), SIGNATURE, notifications, rules)


RIGA = """The ministers pledged to do so Strengthening cooperation in
the fields of trade.They also agreed on the the next meeting.

It will be held in Riga.
"""


def riga() -> FileReport:
    """Return the report on three kinds of damage in one paragraph, with a clean one after it."""
    return file_report(
        RIGA,
        finding(
            RIGA,
            "do so Strengthening",
            "“do so Strengthening” is left of a cut link; write “strengthen”.",
            rule="en.boundary.lost-link",
            severity="major",
            edits=((0, 6, ""), (6, 7, "s"), (16, 19, "")),
            applicability="unsafe",
        ),
        finding(RIGA, "trade.They", "“trade.They” has lost its space.", rule="en.spacing.glued", edits=((6, 6, " "),)),
        finding(RIGA, "the the", "“the the” says a word twice.", rule="en.repeats.word", edits=((3, 7, ""),)),
        path="drafts/riga.txt",
    )
