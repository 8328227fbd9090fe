"""Placeholders that are missing, added or changed.

The order of placeholders is free where the translation numbers them (`%1$s`), and a value that has a name may be said
twice or once. In PO files the flags of a message (`c-format`, `no-c-format`) say whether its per cent signs are meant.

Sources: gettext manual, c-format and the other flags; Python, printf-style and format strings; ICU, MessageFormat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.detect.pairs.pair import Pair, Part, Sign, listed, unmatched
from mtcheck.detect.pairs.pieces import squeezed
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy
from mtcheck.text.inline import PLACEHOLDER

ROLES = ("placeholder-missing", "placeholder-added", "placeholder-changed")

NUMBERED = lazy(r"%\d+\$")
CONVERSION = lazy(r"%[-+#0 ']*[\d*]*(?:\.[\d*]+)?(?:hh?|ll?|[Lqjzt])?([a-zA-Z@])")
NAMED = lazy(r"%[(<{]|[{$]")
DIGITS = lazy(r"%L?\d+\Z|\{\d+\}|%\d+\$")
PLURAL = "plural"
"""What the flags of a message begin with that is one of several plural forms."""

ESCAPED = "%%"


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield what became of the placeholders of a unit."""
    del rules
    if not (_may_have(pair.source) or _may_have(pair.target)):
        return
    source, target = _values(pair.source_parts, pair.flags), _values(pair.target_parts, pair.flags)
    if not source and not target:
        return
    missing, added = _difference(source, target, pair)
    missing, added = _not_glued(missing, source, pair.target), _not_glued(added, target, pair.source)
    if any(flag.startswith(PLURAL) for flag in pair.flags):
        missing, added = (_beside_count(parts) for parts in (missing, added))
    if len(missing) == len(added) == 1:
        yield _changed(missing[0], added[0])
        return
    yield from _lost(pair, missing)
    for part in added:
        yield Sign("placeholder-added", part.start, part.end, (("part", part.text),))


def _not_glued(some: Sequence[Part], parts: Sequence[Part], text: str) -> list[Part]:
    """Return those of the parts that the other text does not have between letters. Equal ones are looked for once."""
    times = Counter(part.text for part in parts)
    glued = {key for key in {part.text for part in some} if _is_glued(key, times[key], text)}
    return [part for part in some if part.text not in glued]


def _is_glued(key: str, times: int, text: str) -> bool:
    """Return whether a text has a placeholder so many times, between letters: “%ss”, “%sañadido”; or without “#”."""
    shown = key.removeprefix("#") if key.startswith("#{") else key
    if shown == key and not shown.startswith("%"):
        return False
    return text.count(shown) >= times


def _beside_count(parts: list[Part]) -> list[Part]:
    """Return what differs beside the number, which the form for one thing may leave out, or have by itself."""
    return parts if len(parts) > 1 else []


def _changed(missing: Part, added: Part) -> Sign:
    values = (("part", added.text), ("right", missing.text))
    return Sign("placeholder-changed", added.start, added.end, values, ((added.start, added.end, missing.text),))


def _lost(pair: Pair, missing: Sequence[Part]) -> Iterator[Sign]:
    """Yield one sign for all that is missing; one that is there with blanks in it or in other signs stands there."""
    gone = []
    for part in missing:
        place = squeezed(pair.target, part.text)
        if place:
            start, end = place
            values = (("part", pair.target[start:end]), ("right", part.text))
            yield Sign("placeholder-changed", start, end, values, ((start, end, part.text),))
        else:
            gone.append(part)
    if gone:
        at = pair.about(gone[0].start)
        yield Sign("placeholder-missing", at, at, (("parts", listed(gone)),))


def _may_have(text: str) -> bool:
    return "%" in text or "{" in text or "$" in text


def _values(parts: Iterable[Part], flags: Sequence[str]) -> list[Part]:
    """Return the placeholders among the parts; per cent signs count unless the flags say that they do not."""
    is_plain = any(flag.startswith("no-") and flag.endswith("-format") and "brace" not in flag for flag in flags)
    found = [inner for part in parts for inner in _within(part)]
    return [part for part in found if part.text != ESCAPED and not (is_plain and part.text.startswith("%"))]


def _within(part: Part) -> Iterator[Part]:
    """Yield the part if it is a placeholder, and the placeholders in the attributes of a tag."""
    if part.kind == "placeholder":
        yield part
    elif part.kind == "tag" and _may_have(part.text):
        for match in PLACEHOLDER.finditer(part.text):
            yield Part(match[0], part.start + match.start(), part.start + match.end(), "placeholder")


def _difference(source: list[Part], target: list[Part], pair: Pair) -> tuple[list[Part], list[Part]]:
    one, other = _keyed(source), _keyed(target)
    if any(part.kind == "syntax" for part in (*pair.source_parts, *pair.target_parts)):
        one, other = _once(one), _once(other)
    missing = _originals(unmatched(one, _allowed(one, other)), source)
    added = _originals(unmatched(other, _allowed(other, one)), target)
    return missing, added


def _allowed(some: Sequence[Part], others: Sequence[Part]) -> list[str]:
    """Return the keys of the others; a value with a name or number may be said as often as wanted."""
    keys = [part.text for part in others]
    known = set(keys)
    return keys + [part.text for part in some if part.text in known and _is_free(part.text)]


def _is_free(key: str) -> bool:
    return NAMED.match(key) is not None or DIGITS.match(key) is not None


def _once(parts: Iterable[Part]) -> list[Part]:
    return list({part.text: part for part in parts}.values())


def _originals(some: Iterable[Part], parts: Sequence[Part]) -> list[Part]:
    starts = {part.start for part in some}
    return [part for part in parts if part.start in starts]


def _keyed(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with a text that is the same for placeholders that do the same."""
    texts = [_key(part.text) for part in parts]
    for number, at in enumerate([at for at, text in enumerate(texts) if text == "{}"]):
        texts[at] = f"{{{number}}}"
    if any(NUMBERED.match(text) for text in texts):
        return [part._replace(text=text) for part, text in zip(parts, texts, strict=True)]
    plain = [at for at, part in enumerate(parts) if CONVERSION.match(part.text)]
    for number, at in enumerate(plain, 1):
        texts[at] = f"%{number}${texts[at][1:]}" if len(plain) > 1 else texts[at]
    return [part._replace(text=text) for part, text in zip(parts, texts, strict=True)]


def _key(text: str) -> str:
    if text[0] == "{":
        return "".join(text.split())
    return text.replace("%L", "%") if DIGITS.match(text) else text
