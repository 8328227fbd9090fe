"""From a document to its report."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck import fix, score, text
from mtcheck.model import Document, FileReport, Finding, Hit
from mtcheck.run.checker import Checker
from mtcheck.run.elsewhere import in_its_language
from mtcheck.run.merge import merged
from mtcheck.run.message import message
from mtcheck.segment import passages, word_counts


def check_document(document: Document, checker: Checker) -> FileReport:
    """Find, locate and score everything in one document."""
    hits = merged(in_its_language(checker.hits(document, passages(document)), document))
    findings = _findings(document, hits)
    words = word_counts(document, document.units)
    lines = text.line_numbers(document.file.text, [unit.span.start for unit in document.units])
    units = score.score_units(document.units, words, findings, lines)
    return FileReport(
        file=document.file,
        format=document.format,
        language=document.language,
        units=units,
        findings=findings,
        score=score.score_document(units),
        notifications=document.notifications,
    )


def _findings(document: Document, hits: Sequence[Hit]) -> tuple[Finding, ...]:
    seen: dict[tuple[str, str, int], int] = {}
    findings = []
    for hit in hits:
        unit = document.unit_at(hit.local.start)
        quoted = document.prose[hit.local.start : hit.local.end]
        key = (hit.rule.id, quoted, unit.index)
        seen[key] = seen.get(key, -1) + 1
        unit_text = document.prose[unit.local.start : unit.local.end]
        rule = hit.rule
        findings.append(
            Finding(
                rule_id=rule.id,
                span=document.to_file(hit.local),
                unit_id=unit.index,
                message=message(hit, document),
                severity=rule.severity,
                error_type=rule.error_type,
                confidence=rule.confidence if hit.confidence is None else hit.confidence,
                fixes=fix.resolve(hit, document),
                fingerprint=text.fingerprint(rule.id, quoted, unit_text, seen[key]),
                symptoms=hit.symptoms,
            )
        )
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule_id)))
