"""What a message ends with: a stop, a question mark, a colon, an ellipsis, in the signs of any script.

A sentence may be told in two, and a heading has no stop: only the end of the whole message is compared, and only if
source and target end in a word before it. Languages whose sentences have no stop are named in the rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from mtcheck.detect.pairs.pair import Pair, Part, Sign
from mtcheck.languages import fallback_tags
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.options import mapping, words
from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_RUN

KINDS = {
    "stop": ".。．｡।॥۔։።။។᙮᠃᱾꓿",
    "question": "?？؟⁇՞፧",
    "exclamation": "!！՜",
    "colon": ":：﹕׃፥",
    "ellipsis": "…‥⋯",
}
"""The signs for each kind of end."""

ROLES = (*(f"end-{kind}" for kind in KINDS), "end-stop-added")
OF_SIGN = {sign: kind for kind, signs in KINDS.items() for sign in signs}

TAIL = lazy(r"[\s\u200b\u200e\u200f\u2028\"'”’»«“‹›」』）)\]*_]*\Z")
"""What may stand after the last sign: closing marks and blanks."""

DOTS = lazy(r"\.{2,}|。{2,}|…+|⋯+|\. \. \.")
WORDY = lazy(r"[^\W\d_]{2,}|[^\W\d_\u0000-\u02ff]")
LONGEST = 24
"""Code points of a word that are shown."""

LEAST = 3
"""Words of a source whose stop counts: what is shorter may be an abbreviation."""

FEW, MOST = 3, 0.25
"""So many different ends, or this share of all of a kind, are slips; more are the style of a document."""


def signs_of_all(pairs: Sequence[Pair], rules: Mapping[str, Entry]) -> Iterator[tuple[Pair, list[Sign]]]:
    """Yield different ends. A kind that a document leaves out again and again is its style."""
    found = [(pair, sign) for pair in pairs if (sign := _different(pair, rules)) is not None]
    if not found:
        return
    ends = Counter(_end(pair.source_words.rstrip())[0] for pair in pairs)
    lost = Counter(sign.role for _, sign in found)
    for pair, sign in found:
        if lost[sign.role] <= max(FEW, MOST * ends[sign.role.removeprefix("end-")]):
            yield pair, [sign]


def _different(pair: Pair, rules: Mapping[str, Entry]) -> Sign | None:
    source, target = pair.source_words.rstrip(), pair.target_words.rstrip()
    if source[-2:-1].isalnum() and source[-1:] == target[-1:] == "." != target[-2:-1]:
        return None  # as most pairs do
    wanted, (_, last) = _end(source)
    given, (begin, end) = _end(target)
    if _has_part_after(pair.source_parts, last) or _has_part_after(pair.target_parts, end):
        return None
    role = f"end-{given if given and wanted in ('', 'stop') else wanted}"
    role = "end-stop-added" if role == "end-stop" and not wanted else role
    if wanted == given or role not in rules or not _are_comparable(source, target, role):
        return None
    if _is_usual(rules[role], pair):
        return None
    sign = _usual(rules[role], pair, wanted) if wanted else ""
    values = (("wanted", sign), ("given", target[begin:end]))
    edits = ((begin, end, sign),) if begin < end or target[end - 1].isalnum() else ()
    return Sign(role, begin if begin < end else _last_word(target, end), end, values, edits)


def _has_part_after(parts: Sequence[Part], end: int) -> bool:
    """Return whether a placeholder or tag stands after the last sign or word, which may bring its own sign."""
    return bool(parts) and parts[-1].end > end


def _last_word(text: str, end: int) -> int:
    """Return where the word begins that ends there; in a script without blanks its last letter."""
    start = end - 1
    while start and end - start < LONGEST and text[start - 1].isalnum() and not SOLID_RUN.match(text[start]):
        start -= 1
    return start


def _are_comparable(source: str, target: str, role: str) -> bool:
    """Return whether both sides are words; a stop counts after some of them."""
    least = LEAST if role.startswith("end-stop") else 1
    return len(WORDY.findall(source)) >= least and WORDY.search(target) is not None


def _end(text: str) -> tuple[str, tuple[int, int]]:
    """Return the kind of the last sign, empty if there is none, and where it stands."""
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    dots = next((match for match in DOTS.finditer(text, max(0, end - 6)) if match.end() == end), None)
    if dots:
        return "ellipsis", dots.span()
    kind = OF_SIGN.get(text[end - 1 : end], "")
    return kind, (end - 1, end) if kind else (end, end)


def _is_usual(entry: Entry, pair: Pair) -> bool:
    """Return whether the language goes without the sign, or puts it elsewhere in the sentence."""
    without = words(entry, "without")
    if not without.isdisjoint(pair.target_language.tags) or not without.isdisjoint(pair.source_language.tags):
        return True
    inside = words(entry, "inside")
    return any(sign in pair.target for sign in inside)


def _usual(entry: Entry, pair: Pair, kind: str) -> str:
    """Return the sign that the language of the target ends such a message with."""
    own = mapping(entry, "match", "marks")
    tags = (*fallback_tags(pair.target_language.tag), pair.target_language.tag)
    return next((str(own[tag]) for tag in tags if tag in own), KINDS[kind][0])
