"""The same source with different targets, and different sources with the same target, within a document.

Both may be right: a word may have two meanings, and two phrases one translation. They are told to people who ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

ROLES = ("same-source", "same-target")

EDGES = lazy(r"^[\W_]+|[\W_]+$")


def signs_of_all(pairs: Sequence[Pair], rules: Mapping[str, Entry]) -> Iterator[tuple[Pair, list[Sign]]]:
    """Yield the later of two units that do not agree."""
    if "same-source" in rules:
        yield from _differing(pairs, "same-source", lambda pair: pair.source, lambda pair: pair.target)
    if "same-target" in rules:
        yield from _differing(pairs, "same-target", lambda pair: pair.target, lambda pair: pair.source)


def _differing(
    pairs: Sequence[Pair], role: str, key: Callable[[Pair], str], other: Callable[[Pair], str]
) -> Iterator[tuple[Pair, list[Sign]]]:
    groups: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[_plain(key(pair))].append(pair)
    for text, group in groups.items():
        first = _plain(other(group[0]))
        for pair in group[1:] if text else ():
            if _plain(other(pair)) != first:
                values = (("same", key(pair).strip()), ("other", other(group[0]).strip()))
                stripped = pair.target.rstrip()
                start = len(stripped) - len(stripped.lstrip())
                yield pair, [Sign(role, start, len(stripped), values)]


def _plain(text: str) -> str:
    """Return the text without signs at its edges and without capitals."""
    return EDGES.sub("", text).casefold()
