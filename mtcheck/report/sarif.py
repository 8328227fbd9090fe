"""SARIF 2.1.0, which code scanning reads: rules, results with repairs, and what could not be done.

Lines and columns count code points from 1; ends are exclusive. Paths are relative to `%SRCROOT%`: the repository of a
CI job, elsewhere the current folder. Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck import __version__
from mtcheck.model import Edit, FileReport, Finding, Fix, Notification, Report, RuleId, Severity, Span
from mtcheck.report._objects import Value, array, notifications, portable, rounded
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._sarif_parts import LEVELS, artifact_location, message, rule_object
from mtcheck.text import Lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "mtcheckFingerprint/v1"
"""The name of our fingerprint; it changes when the fingerprint is made in another way."""

SETTINGS = (
    '"columnKind": "unicodeCodePoints",',
    '"newlineSequences": ["\\r\\n", "\\n", "\\r"],',
    '"originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that all paths start from."}}},',
)


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as SARIF, each rule and result on a line of its own; `layout` makes no difference."""
    for text in _lines(report):
        yield (Piece(text),)


def _lines(report: Report) -> Iterator[str]:
    yield f'{{"$schema": "{SCHEMA}",'
    yield '"version": "2.1.0",'
    yield '"runs": [{'
    yield f'"tool": {{"driver": {{"name": "mtcheck", "version": "{__version__}", "semanticVersion": "{__version__}",'
    yield from array("rules", map(portable, map(rule_object, report.rules)), "}},")
    yield from SETTINGS
    yield f'"invocations": [{portable(_invocation(report))}],'
    yield from array("artifacts", map(portable, map(_artifact, _by_path(report).values())), ",")
    yield from array("results", map(portable, _results(report)), ",")
    yield f'"properties": {portable(_properties(report))}'
    yield "}]}"


def _invocation(report: Report) -> Value:
    notes = list(notifications(report))
    return {
        "executionSuccessful": not any(note.level == "error" for note in notes),
        "toolExecutionNotifications": [_notification(note) for note in notes],
    }


def _notification(note: Notification) -> Value:
    said = {"level": note.level, "message": message(note.message)}
    if note.path is None:
        return said
    return said | {"locations": [{"physicalLocation": {"artifactLocation": artifact_location(note.path)}}]}


def _artifact(file: FileReport) -> Value:
    return {
        "location": artifact_location(file.file.path),
        "roles": ["analysisTarget"],
        "properties": {
            "language": file.language,
            "words": file.score.words,
            "score": rounded(file.score.quality),
        },
    }


def _properties(report: Report) -> Value:
    return {
        "signature": report.signature,
        "words": report.score.words,
        "score": rounded(report.score.quality),
    }


def _by_path(report: Report) -> dict[str | None, FileReport]:
    """Return the files by path: one that was checked twice is one artifact, as the schema demands."""
    files: dict[str | None, FileReport] = {}
    for file in report.files:
        files.setdefault(file.file.path, file)
    return files


def _results(report: Report) -> Iterator[Value]:
    places = {rule.id: index for index, rule in enumerate(report.rules)}
    artifacts = {path: index for index, path in enumerate(_by_path(report))}
    for file in report.files:
        lines = Lines(file.file.text)
        location: dict[str, Value] = {**artifact_location(file.file.path), "index": artifacts[file.file.path]}
        for finding in file.findings:
            yield _result(finding, file.file.text, lines, location) | _rule_index(finding.rule_id, places)


def _rule_index(rule: RuleId, places: dict[RuleId, int]) -> dict[str, Value]:
    return {"ruleIndex": places[rule]} if rule in places else {}


def _result(finding: Finding, text: str, lines: Lines, location: dict[str, Value]) -> dict[str, Value]:
    quoted = {"snippet": {"text": text[finding.span.start : finding.span.end]}}
    region = _region(finding.span, lines) | quoted
    result: dict[str, Value] = {
        "ruleId": finding.rule_id,
        "level": LEVELS[finding.severity],
        "message": message(finding.message),
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "properties": _details(finding),
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    fixes = [_fix(fix, lines, location) for fix in finding.fixes if fix.applicability != "display"]
    return result | {"fixes": fixes} if fixes else result


def _details(finding: Finding) -> Value:
    severity: Severity = finding.severity
    return {
        "mqmErrorType": finding.error_type,
        "mqmSeverity": severity,
        "confidence": finding.confidence,
        "symptoms": finding.symptoms,
    }


def _fix(fix: Fix, lines: Lines, location: dict[str, Value]) -> Value:
    replacements = [_replacement(edit, lines) for edit in fix.edits]
    return {
        "description": message(fix.title),
        "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
        "properties": {"applicability": fix.applicability},
    }


def _replacement(edit: Edit, lines: Lines) -> Value:
    return {"deletedRegion": _region(edit.span, lines), "insertedContent": {"text": edit.text}}


def _region(span: Span, lines: Lines) -> dict[str, Value]:
    start, end = lines.place(span.start), lines.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
