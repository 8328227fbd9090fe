"""The capital at the beginning of a label: there on one side, not on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

ROLES = ("start-capital",)

FIRST = lazy(r"[^\W\d_]")


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield a small letter where the source begins with a capital and goes on in small letters."""
    del rules
    one, other = FIRST.search(pair.source_words), FIRST.search(pair.target_words)
    if one is None or other is None or _is_late(pair.source, one.start()) or _is_late(pair.target, other.start()):
        return
    after = pair.source_words[one.end() : one.end() + 1]
    if one[0].isupper() and after.islower() and other[0].islower():
        edit = (other.start(), other.end(), other[0].upper())
        yield Sign(ROLES[0], *other.span(), (("letter", other[0]),), (edit,))


def _is_late(text: str, at: int) -> bool:
    """Return whether something stands before the first letter."""
    return any(sign.isalnum() or sign in "%{$<" for sign in text[:at])
