"""A placeholder whose name was translated: “use `{user}` and `{time}`, as in: {Benutzer} came at {time}”.

A paragraph that names placeholders in code and then writes in braces what is none of them, while one of them is
missing, shows which was meant. With more than one of either nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalEdit, LocalSpan, Unit
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "placeholder-names"
SCOPE = "document"

BRACED = lazy(r"(?<![$%#{}\\])\{(?P<name>[^\W\d]\w{0,40})\}(?!\})")
CODED = lazy(r"(?<!`)(`+)(?!`)[^`\n]*\{[^`\n]*(?<!`)\1(?!`)|<code>[^<\n]*\{[^<\n]*</code>")


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it."""
    del language
    entry = entries[0]

    def hits(document: Document) -> Iterator[Hit]:
        if document.format == "text" or "{" not in document.prose or "{" not in document.file.text:
            return
        found = ((document.unit_at(match.start()), match.start("name"), match["name"]) for match in _braced(document))
        for _, group in groupby(found, key=lambda one: one[0].index):
            yield from _hits(entry, document, list(group))

    return hits


def _braced(document: Document) -> Iterator[re.Match[str]]:
    return BRACED.finditer(document.prose)


def _hits(entry: Entry, document: Document, used: list[tuple[Unit, int, str]]) -> Iterator[Hit]:
    unit = used[0][0]
    coded = _coded(document.file.text[unit.span.start : unit.span.end])
    missing = sorted(coded - {name for _, _, name in used})
    wrong = [(at, name) for _, at, name in used if name not in coded]
    if len(missing) == 1 and len(wrong) == 1 and f"{{{wrong[0][1]}}}" not in _code(document.file.text):
        at, name = wrong[0]
        right = missing[0]
        edit = LocalEdit(LocalSpan(at, at + len(name)), right)
        local = LocalSpan(at - 1, at + len(name) + 1)
        yield Hit(entry.rule, local, (edit,), values=(("right", f"{{{right}}}"),))


def _coded(text: str) -> frozenset[str]:
    """Return the names in braces in the code of a text."""
    return frozenset(match["name"] for match in BRACED.finditer(_code(text)) if match["name"].isascii())


def _code(text: str) -> str:
    return "\n".join(match[0] for match in CODED.finditer(text))
