"""Parts of a SARIF log: locations, messages, and what is known of a rule."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from mtcheck.model import Rule, Severity
from mtcheck.report._objects import Value
from mtcheck.report._places import NAMELESS, in_project
from mtcheck.text import visible

LEVELS: dict[Severity, str] = {"neutral": "note", "minor": "warning", "major": "error", "critical": "error"}

PROBLEMS: dict[Severity, str] = {
    "neutral": "recommendation",
    "minor": "warning",
    "major": "error",
    "critical": "error",
}
"""What GitHub calls the severity of a rule."""

PRECISIONS = ((0.95, "very-high"), (0.8, "high"), (0.5, "medium"), (0.0, "low"))
"""The words of GitHub for the share of findings that are right, by which it sorts them."""

TAG = "machine-translation"


def artifact_location(path: str | None) -> dict[str, Value]:
    """Return the location of a file: a URI relative to `%SRCROOT%`, or an absolute one if it lies elsewhere.

    A byte of its name that is not UTF-8 stays that byte.
    """
    place = NAMELESS if path is None else in_project(path)
    if path is not None and place is None:
        return {"uri": Path(os.path.abspath(path)).as_uri()}
    return {"uri": quote(os.fsencode(place or NAMELESS), safe="/"), "uriBaseId": "%SRCROOT%"}


def message(text: str) -> dict[str, str]:
    """Return a message that shows the words it quotes as they are.

    Braces are doubled, or they would be placeholders; a joiner nobody sees parts what would become a link.
    """
    doubled = visible(text).replace("{", "{{").replace("}", "}}")
    return {"text": doubled.replace("](", "]\N{WORD JOINER}(")}


def rule_object(rule: Rule) -> Value:
    """Return a rule with its reasons and sources as help."""
    described = {"fullDescription": _plain(rule.why)} if rule.why else {}
    return {
        "id": rule.id,
        "shortDescription": _plain(rule.title),
        **described,
        "help": _plain(_help(rule)),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys([TAG, *rule.error_type.split("/")])),
            "precision": next(word for share, word in PRECISIONS if rule.confidence >= share),
            "problem.severity": PROBLEMS[rule.severity],
            "mqmErrorType": rule.error_type,
            "mqmSeverity": rule.severity,
        },
    }


def _help(rule: Rule) -> str:
    return "\n\n".join([rule.title, rule.why, *(f"Source: {source}" for source in rule.sources)])


def _plain(text: str) -> dict[str, str]:
    """Return a text of several paragraphs; lines that were only broken to fit are joined."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
    return {"text": "\n\n".join(message(paragraph)["text"] for paragraph in paragraphs if paragraph)}
