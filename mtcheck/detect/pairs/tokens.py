"""Names that programs and standards know by their letters: options, paths, calls, identifiers, acronyms.

They are no words of a language and stay as they are. What is a name in one script only, such as an acronym of capital
letters, may have another one in the other language; that is a suspicion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.detect.pairs.pair import Pair, Sign
from mtcheck.detect.pairs.pieces import squeezed
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

SHAPES = {
    "option": lazy(r"(?<![\w-])--[A-Za-z][\w-]+"),
    "path": lazy(
        r"(?<![\w./:~*-])(?:~|/(?:bin|boot|dev|etc|home|lib|media|mnt|opt|proc|root|run|srv|sys|tmp|usr|var))"
        r"/(?:[\w.+-]+/)*[\w.+*-]*\w|(?<!\w)[A-Z]:\\[\w.\\-]+\w"
        r"|(?<![\w./])\w[\w-]*\.(?:py|js|css|html?|xml|json|ya?ml|toml|ini|cfg|conf|txt|md|sh|exe|dll|so|zip|gz|tar"
        r"|pdf|png|jpe?g|svg|csv|log|desktop|po|c|h)\b(?!\.?\w)"
    ),
    "identifier": lazy(
        r"(?<![\w.])(?:[A-Za-z]\w*(?:\.\w+)*\(\)|(?![a-z]{2}_[A-Z]{2}\b)[A-Za-z]+(?:_[A-Za-z0-9]+)+)(?!\w)"
    ),
    "mixed-case": lazy(r"(?<![\w.@-])(?=\w*[a-z])[A-Za-z]+[a-z][A-Z]\w*(?!\w)"),
    "code-name": lazy(r"(?<![\w.-])(?=[A-Z0-9/-]*\d)[A-Z]{2,}[-/]?\d[\d.]*\w?(?!\w)"),
    "acronym": lazy(r"(?<![\w.-])[A-Z]{3,6}(?![\w-])"),
}
"""What the roles look for, most certain first: of names within one another only the first counts."""

ROLES = tuple(SHAPES)
NEEDS = {"option": ("--",), "path": ("/", "\\", "."), "identifier": ("_", "()")}
"""Signs of which such a name has one."""

CERTAIN = frozenset(["option", "path", "identifier"])
"""Shapes of which one that is new stands for one that is missing."""


def signs(pair: Pair, rules: Mapping[str, Entry]) -> Iterator[Sign]:
    """Yield the names of the source that the target does not have."""
    text, folded = pair.source_words, None
    reach: list[tuple[int, int]] = []
    for role, shape in SHAPES.items():
        if not _may_have(role, text, rules):
            continue
        for match in shape.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in reach):
                continue
            reach.append(match.span())
            if role not in rules or _is_there(match[0], pair.target) or _is_all(match[0], text):
                continue
            folded = pair.target.casefold() if folded is None else folded
            if role == "option" or match[0].casefold() not in folded:
                yield _sign(pair, role, match[0], match.start())


def _may_have(role: str, text: str, rules: Mapping[str, Entry]) -> bool:
    """Return whether a text may have such a name; those before it are looked for even if no rule wants them."""
    if role in NEEDS:
        return any(sign in text for sign in NEEDS[role])
    return role in rules


def _is_there(name: str, text: str) -> bool:
    """Return whether a text has a name, and not only the beginning of a longer one."""
    at = text.find(name)
    while at >= 0:
        after = text[at + len(name) : at + len(name) + 1]
        if not (after.isascii() and (after.isalnum() or after in "_-")) or after == "":
            return True
        at = text.find(name, at + 1)
    return False


def _is_all(name: str, text: str) -> bool:
    """Return whether the whole text is the name, or in capitals as the name is."""
    return name == text.strip() or (name.isupper() and text.isupper())


def _sign(pair: Pair, role: str, name: str, start: int) -> Sign:
    place = squeezed(pair.target, name) or _instead(pair, role)
    if place:
        edits = ((*place, name),)
        return Sign(role, *place, (("part", name), ("given", pair.target[slice(*place)])), edits)
    at = pair.about(start)
    return Sign(role, at, at, (("part", name), ("given", "")))


def _instead(pair: Pair, role: str) -> tuple[int, int] | None:
    """Return where the one name of the target stands that has the same shape and is not in the source."""
    new = [match for match in SHAPES[role].finditer(pair.target_words) if match[0] not in pair.source]
    return new[0].span() if len(new) == 1 and role in CERTAIN else None
