"""Rules that look at a whole document (or at each unit) and report the minority choice.

The variants of a choice are lists of expressions, or patterns. The variant met most often is the majority; what
belongs to another is reported, with the count of the majority in the message.

Deliberately left alone: documents with only one variant, and ties if the rule says `tie: none`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._edits import in_case_of, replaced
from mtcheck.rulebook.kinds._offsets import Offsets, encoded
from mtcheck.rulebook.kinds._templates import check_message
from mtcheck.rulebook.kinds._variants import Use, Variants
from mtcheck.rulebook.options import check_keys, choice

NAME = "consistency"
SCOPE = "document"

MATCH_KEYS = ("variants", "scope", "tie", "case")
FIX_KEYS = ("applicability", "swap")
NAMES = ("variant", "majority", "others")
"""What the message may use: the variant reported, the one met most often, and how often that is."""


def check(entry: Entry) -> None:
    """Check the rule's keys and variants.

    Raises:
        RuleError: one is wrong.
    """
    check_keys(entry, "match", MATCH_KEYS)
    check_keys(entry, "fix", FIX_KEYS)
    check_message(entry, NAMES)
    _ConsistencyRule(entry)


def build(entries: Sequence[Entry], language: Language) -> Callable[[Document], Iterable[Hit]]:
    """Make the detector of all consistency rules."""
    rules = [_ConsistencyRule(entry) for entry in entries]

    def hits(document: Document) -> Iterator[Hit]:
        data = encoded(document.prose)
        for rule in rules:
            yield from rule.hits(document, data)

    return hits


class _ConsistencyRule:
    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._variants = Variants(entry)
        self._by_unit = choice(entry, "match", "scope", ("document", "unit")) == "unit"
        self._reports_ties = choice(entry, "match", "tie", ("later", "none")) == "later"

    def hits(self, document: Document, data: bytes) -> Iterator[Hit]:
        """Yield the uses of minority variants. `data` is the document's prose in UTF-8."""
        offsets = Offsets(document.prose, data)
        uses = [
            Use(use.variant, use.number, offsets.point(use.start), offsets.point(use.end))
            for use in self._variants.uses(data)
        ]
        for group in _groups(uses, document) if self._by_unit else [uses]:
            yield from self._minority(group, document.prose)

    def _minority(self, uses: Sequence[Use], prose: str) -> Iterator[Hit]:
        counts = Counter(use.variant for use in uses)
        if len(counts) < 2:
            return
        # Counter keeps the order of first use, and of equals `most_common` takes the first: the later is reported.
        (majority, most), (_, second) = counts.most_common(2)
        if most == second and not self._reports_ties:
            return
        for use in uses:
            if use.variant != majority:
                values = (("variant", use.variant), ("majority", majority), ("others", str(most)))
                edits = self._edits(use, majority, prose)
                yield Hit(self._entry.rule, LocalSpan(use.start, use.end), edits, values)

    def _edits(self, use: Use, majority: str, prose: str) -> tuple[LocalEdit, ...]:
        new = self._variants.counterpart(use, majority)
        if new is None:
            return ()
        return replaced(prose, LocalSpan(use.start, use.end), in_case_of(prose[use.start : use.end], new))


def _groups(uses: Sequence[Use], document: Document) -> Iterable[list[Use]]:
    groups: dict[int, list[Use]] = {}
    for use in uses:
        groups.setdefault(document.unit_at(use.start).index, []).append(use)
    return groups.values()
