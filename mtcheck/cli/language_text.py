"""What is known for each language, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from mtcheck import languages
from mtcheck.languages import ANY, data_file, rules_folder
from mtcheck.languages.packed import mapped_trie
from mtcheck.rulebook import Entry, Rulebook

VERSION = 1
"""Of the JSON form."""

PROFILE = "language.yaml"
MEASURED = "measured.json"
GROUPS = "grammar.json"

HEAD = ("tag", "language", "rules", "own", "words", "groups", "glue", "alarms", "recall", "precision")
LEGEND = (
    "rules: that run by default, own: of these, written for this language alone",
    "words: known word forms, groups: lists of closed classes, glue: a model that finds words run together",
    "alarms: findings per 10,000 words of professional text; recall, precision: on text with planted damage",
)


class Known(NamedTuple):
    """What is known for a language.

    `rules` run by default, `own` of them belong to this language; `detectors` are what they are found by. `words` are
    word forms, `groups` word lists of grammar. `alarms` are findings per 10,000 words of clean text; `recall` and
    `precision` (0–1) were measured on text with planted damage. None if not measured.
    """

    tag: str
    name: str
    native_name: str
    rules: int
    own: int
    detectors: tuple[str, ...]
    words: int
    groups: int
    has_glue: bool
    alarms: float | None
    recall: float | None
    precision: float | None


def known_languages(book: Rulebook) -> list[Known]:
    """Return what is known for every language with a profile, by tag."""
    measured = _read(os.path.join(rules_folder(), MEASURED)).get("languages", {})
    return [_known(tag, book.entries_for(languages.load(tag).tags), measured.get(tag, {})) for tag in _tags()]


def as_table(known: Sequence[Known]) -> Iterator[str]:
    """Yield the table for a terminal, then what its columns mean."""
    rows = [HEAD, *map(_cells, known)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for row in rows:
        cells = (
            text.rjust(width) if at > 1 else text.ljust(width)
            for at, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()
    yield ""
    yield from LEGEND


def as_json(known: Sequence[Known]) -> Iterator[str]:
    """Yield the languages as one JSON object: `version` and `languages`."""
    objects = [language._asdict() for language in known]
    yield json.dumps({"version": VERSION, "languages": objects}, ensure_ascii=False, indent=2)


def as_markdown(known: Sequence[Known]) -> Iterator[str]:
    """Yield the table in Markdown."""
    yield f"| {' | '.join(HEAD)} |"
    yield f"|{'---|' * 2}{'---:|' * (len(HEAD) - 2)}"
    for language in known:
        yield f"| {' | '.join(_cells(language))} |"


def _cells(language: Known) -> tuple[str, ...]:
    return (
        language.tag,
        language.name,
        str(language.rules),
        str(language.own),
        f"{language.words:,}" if language.words else "–",
        str(language.groups or "–"),
        "yes" if language.has_glue else "–",
        _figure(language.alarms, "{:.1f}"),
        _figure(language.recall, "{:.0%}"),
        _figure(language.precision, "{:.0%}"),
    )


def _figure(value: float | None, form: str) -> str:
    return "–" if value is None else form.format(value)


def _tags() -> list[str]:
    root = rules_folder()
    return sorted(
        name for name in os.listdir(root) if name != ANY and os.path.isfile(os.path.join(root, name, PROFILE))
    )


def _known(tag: str, entries: Sequence[Entry], measured: Mapping[str, float]) -> Known:
    language = languages.load(tag)
    groups = data_file(tag, GROUPS)
    return Known(
        tag=tag,
        name=str(language.profile.get("name", tag)),
        native_name=str(language.profile.get("native-name", tag)),
        rules=len(entries),
        own=sum(not entry.rule.id.startswith(f"{ANY}.") for entry in entries),
        detectors=tuple(sorted({_detector(entry) for entry in entries})),
        words=_words(tag),
        groups=len(_read(groups)) if groups else 0,
        has_glue=data_file(tag, "glue.json") is not None,
        alarms=measured.get("alarms"),
        recall=measured.get("recall"),
        precision=measured.get("precision"),
    )


def _words(tag: str) -> int:
    lexicon = languages.load(tag).lexicon
    if lexicon is not None:
        return len(lexicon)
    path = data_file(tag, "words.trie")  # of languages whose words are known, but not how frequent they are
    return len(mapped_trie(path)) if path else 0


def _detector(entry: Entry) -> str:
    return str(entry.match["name"]) if entry.kind == "detector" else entry.kind


def _read(path: str) -> dict[str, Any]:
    if not os.path.isfile(path):
        return {}
    with open(path, encoding="utf-8") as file:
        table: dict[str, Any] = json.load(file)
    return table
