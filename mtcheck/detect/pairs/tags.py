"""Tags that are missing, added, changed or cross one another, where those of the source do not.

A word in angle brackets (“usage: copy <file>”) is a tag only if it has attributes, a partner, or needs none.

Sources: HTML Living Standard, 13.1.2 Elements; XLIFF 1.2 and 2.1, inline elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.detect.pairs.pair import Pair, Part, Sign, listed, of_kind, unmatched
from mtcheck.detect.pairs.pieces import squeezed
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

ROLES = ("tag-missing", "tag-added", "tag-changed", "tag-crossed")

NAME = lazy(r"[<\[](/?)([A-Za-z0-9][\w:.-]*)")
IDENTIFIER = lazy(r"\s(?:id|rid|ctype)\s*=\s*[\"']?([^\"'\s/>]+)")
LETTERS = lazy(r"[^\W\d_]{3}")
"""A source that has no more than “{}th” says little about what the translation needs."""

ALONE = frozenset("br hr img input wbr".split())
"""Elements without an end tag."""

INLINE = frozenset("g x bx ex ph pc sc ec bpt ept it mrk sm em cp".split())
"""Elements of XLIFF: those with another number are others."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield what became of the tags of a unit."""
    del rules
    if not ("<" in pair.source or "<" in pair.target or "[" in pair.source):
        return
    source, target = _tags(pair.source_parts), _tags(pair.target_parts)
    known = {part.text for part in source}
    target = [part for part in target if part.text in known or part.kind == "tag"]
    missing = list(unmatched([one for one in source if one.kind], [part.text for part in target]))
    added = list(unmatched([one for one in target if one.kind], [part.text for part in source]))
    if not missing and not added:
        yield from _crossed(source, target)
    elif len(missing) == len(added) == 1:
        yield _changed(pair, missing[0], added[0])
    else:
        yield from _lost(pair, missing)
        if added and LETTERS.search(pair.source_words):
            first, values = added[0], (("parts", listed(_written(pair.target, added))),)
            yield Sign("tag-added", first.start, first.end, values)


def _changed(pair: Pair, missing: Part, added: Part) -> Sign:
    right = pair.source[missing.start : missing.end]
    values = (("part", pair.target[added.start : added.end]), ("right", right))
    return Sign("tag-changed", added.start, added.end, values, ((added.start, added.end, right),))


def _lost(pair: Pair, missing: Sequence[Part]) -> Iterator[Sign]:
    gone = []
    for part in _written(pair.source, missing):
        place = squeezed(pair.target, part.text)
        if place:
            values = (("part", pair.target[slice(*place)]), ("right", part.text))
            yield Sign("tag-changed", *place, values, ((*place, part.text),))
        else:
            gone.append(part)
    if gone:
        at = pair.about(gone[0].start)
        yield Sign("tag-missing", at, at, (("parts", listed(gone)),))


def _crossed(source: Sequence[Part], target: Sequence[Part]) -> Iterator[Sign]:
    if _crossing(source) is None:
        wrong = _crossing(target)
        if wrong is not None:
            yield Sign("tag-crossed", wrong.start, wrong.end, (("part", wrong.text),))


def _crossing(tags: Iterable[Part]) -> Part | None:
    """Return the first end tag that does not close the element opened last, None if there is none."""
    opened: list[str] = []
    for tag in tags:
        if tag.text.startswith("</"):
            if not opened or opened.pop() != f"<{tag.text[2:]}":
                return tag
        elif tag.kind == "tag" and not tag.text.endswith("/>"):
            opened.append(tag.text)
    return None


def _tags(parts: Iterable[Part]) -> list[Part]:
    """Return the tags with their names as texts; the kind is empty where they may be words in angle brackets."""
    tags = [part for part in of_kind(parts, "tag") if not part.text.startswith("<!")]
    names = {match[2].lower() for part in tags if (match := NAME.match(part.text)) and match[1]}
    return [_tag(part, names) for part in tags]


def _tag(part: Part, closed: set[str]) -> Part:
    match = NAME.match(part.text)
    if match is None:
        return part._replace(kind="")
    name = match[2].lower()
    number = IDENTIFIER.search(part.text) if name in INLINE else None
    key = f"{name} {number[1]}" if number else name
    if name in ALONE or part.text.endswith("/>"):
        return part._replace(text=f"<{key}/>")
    is_tag = match[1] or name in closed or "=" in part.text
    bracket = part.text[0]
    return part._replace(text=f"{bracket}{match[1]}{key}", kind="tag" if is_tag else "")


def _written(text: str, parts: Iterable[Part]) -> list[Part]:
    return [part._replace(text=text[part.start : part.end]) for part in parts]
