"""How tests of detectors look at a text: what a rule reports, and the text after its repair."""

from __future__ import annotations

import mtcheck


def found(rule: str, text: str, language: str = "en", format: str = "text") -> list[str]:
    """Return the stretches that a rule reports."""
    report = mtcheck.check_text(text, language=language, format=format, select=[rule])
    return [text[finding.span.start : finding.span.end] for finding in report.findings]


def repaired(rule: str, text: str, language: str = "en", format: str = "text") -> str:
    """Return the text with all repairs of a rule made."""
    report = mtcheck.check_text(text, language=language, format=format, select=[rule])
    return report.apply_fixes(unsafe=True)


def applicabilities(rule: str, text: str, language: str = "en", format: str = "text") -> list[str]:
    """Return how safe the repairs of a rule are."""
    report = mtcheck.check_text(text, language=language, format=format, select=[rule])
    return [fix.applicability for finding in report.findings for fix in finding.fixes]
