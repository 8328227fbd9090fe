"""Counts instead of single findings: how often each rule was broken, and what can be repaired safely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Finding, Report, Severity
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._summary import summary
from mtcheck.report._words import count
from mtcheck.text import visible

FOR_PEOPLE = True
"""The words of a draft reach a log as they are: see `mtcheck.text.inert`."""


class _Row(NamedTuple):
    """A rule, how often it was broken, and how many of these places have a safe repair."""

    rule: str
    severity: Severity
    title: str
    found: int
    safe: int


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield a line for each rule, the most frequent first, one for each language, then the summary."""
    rows = list(_rows(report))
    digits = max((len(f"{row.found:,}") for row in rows), default=0)
    ids = max((len(row.rule) for row in rows), default=0)
    for row in rows:
        yield _line(row, digits, ids)
    if rows:
        yield ()
    yield from _languages(report)
    yield from summary(report, layout.width)


def _rows(report: Report) -> Iterator[_Row]:
    findings = [finding for file in report.files for finding in file.findings]
    titles = {str(rule.id): rule.title for rule in report.rules}
    found = Counter(str(finding.rule_id) for finding in findings)
    safe = Counter(str(finding.rule_id) for finding in findings if _is_safe(finding))
    severities = {str(finding.rule_id): finding.severity for finding in findings}
    for rule in sorted(found, key=lambda rule: (-found[rule], rule)):
        yield _Row(rule, severities[rule], titles.get(rule, ""), found[rule], safe[rule])


def _is_safe(finding: Finding) -> bool:
    return bool(finding.fixes) and finding.fixes[0].applicability == "safe"


def _line(row: _Row, digits: int, ids: int) -> Line:
    repair = "" if not row.safe else " [safe fix]" if row.safe == row.found else f" [safe fix for {row.safe:,}]"
    return (
        Piece(f"{row.found:>{digits},}  "),
        Piece(f"{row.severity:<8}", row.severity),
        Piece(f"  {row.rule:<{ids}}  ", "rule"),
        Piece(visible(row.title)),
        Piece(repair, "dim"),
    )


def _languages(report: Report) -> Iterator[Line]:
    """Yield files, words and findings by language, where there are several languages."""
    tags = sorted({file.language for file in report.files})
    for tag in tags if len(tags) > 1 else ():
        files = [file for file in report.files if file.language == tag]
        found, words = sum(len(file.findings) for file in files), sum(file.score.words for file in files)
        yield (
            Piece(f"{tag}: ", "path"),
            Piece(", ".join((count(len(files), "file"), count(words, "word"), count(found, "finding")))),
        )
    if len(tags) > 1:
        yield ()
