"""What a report says, as plain objects for JSON, and how they are written."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.model import SEVERITIES, Finding, Fix, Notification, Report, SuspectedSource
from mtcheck.text import Lines

VERSION = 1
"""Changes when a field changes its meaning or goes; new fields do not change it."""

Value = str | int | float | None | Sequence["Value"] | Mapping[str, "Value"]

_UNSEEN = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|(?<=##)\[")
"""What JSON allows raw, but a terminal, a log or an encoding does not bear: controls, directions, lone surrogates.

`##[` begins a command of the runner of GitHub and Azure, anywhere in a line of a log.
"""

_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(value: Value) -> str:
    r"""Return the value as JSON on one line; what steers a terminal or has no encoding is escaped.

    >>> dumps("é\x9b")
    '"é\\u009b"'
    """
    return _escaped(json.dumps(value, ensure_ascii=False))


def portable(value: Value) -> str:
    """Return the value as JSON without lone surrogates, which strict parsers refuse even if they are escaped."""
    return _escaped(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.dumps(value, ensure_ascii=False)))


def array(name: str, texts: Iterable[str], end: str = "") -> Iterator[str]:
    """Yield the lines of a member that is an array, each item (JSON already) on a line of its own.

    Args:
        name: The member.
        texts: The items.
        end: What follows the closing bracket.
    """
    items = list(texts)
    yield f'"{name}": ['
    yield from (f" {text}," for text in items[:-1])
    yield from (f" {text}" for text in items[-1:])
    yield f"]{end}"


def finding_object(finding: Finding, text: str, lines: Lines) -> dict[str, Value]:
    """Return a finding as an object. `lines` is the index of `text`, the file."""
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    return {
        "rule": finding.rule_id,
        "message": finding.message,
        "severity": finding.severity,
        "error_type": finding.error_type,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": text[finding.span.start : finding.span.end],
        "unit": finding.unit_id,
        "fingerprint": finding.fingerprint,
        "symptoms": finding.symptoms,
        "fixes": [_fix(fix) for fix in finding.fixes],
    }


def source_object(source: SuspectedSource | None) -> Value:
    """Return what a file was probably translated from as an object, None if nothing tells."""
    return None if source is None else {"language": source.language, "rules": source.rules}


def summary_object(report: Report) -> Value:
    """Return the counts and the score of all files as an object."""
    findings = [finding for file in report.files for finding in file.findings]
    severities = Counter(finding.severity for finding in findings)
    rules = Counter(str(finding.rule_id) for finding in findings)
    return {
        "files": len(report.files),
        "words": report.score.words,
        "findings": len(findings),
        "by_severity": {severity: severities[severity] for severity in SEVERITIES},
        "by_rule": {rule: rules[rule] for rule in sorted(rules)},
        "penalty": round(report.score.penalty, 3),
        "score": rounded(report.score.quality),
        "quality": "too short to score" if report.score.quality is None else "scored",
    }


def notifications(report: Report) -> Iterator[Notification]:
    """Yield the notifications of the run, then those of each file."""
    yield from report.notifications
    for file in report.files:
        yield from file.notifications


def notification_object(notification: Notification) -> Value:
    """Return a notification as an object."""
    return {"level": notification.level, "path": notification.path, "message": notification.message}


def rounded(score: float | None) -> float | None:
    """Return a score with one decimal, None where there is none."""
    return None if score is None else round(score, 1)


def _escaped(text: str) -> str:
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _fix(fix: Fix) -> Value:
    edits: list[Value] = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits}
