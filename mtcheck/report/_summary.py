"""The end of a report: how much was found, how much can be repaired, and what the score means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck import languages
from mtcheck.model import SEVERITIES, FileReport, Finding, Report
from mtcheck.report._pieces import Line, Piece
from mtcheck.report._words import bar, count
from mtcheck.report._wrap import wrapped
from mtcheck.text import visible

HONEST = "The score is a density of surface artifacts, unconfirmed by a person; it is no verdict on the translation."


def summary(report: Report, width: int) -> Iterator[Line]:
    """Yield the summary of all files, `width` columns wide."""
    findings = [finding for file in report.files for finding in file.findings]
    yield found(report, findings)
    if findings:
        for line in wrapped(repairable(findings), width):
            yield (Piece(line),)
    for file in report.files:
        if file.suspected_source:
            for line in wrapped(translated(file, len(report.files) > 1), width):
                yield (Piece(line),)
    if report.score.quality is None:
        yield (Piece(f"{count(report.score.words, 'word')}: too short to score", "dim"),)
    else:
        yield (*bar(report.score.quality), Piece(f"  {count(report.score.words, 'word')}", "dim"))
    for line in wrapped(HONEST, width):
        yield (Piece(line, "dim"),)
    yield (Piece(report.signature, "dim"),)


def found(report: Report, findings: Sequence[Finding]) -> Line:
    """Return how much was found, and how grave it is."""
    files = count(len(report.files), "file")
    if not findings:
        return (Piece("no findings", "good"), Piece(f" in {files}"))
    damaged = sum(bool(file.findings) for file in report.files)
    where = "" if len(report.files) == 1 else f" in {damaged:,} of {files}"
    by_severity = Counter(finding.severity for finding in findings)
    line: Line = (Piece(count(len(findings), "finding"), "heading"), Piece(f"{where}: "))
    for severity in reversed(SEVERITIES):
        if by_severity[severity]:
            line = (*line, Piece(f"{by_severity[severity]:,} {severity}", severity), Piece(", "))
    return line[:-1]


def translated(file: FileReport, is_named: bool) -> str:
    """Return what a file with a suspected source reads like."""
    source = file.suspected_source
    if source is None:
        return ""
    name = languages.load(source.language).profile.get("name", source.language)
    where = f"{visible(file.file.path or 'text')} " if is_named else ""
    return f"{where}reads like raw translation from {name} ({count(len(source.rules), 'rule')} say so)"


def repairable(findings: Sequence[Finding]) -> str:
    """Return how many of the findings, of which there is at least one, can be repaired."""
    ways = Counter(finding.fixes[0].applicability for finding in findings if finding.fixes)
    if ways["safe"] == len(findings):
        return "all can be fixed safely"
    safe = f"{ways['safe']:,} can be fixed safely" if ways["safe"] else "none can be fixed safely"
    return f"{safe}, {ways['unsafe']:,} more with a change of wording" if ways["unsafe"] else safe
