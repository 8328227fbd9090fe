"""Drafts with rules as simple as can be: a regular expression and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from mtcheck.model import Applicability, Edit, FileReport, Finding, Fix, RuleId, Score, SourceFile, Span, UnitScore
from mtcheck.run.repair import Check

Rules = Mapping[str, str | None]
"""Pattern to replacement; None proposes nothing."""


def checker(rules: Rules, applicability: Applicability = "safe") -> Check:
    """Return what checks a text by the rules. A line is a paragraph."""

    def check(text: str) -> FileReport:
        return report(text, rules, applicability)

    return check


def report(text: str, rules: Rules, applicability: Applicability = "safe", path: str | None = None) -> FileReport:
    """Return what the rules find in a text."""
    units = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        units.append(UnitScore(number, "line", Span(at, at + len(line)), number + 1, 1, 0.0, 100.0))
        at += len(line) + 1
    found = [
        _finding(text, pattern, match, replacement, applicability)
        for pattern, replacement in rules.items()
        for match in re.finditer(pattern, text)
    ]
    findings = tuple(sorted(found, key=lambda one: (one.span, one.rule_id)))
    return FileReport(SourceFile(text, path), "text", "und", tuple(units), findings, Score(1, 0.0, None))


def _finding(
    text: str, pattern: str, match: re.Match[str], replacement: str | None, applicability: Applicability
) -> Finding:
    finding = Finding(
        RuleId(pattern),
        Span(match.start(), match.end()),
        text.count("\n", 0, match.start()),
        f"“{match[0]}” is wrong.",
        "minor",
        "style/awkward",
        1.0,
    )
    if replacement is None:
        return finding
    edit = Edit(finding.span, match.expand(replacement))
    return replace(finding, fixes=(Fix(f"Write “{edit.text}”", (edit,), applicability),))
