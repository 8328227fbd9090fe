"""From a document to its report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mtcheck import fix, languages, score, text
from mtcheck.model import Document, FileReport, Finding, Hit, SuspectedSource
from mtcheck.run.checker import Checker
from mtcheck.run.elsewhere import in_its_language
from mtcheck.run.located import located, quoted
from mtcheck.run.merge import merged
from mtcheck.run.message import message
from mtcheck.run.suspicion import suspected_source, weighed
from mtcheck.segment import passages, word_counts

if TYPE_CHECKING:
    from mtcheck.run.judgement import Heeding
    from mtcheck.run.terms import Terms


def check_document(
    document: Document,
    checker: Checker,
    accepted: Terms | None = None,
    heeding: Heeding | None = None,
) -> FileReport:
    """Find, locate and score everything in one document.

    Args:
        document: What is checked.
        checker: What looks at it.
        accepted: Words and phrases within which nothing is found; None if there are none.
        heeding: The comments that switch rules off and on; None if there are none.
    """
    hits: Iterable[Hit] = in_its_language(checker.hits(document, passages(document)), document)
    if accepted:
        hits = accepted.without(hits, document.prose)
    if heeding:
        hits = heeding.kept(hits, document)
    found = merged(hits)
    suspected = None if _source(document) else suspected_source(hit.rule for hit in found)
    findings = _findings(document, found, suspected)
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
        suspected_source=suspected,
    )


def _findings(document: Document, hits: Sequence[Hit], suspected: SuspectedSource | None) -> tuple[Finding, ...]:
    findings = []
    known = _source(document)
    source = known or (suspected.language if suspected else None)
    for hit in hits:
        unit = document.unit_at(hit.local.start)
        unit_text = document.prose[unit.local.start : unit.local.end]
        rule = hit.rule
        findings.append(
            Finding(
                rule_id=rule.id,
                span=located(hit, document),
                unit_id=unit.index,
                message=message(hit, document),
                severity=rule.severity,
                error_type=rule.error_type,
                confidence=weighed(_confidence(hit), rule, source, is_known=known is not None),
                fixes=fix.resolve(hit, document),
                fingerprint=text.fingerprint(
                    rule.id, quoted(hit, document), unit_text, hit.local.start - unit.local.start
                ),
                symptoms=hit.symptoms,
            )
        )
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule_id)))


def _source(document: Document) -> str | None:
    """Return what a document was translated from, None if nobody said so."""
    return None if document.source_language == languages.UNDETERMINED else document.source_language


def _confidence(hit: Hit) -> float:
    return hit.rule.confidence if hit.confidence is None else hit.confidence
