"""Rules that look at a whole document (or at each unit) and report the minority choice.

The variants of a choice are lists of expressions, or patterns. The variant met most often is the majority; what
belongs to another is reported, with the count of the majority in the message.

Deliberately left alone: documents with only one variant, ties if the rule says `tie: none`, quotations and dialogue
if it says `speech: none`, and majorities too small to tell (`at-least`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf

from mtcheck.languages import Language
from mtcheck.model import Document, Hit, LocalEdit, LocalSpan
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._edits import in_case_of, replaced
from mtcheck.rulebook.kinds._offsets import Offsets, encoded
from mtcheck.rulebook.kinds._speech import Speech
from mtcheck.rulebook.kinds._templates import check_message
from mtcheck.rulebook.kinds._variants import Use, Variants
from mtcheck.rulebook.options import check_keys, choice, number, words, yes

NAME = "consistency"
SCOPE = "document"

MATCH_KEYS = (
    "variants",
    "scope",
    "tie",
    "case",
    "speech",
    "units",
    "report",
    "beside",
    "count",
    "at-least",
    "at-most",
    "times",
)
FIX_KEYS = ("applicability", "swap")
STOPS = frozenset(".!?…。！？\n")
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
    _ConsistencyRule(entry).check()


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
        self._skips_speech = choice(entry, "match", "speech", ("counts", "none")) == "none"
        self._at_least = number(entry, "at-least", 1)
        self._at_most = number(entry, "at-most", inf)
        self._times = number(entry, "times", 1)
        self._kinds = words(entry, "units")
        self._reported = words(entry, "report")
        self._by_sentence = choice(entry, "match", "count", ("uses", "sentences")) == "sentences"
        self._beside = yes(entry, "match", "beside")

    def check(self) -> None:
        """Raise `RuleError` if a pattern is wrong."""
        self._variants.check()

    def hits(self, document: Document, data: bytes) -> Iterator[Hit]:
        """Yield the uses of minority variants. `data` is the document's prose in UTF-8."""
        if not self._variants.are_mixed(data):
            return
        offsets = Offsets(document.prose, data)
        uses = [
            use._replace(start=offsets.point(use.start), end=offsets.point(use.end))
            for use in self._variants.uses(data)
        ]
        if len({use.variant for use in uses}) > 1:
            uses = self._counted(uses, document)
        # Messages of a program are no running text: each chooses for itself.
        is_apart = self._by_unit or any(document.unit_at(use.start).kind == "message" for use in uses[:1])
        for group in _groups(uses, document) if is_apart else [uses]:
            yield from self._minority(group, document)

    def _counted(self, uses: list[Use], document: Document) -> list[Use]:
        """Return the uses that count: not in quoted words, not in units of another kind."""
        if self._skips_speech:
            speech = Speech(document.prose)
            uses = [use for use in uses if not speech.holds(use.start)]
        return [use for use in uses if not self._kinds or document.unit_at(use.start).kind in self._kinds]

    def _minority(self, uses: Sequence[Use], document: Document) -> Iterator[Hit]:
        strong = {use.variant for use in uses if not use.is_weak}
        uses = [use for use in uses if use.variant in strong]
        counts = Counter(use.variant for use in uses)
        majority = self._majority(counts, uses, document)
        if majority is None:
            return
        minority = [use for use in uses if use.variant != majority and self._is_reported(use)]
        if self._beside:
            units = {document.unit_at(use.start).index for use in uses if use.variant == majority}
            minority = [use for use in minority if document.unit_at(use.start).index in units]
        for use in minority if len(minority) <= self._at_most else minority[:1]:
            values = (("variant", use.variant), ("majority", majority), ("others", str(counts[majority])))
            edits = self._edits(use, majority, document.prose)
            yield Hit(self._entry.rule, LocalSpan(use.start, use.end), edits, values)

    def _is_reported(self, use: Use) -> bool:
        return not use.is_weak and (not self._reported or use.variant in self._reported)

    def _majority(self, counts: Counter[str], uses: Sequence[Use], document: Document) -> str | None:
        """Return the variant that is the choice of the text, None if it is not clear."""
        if len(counts) < 2:
            return None
        weights = Counter(use.variant for use in _first_in_sentences(uses, document)) if self._by_sentence else counts
        # Counter keeps the order of first use, and sorting keeps it of equals: the later is reported.
        first, second, *_ = sorted(counts, key=lambda variant: (-weights[variant], -counts[variant]))
        if (weights[first], counts[first]) == (weights[second], counts[second]) and not self._reports_ties:
            return None
        is_clear = counts[first] >= self._at_least and weights[first] >= self._times * weights[second]
        return first if is_clear else None

    def _edits(self, use: Use, majority: str, prose: str) -> tuple[LocalEdit, ...]:
        new = self._variants.counterpart(use, majority)
        if new is None:
            return ()
        return replaced(prose, LocalSpan(use.start, use.end), in_case_of(prose[use.start : use.end], new))


def _first_in_sentences(uses: Iterable[Use], document: Document) -> Iterator[Use]:
    """Yield the first use of each variant in each sentence."""
    last: dict[str, int] = {}
    for use in uses:
        before = last.get(use.variant)
        if before is None or not STOPS.isdisjoint(document.prose[before : use.start]):
            yield use
        last[use.variant] = use.end


def _groups(uses: Sequence[Use], document: Document) -> Iterable[list[Use]]:
    groups: dict[int, list[Use]] = {}
    for use in uses:
        groups.setdefault(document.unit_at(use.start).index, []).append(use)
    return groups.values()
