"""Rules as text for people, and as JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from textwrap import indent
from unicodedata import category

from mtcheck.cli.options import Color
from mtcheck.rulebook import Entry, Example
from mtcheck.rulebook.selftest import marked

VERSION = 1
"""Of the JSON form."""

REPAIRS = {
    "safe": "safe (may be made unseen)",
    "unsafe": "unsafe (changes wording, so look at it)",
    "display": "display (a hint, never made)",
    None: "none (a person decides)",
}
"""What becomes of the repairs of a rule, by applicability."""


def as_table(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield one line per rule: id, severity, status, title."""
    ids = max((len(entry.rule.id) for entry in entries), default=0)
    for entry in entries:
        rule = entry.rule
        yield f"{rule.id:<{ids}}  {rule.severity:<8}  {rule.status:<7}  {rule.title}"


def as_json(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield the rules as one JSON object: `version` and `rules`."""
    yield json.dumps({"version": VERSION, "rules": list(map(_as_object, entries))}, ensure_ascii=False, indent=2)


def as_page(entry: Entry) -> Iterator[str]:
    """Yield what there is to know about a rule. Bad examples are shown with what they become."""
    rule = entry.rule
    yield from (rule.id, rule.title, "")
    for name, value in _facts(entry):
        yield f"{name:<12}{value}"
    yield from ("", "Why", _indented(rule.why), "", "Reported, and repaired to")
    for example in entry.bad:
        yield from _bad(example)
    yield from ("", "Not reported")
    for example in entry.good:
        yield from _good(example)
    yield from ("", "Sources", *(f"  {source}" for source in rule.sources))


def written(lines: Iterable[str]) -> None:
    """Write lines to standard output; what cannot be seen, or could steer a terminal, becomes visible."""
    from mtcheck.cli.output import write_stdout
    from mtcheck.report import Piece
    from mtcheck.text import visible

    write_stdout(((Piece(visible(line)),) for text in lines for line in text.split("\n")), Color.NEVER)


def nearby(path: str) -> str:
    """Return a path as seen from the current folder, if it lies in it."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative


def _as_object(entry: Entry) -> dict[str, object]:
    rule = entry.rule
    return {
        "rule": rule.id,
        "title": rule.title,
        "status": rule.status,
        "severity": rule.severity,
        "error_type": rule.error_type,
        "confidence": rule.confidence,
        "applicability": rule.applicability or "none",
        "languages": rule.languages,
        "except_languages": rule.except_languages,
        "source_languages": rule.source_languages,
        "kind": entry.kind,
        "since": entry.since,
        "message": rule.message,
        "why": rule.why,
        "sources": rule.sources,
    }


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    rule = entry.rule
    yield "severity", rule.severity
    yield "status", f"{rule.status}, since mtcheck {entry.since}"
    yield "MQM", rule.error_type
    excepted = f", except {', '.join(rule.except_languages)}" if rule.except_languages else ""
    yield "languages", ", ".join(rule.languages) + excepted
    if rule.source_languages:
        yield "points to", f"a draft translated from {', '.join(rule.source_languages)}"
    yield "message", rule.message
    yield "repair", REPAIRS[rule.applicability]
    yield "confidence", f"{rule.confidence:g}" + (f" ({entry.measured})" if entry.measured else "")
    yield "written in", f"{nearby(entry.path)}:{entry.line}"


def _bad(example: Example) -> Iterator[str]:
    yield _indented(marked(example.text, example.spans))
    if example.fix is not None:
        yield _indented(example.fix, "  → ")
    if example.known:
        yield f"    not yet ({example.known})"


def _good(example: Example) -> Iterator[str]:
    yield _indented(example.text)
    if example.why:
        yield f"    {example.why}"
    if example.known:
        yield f"    not yet ({example.known})"


def _indented(text: str, first: str = "  ") -> str:
    """Return the text indented, with blanks other than the common one as escapes."""
    shown = "".join(f"\\u{ord(char):04X}" if category(char) == "Zs" and char != " " else char for char in text.strip())
    return first + indent(shown, " " * len(first)).lstrip(" ")
