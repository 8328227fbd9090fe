"""Rule files to try things on, and what a rule finds in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import dedent, indent

from mtcheck import languages, segment
from mtcheck.model import Document, Hit, LocalSpan, SourceFile, Span, Unit
from mtcheck.rulebook import Entry, kinds, load_folder

EXAMPLES = """\
bad:
  - text: 'We saw [[teh]] house.'
    fix: 'We saw the house.'
  - text: '[[teh]] house is old.'
    fix: 'the house is old.'
good:
  - We saw the house.
  - text: 'The teht is old.'
    why: Only the whole word is wrong.
"""

SAMPLE: Mapping[str, str] = {
    "id": "en.house.sample",
    "since": "0.1.0",
    "status": "stable",
    "languages": "[en]",
    "mqm": "linguistic-conventions/spelling",
    "severity": "minor",
    "title": "Letters swapped",
    "message": "'“{match}” is misspelt; write “{fix}”.'",
    "why": "Fingers are fast.",
    "sources": "[A dictionary]",
    "match": "{kind: regex, pattern: 'teh', whole-words: true}",
    "fix": "{applicability: safe, replace: 'the'}",
    "examples": EXAMPLES,
}


def rule(**changes: str | None) -> str:
    """Return a rule in YAML, with other values for some keys (`_` for `-`); None leaves the key out."""
    keys = {**SAMPLE, **{name.replace("_", "-"): value for name, value in changes.items()}}
    lines = [_item(name, value) for name, value in keys.items() if value is not None]
    return "- " + indent("\n".join(lines), "  ").lstrip() + "\n"


def write(folder: Path, *rules: str, language: str = "en", name: str = "house.yaml") -> Path:
    """Write rules into a file of a language folder and return the file."""
    path = folder / language / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(rules), encoding="utf-8")
    return path


def entry(folder: Path, match: str, fix: str = "{applicability: none}", **changes: str | None) -> Entry:
    """Return a rule with this `match` and `fix`, loaded from a file."""
    examples = (
        EXAMPLES if "none" not in fix else "\n".join(line for line in EXAMPLES.splitlines() if "fix:" not in line)
    )
    defaults = {"message": "A message.", "examples": examples}
    path = write(folder, rule(match=dedent(match), fix=dedent(fix), **{**defaults, **changes}))
    return load_folder(path)[0]


def hits(entries: Entry | Sequence[Entry], text: str, language: str = "en") -> list[Hit]:
    """Return what rules of one kind find in a text, by place."""
    listed = [entries] if isinstance(entries, Entry) else entries
    module = kinds.module(listed[0].kind)
    find = module.build(listed, languages.load(language))
    whole = document(text, language)
    portions = [whole] if module.SCOPE == "document" else segment.passages(whole)
    return sorted((hit for portion in portions for hit in find(portion)), key=_place)


def shown(entries: Entry | Sequence[Entry], text: str, language: str = "en") -> str:
    """Return a text with marks around what is found."""
    pieces, at = [], 0
    for hit in hits(entries, text, language):
        start, end = hit.local.start, hit.local.end
        pieces += [text[at:start], "[", text[start:end], "]"]
        at = end
    return "".join([*pieces, text[at:]])


def repaired(entries: Entry | Sequence[Entry], text: str, language: str = "en") -> str:
    """Return a text with all edits made."""
    edits = [edit for hit in hits(entries, text, language) for edit in hit.edits]
    for edit in reversed(edits):
        text = text[: edit.local.start] + edit.text + text[edit.local.end :]
    return text


def document(text: str, language: str = "en") -> Document:
    """Return a text as a document in which each line is a unit and nothing is markup."""
    units, at = [], 0
    for index, line in enumerate(text.split("\n")):
        end = at + len(line)
        units.append(Unit(index, "paragraph", LocalSpan(at, end), Span(at, end)))
        at = end + 1
    return Document(SourceFile(text), "text", language, text, tuple(units))


def _place(hit: Hit) -> tuple[int, int, str]:
    return hit.local.start, hit.local.end, hit.rule.id


def _item(name: str, value: str) -> str:
    return f"{name}: {value}" if "\n" not in value else f"{name}:\n{indent(value.strip(), '  ')}"
