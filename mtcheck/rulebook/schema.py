"""From a YAML list item to a rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from mtcheck.model import SEVERITIES, Applicability, Rule, RuleId, Severity, Status
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.examples import examples
from mtcheck.rulebook.mqm import ERROR_TYPES
from mtcheck.rulebook.nodes import Node

REQUIRED = (
    "id",
    "since",
    "status",
    "languages",
    "mqm",
    "severity",
    "title",
    "message",
    "why",
    "sources",
    "match",
    "fix",
    "examples",
)
OPTIONAL = ("except-languages", "source-languages", "confidence", "measured")
STATUSES = ("stable", "preview", "off")
APPLICABILITIES = ("safe", "unsafe", "display", "none")
KINDS = ("regex", "tokens", "terms", "consistency", "detector")
ANY = "any"

ID = re.compile(r"[A-Za-z0-9-]+\.[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
VERSION = re.compile(r"\d+\.\d+\.\d+")
MESSAGE_LIMIT = 120
"""Code points of a message, placeholders included."""


def entry(node: Node, folder: str | None, theme: str) -> Entry:
    """Return the rule that a list item describes.

    Args:
        node: The item.
        folder: The language folder that the file lies in; None if it lies in none.
        theme: The name of the file up to its first dot.

    Raises:
        RuleError: anything is not as rules/README.md says.
    """
    keys = node.keys("a rule", REQUIRED, OPTIONAL)
    kind, match = _match(keys["match"])
    fix = keys["fix"]
    applicability = _applicability(fix)
    bad, good = examples(keys["examples"], applicability)
    return Entry(
        rule=_rule(keys, folder, theme, applicability),
        kind=kind,
        match=match,
        fix=cast(Mapping[str, Value], fix.plain()),
        bad=bad,
        good=good,
        path=node.path,
        line=node.line,
        since=_since(keys["since"]),
        measured=keys["measured"].text("measured") if "measured" in keys else "",
        lines=_lines(keys),
    )


def _rule(keys: Mapping[str, Node], folder: str | None, theme: str, applicability: str) -> Rule:
    languages = _languages(keys["languages"], "languages")
    return Rule(
        id=_id(keys["id"], folder, theme, languages),
        title=keys["title"].text("title"),
        message=_message(keys["message"]),
        severity=cast(Severity, keys["severity"].text("severity", SEVERITIES)),
        error_type=keys["mqm"].text("mqm", ERROR_TYPES),
        status=cast(Status, keys["status"].text("status", STATUSES)),
        confidence=_confidence(keys["confidence"]) if "confidence" in keys else 1.0,
        applicability=None if applicability == "none" else cast(Applicability, applicability),
        languages=languages,
        except_languages=_tags(keys, "except-languages"),
        source_languages=_tags(keys, "source-languages"),
        why=keys["why"].text("why"),
        sources=keys["sources"].texts("sources", at_least=1),
    )


def _id(node: Node, folder: str | None, theme: str, languages: tuple[str, ...]) -> RuleId:
    text = node.text("id")
    if not ID.fullmatch(text):
        raise node.error(f"the id “{text}”; expected language.theme.name in small letters and dashes; rename it")
    language, said_theme, _ = text.split(".")
    if said_theme != theme:
        raise node.error(f"the id “{text}” in a file named {theme}; expected {language}.{theme}.…; rename or move it")
    if folder is not None and language != folder:
        raise node.error(f"the id “{text}” in the folder {folder}; expected {folder}.{theme}.…; rename or move it")
    strange = [tag for tag in languages if language != ANY and tag != language and not tag.startswith(f"{language}-")]
    if strange:
        cure = f"use {ANY}.{theme}.… for several languages"
        raise node.error(f"the id “{text}” with the language {strange[0]}; expected {language} alone; {cure}")
    return RuleId(text)


def _tags(keys: Mapping[str, Node], name: str) -> tuple[str, ...]:
    return _languages(keys[name], name) if name in keys else ()


def _languages(node: Node, name: str) -> tuple[str, ...]:
    tags = node.texts(name, at_least=1)
    for tag in tags:
        if not TAG.fullmatch(tag):
            raise node.error(f"“{tag}” in {name}; expected a BCP 47 tag such as en or pt-BR, or any; correct it")
    return tags


def _message(node: Node) -> str:
    text = node.text("message")
    if not text.endswith("."):
        raise node.error("the message does not end with a full stop; expected a sentence; add it")
    if len(text) > MESSAGE_LIMIT:
        raise node.error(f"the message has {len(text)} code points; expected at most {MESSAGE_LIMIT}; shorten it")
    return text


def _since(node: Node) -> str:
    text = node.text("since")
    if not VERSION.fullmatch(text):
        raise node.error(f"since “{text}”; expected a version such as 0.1.0; correct it")
    return text


def _confidence(node: Node) -> float:
    text = node.text("confidence")
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 < number <= 1:
        raise node.error(f"confidence “{text}”; expected a number above 0 and up to 1; correct it")
    return number


def _match(node: Node) -> tuple[str, Mapping[str, Value]]:
    keys = node.mapping("match")
    if "kind" not in keys:
        raise node.error(f"match has no “kind”; expected one of {', '.join(KINDS)}; add it")
    kind = keys["kind"].text("kind", KINDS)
    if kind == "detector" and "name" not in keys:
        raise node.error("a detector rule has no “name”; expected that of a module in mtcheck/detect; add it")
    return kind, {key: value.plain() for key, value in keys.items() if key != "kind"}


def _applicability(node: Node) -> str:
    keys = node.mapping("fix")
    if "applicability" not in keys:
        raise node.error(f"fix has no “applicability”; expected one of {', '.join(APPLICABILITIES)}; add it")
    return keys["applicability"].text("applicability", APPLICABILITIES)


def _lines(keys: Mapping[str, Node]) -> dict[str, int]:
    """Return the lines of the keys of a rule and of what its kind reads."""
    lines = {key: node.line for key, node in keys.items()}
    for name in ("match", "fix"):
        lines.update((f"{name}.{key}", node.line) for key, node in keys[name].mapping(name).items())
    return lines
