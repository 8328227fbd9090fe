"""The keys that a configuration file may have: one table for reading, for explaining and for `mtcheck init`."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal[
    "tag",
    "name",
    "ids",
    "words",
    "paths",
    "path",
    "globs",
    "severities",
    "threshold",
    "score",
    "count",
    "switch",
]
Join = Literal["replace", "add", "merge"]


class Key(NamedTuple):
    """One key.

    `kind` says what values it may have. `join` says what a later table does to the value of an earlier one. A key
    that is not `per_file` concerns the whole run and cannot stand in an override. `unset` is what happens without it.
    `help` and `example` (in TOML) are for people.
    """

    name: str
    kind: Kind
    join: Join
    per_file: bool
    unset: str
    help: str
    example: str


FILES = "files"
OVERRIDES = "overrides"

KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("language", "tag", "replace", True, "found out from the text", "Language of the drafts.", '"fr-CA"'),
        Key(
            "input-format",
            "name",
            "replace",
            True,
            "by file name",
            "Format of the drafts: text, markdown or html.",
            '"markdown"',
        ),
        Key(
            "select",
            "ids",
            "replace",
            True,
            "all stable rules",
            "Use only these rules: ids or their beginnings, as `mtcheck rules list` shows them.",
            '["any.repeats", "any.markup"]',
        ),
        Key(
            "extend-select",
            "ids",
            "add",
            True,
            "none",
            "Use these rules as well, such as those that are still in preview.",
            '["any.encoding.zero-width"]',
        ),
        Key("preview", "switch", "replace", True, "false", "Use the rules that are still in preview as well.", "true"),
        Key("ignore", "ids", "add", True, "none", "Leave out these rules.", '["any.furniture"]'),
        Key(
            "severity",
            "severities",
            "merge",
            True,
            "as the rules say",
            "Severity of findings, by rule id or its beginning: neutral, minor, major or critical.",
            '{ "any.repeats" = "major", "any.quotes" = "minor" }',
        ),
        Key("words", "words", "add", True, "none", "Accepted words and phrases.", '["hip hop", "Bora Bora"]'),
        Key(
            "glossary",
            "paths",
            "add",
            True,
            "none",
            "Files of accepted words and phrases, one a line; lines that begin with # are comments.",
            '["glossary.txt"]',
        ),
        Key("source-language", "tag", "replace", True, "found out", "Language of the sources.", '"en"'),
        Key(
            "terms",
            "paths",
            "add",
            True,
            "none",
            "Termbases (.tbx, .csv): terms to use and to avoid where the source is known.",
            '["terms.tbx"]',
        ),
        Key(
            "rules",
            "paths",
            "add",
            True,
            "none",
            "Folders with rules of your own, relative to this file.",
            '["house-rules"]',
        ),
        Key(
            "fail-on",
            "threshold",
            "replace",
            True,
            "minor",
            "Fail for findings of this severity or a higher one: neutral, minor, major, critical or never.",
            '"major"',
        ),
        Key("fail-under", "score", "replace", True, "no gate", "Fail for scores below this, 0 to 100.", "90"),
        Key("exclude", "globs", "add", False, "none", "Files and folders to leave out.", '["vendor/", "*.draft.md"]'),
        Key("baseline", "path", "replace", False, "none", "Findings that were accepted.", '"mtcheck-baseline.json"'),
        Key("format", "name", "replace", False, "text", "Format of the report.", '"line"'),
        Key("jobs", "count", "replace", False, "0", "Number of processes; 0 means one for each processor.", "2"),
        Key("cache", "switch", "replace", False, "true", "Keep results for the next run.", "false"),
    )
}
"""By name, in the order in which they are shown."""

FILE_KEYS = tuple(key for key in KEYS.values() if key.per_file)
