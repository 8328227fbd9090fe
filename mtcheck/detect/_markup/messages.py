"""Messages with choices whose keywords were translated: “{count, pluriel, one {…} other {…}}”.

Sources: ICU User Guide, Formatting Messages; Unicode Technical Standard 35, part 5, Plural Rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from mtcheck.detect._markup.shape import Change, Shape
from mtcheck.model import OBJECT
from mtcheck.text import lazy

COMMA = r"\s*(?P<{}>[,，、،])\s*"
HEAD = lazy(
    rf"\{{\s*(?P<name>\w[\w.-]*){COMMA.format('a')}(?P<kind>[^\W\d_]+){COMMA.format('b')}(?=[^{{}}\n]{{1,60}}[\{{{OBJECT}])"
)
CASE = lazy(rf"\s*(?P<key>=\s?\d+|[^\W\d_][\w-]*)\s*(?P<body>\{{|{OBJECT})")
"""A case. One word in braces looks like a placeholder, and a reader takes it for one."""

OFFSET = lazy(r"\s*offset:\s?\d+")
KINDS = ("plural", "select", "selectordinal")
PLURAL_KEYS = ("zero", "one", "two", "few", "many", "other")
OTHER_KINDS = frozenset({"number", "date", "time", "choice", "spellout", "ordinal", "duration"})
OTHER = "other"
SHORTEST = 3
"""Bytes of UTF-8 of the shortest translated keyword."""


def messages(text: str) -> Iterator[Shape]:
    """Yield the heads of messages and the keys of their cases that are no keywords of ICU MessageFormat."""
    if "," not in text and "，" not in text and "،" not in text:
        return
    for match in HEAD.finditer(text):
        cases = _cases(text, match.end())
        if not cases or match["kind"] in OTHER_KINDS or not _is_message(match, len(cases)):
            continue
        keys = [text[start:end] for start, end in cases]
        if match["kind"] not in KINDS:
            kind = _kind(keys)
            change: tuple[Change, ...] = (*_commas(match), (*match.span("kind"), kind)) if kind else ()
            end = max([match.end("kind"), *(last for _, last, _ in change)])
            yield Shape(match.start(), end, tuple(sorted(change)), bool(kind), is_certain=False)
        elif _commas(match):
            yield Shape(match.start(), match.end("b"), _commas(match))
        elif OTHER not in keys:
            yield from _without_other(text, match.start(), match["kind"], cases)


def _is_message(match: re.Match[str], cases: int) -> bool:
    """Return whether it can be meant as a choice; a set in mathematics looks like one with a single case."""
    return cases > 1 or match["kind"] in KINDS or (len(match["name"]) > 1 and len(match["kind"].encode()) > SHORTEST)


def _commas(match: re.Match[str]) -> tuple[Change, ...]:
    return tuple((*match.span(name), ",") for name in ("a", "b") if match[name] != ",")


def _kind(keys: list[str]) -> str:
    """Return the kind that the keys of the cases tell, empty if they do not."""
    if len(keys) < 2 or OTHER not in keys:
        return ""
    return "plural" if all(key in PLURAL_KEYS or key[0] == "=" for key in keys) else "select"


def _without_other(text: str, start: int, kind: str, cases: list[tuple[int, int]]) -> Iterator[Shape]:
    """Yield the last case if it is not the one that every message must have: it was translated."""
    first, last = cases[-1]
    if len(cases) > 1 and text[first:last] not in PLURAL_KEYS and text[first] != "=":
        near = get_close_matches(text[first:last], PLURAL_KEYS, n=1, cutoff=0.85) if kind != "select" else []
        yield Shape(first, last, ((first, last, near[0] if near else OTHER),), is_certain=False)


def _cases(text: str, at: int) -> list[tuple[int, int]]:
    """Return where the keys of the cases stand; nothing if braces do not match."""
    found = []
    offset = OFFSET.match(text, at)
    at = offset.end() if offset else at
    while case := CASE.match(text, at):
        found.append(case.span("key"))
        at = case.end() if case["body"] == OBJECT else _after_brace(text, case.end())
        if at < 0:
            return []
    return found


def _after_brace(text: str, at: int) -> int:
    """Return where the braces end that opened before a place, -1 if they do not."""
    depth = 1
    while depth:
        signs = [end for end in (text.find("{", at), text.find("}", at)) if end >= 0]
        if not signs:
            return -1
        at = min(signs)
        depth += 1 if text[at] == "{" else -1
        at += 1
    return at
