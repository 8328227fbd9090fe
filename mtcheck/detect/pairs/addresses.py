"""Web and e-mail addresses that are missing or changed.

An address may lead to the page in the other language: its host without a language before it, or its domain, is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Part, Sign, listed, of_kind
from mtcheck.detect.pairs.pieces import squeezed
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

ROLES = ("address-missing", "address-changed")

SCHEME = lazy(r"(?i)^(?:[a-z]+://)?(?:www\.)?")
LANGUAGE = lazy(r"(?:^|(?<=[/.=]))[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?(?=[/.&]|$)")
"""What may name a language in an address: a part of two or three letters."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield what became of the addresses of a unit."""
    del rules
    source = of_kind(pair.source_parts, "address")
    if not source:
        return
    target = of_kind(pair.target_parts, "address")
    known = {_key(part.text) for part in target}
    hosts = {_host(part.text) for part in target}
    gone = [part for part in source if _key(part.text) not in known]
    wanted = {_key(part.text) for part in source}
    new = [part for part in target if _key(part.text) not in wanted]
    if len(gone) == len(new) == 1:
        if _is_damaged(gone[0].text, new[0].text):
            yield _changed(gone[0], new[0])
        return
    yield from _lost(pair, [part for part in gone if _host(part.text) not in hosts])


def _changed(missing: Part, added: Part) -> Sign:
    values = (("part", added.text), ("right", missing.text))
    return Sign("address-changed", added.start, added.end, values, ((added.start, added.end, missing.text),))


def _lost(pair: Pair, missing: list[Part]) -> Iterator[Sign]:
    gone = []
    for part in missing:
        place = None if part.text in pair.target else squeezed(pair.target, part.text)
        if place:
            values = (("part", pair.target[slice(*place)]), ("right", part.text))
            yield Sign("address-changed", *place, values, ((*place, part.text),))
        elif part.text not in pair.target:
            gone.append(part)
    if gone:
        at = pair.about(gone[0].start)
        yield Sign("address-missing", at, at, (("parts", listed(gone)),))


def _key(address: str) -> str:
    """Return an address without what may differ: its scheme, slashes at its end, and parts that name a language."""
    return LANGUAGE.sub("", SCHEME.sub("", address).rstrip("/").lower())


def _host(address: str) -> str:
    """Return the last two names of the host."""
    host = SCHEME.sub("", address).partition("/")[0].rpartition("@")[2]
    return ".".join(host.lower().split(".")[-2:])


def _is_damaged(wanted: str, given: str) -> bool:
    """Return whether a host, or what follows it, differs, but not both: another page of another site is a choice."""
    if "@" in wanted or "@" in given:
        return "@" in wanted and "@" in given and _host(wanted) == _host(given)
    return _host(wanted) == _host(given) or _path(wanted) == _path(given) != ""


def _path(address: str) -> str:
    return LANGUAGE.sub("", SCHEME.sub("", address).partition("/")[2].strip("/").lower())
