"""Tags whose name was translated: “<fuerte>Precio</fuerte>”, “<een href="/prijs">hier</een>”.

A reader takes known tags out of the prose; those that HTML does not know stay in it. A pair of them is damage if the
rule's table `names` has the name, or if it leads somewhere as only a link does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mtcheck.languages import Language
from mtcheck.model import Applicability, Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "translated-tag"
SCOPE = "passage"

PAIR = lazy(
    r"<(?P<open>[^\W\d_][^\W_]*(?:-[^\W_]+)?)(?P<rest>\s[^<>\n]{0,200})?>[^\n]{0,300}?</ ?(?P<close>(?P=open)) ?>"
)
LEADS = lazy(r"\shref\s?=")
LINK = "a"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector for the first rule that asks for it.

    Raises:
        RuleError: its `names` are no table of translated names, each with the right one.
    """
    del language
    entry = entries[0]
    names = entry.match.get("names", {})
    if not isinstance(names, Mapping):
        raise entry.error("“names” is not a table; write {translated: right}", "match.names")

    def hits(passage: Passage) -> Iterator[Hit]:
        if "</" in passage.text:
            for match in PAIR.finditer(passage.text):
                right = _right(match, names)
                if right:
                    yield _hit(entry, passage, match, right)

    return hits


def _right(match: re.Match[str], names: Mapping[str, object]) -> str:
    """Return the name that was translated, empty if it cannot be told."""
    if match["rest"] and LEADS.search(match["rest"]):
        return LINK
    right = str(names.get(match["open"].lower(), ""))
    return "" if right == LINK else right


def _hit(entry: Entry, passage: Passage, match: re.Match[str], right: str) -> Hit:
    edits = tuple(LocalEdit(passage.local(*match.span(name)), right, is_markup=True) for name in ("open", "close"))
    applicability: Applicability | None = "display" if passage.document.format == "text" else None
    return Hit(entry.rule, passage.local(*match.span()), edits, applicability=applicability)
