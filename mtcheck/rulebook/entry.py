"""One rule as it stands in a rule file, checked and typed, with its examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mtcheck.model import Rule, RuleError

Value = str | tuple["Value", ...] | Mapping[str, "Value"]
"""What a YAML node holds: every scalar is text, whoever reads it converts it."""


class Origin(NamedTuple):
    """What an example was translated from. `language` is a BCP 47 tag, None if it is to be told from the text."""

    text: str
    language: str | None = None


class Example(NamedTuple):
    """A text with the spans that the rule must report (half-open, code points of `text`), none in a good example.

    `fix` is the text after the rule's repairs; None if the rule proposes none. `format` is the input format.
    `language` None means the first language of the rule. `known` names an expected failure: `miss`, `fix` or
    `false-alarm`; None if it must work. `line` counts from 1. `origin` is the source, None if there is none.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    fix: str | None = None
    why: str = ""
    format: str = "text"
    language: str | None = None
    known: str | None = None
    line: int = 0
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with everything its kind needs.

    `kind` is regex, tokens, terms, consistency or detector. `match` and `fix` are the YAML mappings of those
    names, `match` without `kind`. `path` and `line` (from 1) tell where it is written; `lines` does so for single
    keys ("message", "match.pattern"). `since` is the version of mtcheck that brought the rule. `measured` says how
    the rule's confidence was measured; empty if it was not. `prepared` is what the kind made of the rule for a
    fast start, empty if nothing. Entries loaded for checking have no examples.
    """

    rule: Rule
    kind: str
    match: Mapping[str, Value] = field(default_factory=dict)
    fix: Mapping[str, Value] = field(default_factory=dict)
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    path: str = ""
    line: int = 0
    since: str = ""
    measured: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    prepared: Value = ()

    def error(self, message: str, key: str = "") -> RuleError:
        """Return the error to raise about a key of this entry ("match.pattern"), or about the whole entry."""
        return RuleError(f"{self.path}:{self.lines.get(key, self.line)}: {message}")
