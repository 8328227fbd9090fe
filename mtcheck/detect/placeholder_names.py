"""A placeholder whose name was translated: “use `{user}` and `{time}`, as in: {Benutzer} came at {time}”.

A paragraph that names placeholders in code and then writes in braces what is none of them, while as many of them are
missing, shows which were meant: they are taken to stand in the same order.
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
    unit, text = used[0][0], document.file.text
    everywhere = _coded(text)
    coded = _coded(text[unit.span.start : unit.span.end])
    wrong = [(at, name) for _, at, name in used if name not in everywhere]
    if not coded:  # named elsewhere: only letters that no program has tell that a name was translated
        coded, wrong = everywhere, [(at, name) for at, name in wrong if not name.isascii()]
    missing = [name for name in coded if name not in {name for _, _, name in used}]
    if wrong and len(missing) == len(wrong) == len({name for _, name in wrong}):
        yield from (_hit(entry, at, name, right) for (at, name), right in zip(wrong, missing, strict=True))


def _hit(entry: Entry, at: int, name: str, right: str) -> Hit:
    edit = LocalEdit(LocalSpan(at, at + len(name)), right)
    return Hit(entry.rule, LocalSpan(at - 1, at + len(name) + 1), (edit,), values=(("right", f"{{{right}}}"),))


def _coded(text: str) -> list[str]:
    """Return the names in braces in the code of a text, in order."""
    names = (match["name"] for match in BRACED.finditer(_code(text)) if match["name"].isascii())
    return list(dict.fromkeys(names))


def _code(text: str) -> str:
    return "\n".join(match[0] for match in CODED.finditer(text))
