"""The names that programs give to languages, as BCP 47 tags."""

from __future__ import annotations

from mtcheck.languages.stated import spelled
from mtcheck.text import lazy

_LOCALE = lazy(
    r"(?:b\+)?([A-Za-z]{2,3}) (?:[-_+]([A-Za-z]{4}))? (?:[-_+]r?([A-Za-z]{2}|\d{3}))? (?:\.[\w-]+)? (?:@(\w+))?",
    0x40,  # re.VERBOSE
)
"""Language, script, region, encoding, modifier: POSIX, gettext, Java, Android (`zh-rTW`, `b+sr+Latn`), BCP 47."""

_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
"""Modifiers of gettext that are scripts."""


def canonical_tag(name: str) -> str | None:
    """Return the BCP 47 tag of a locale name, None if it is none or leaves the script open.

    Other parts (variants, private use) are left out: no data depend on them.

    >>> canonical_tag("pt_BR"), canonical_tag("sr_RS@latin"), canonical_tag("zh_CN.UTF-8"), canonical_tag("German")
    ('pt-BR', 'sr-Latn-RS', 'zh-Hans', None)
    """
    match = _LOCALE.fullmatch(name.strip()) or _LOCALE.fullmatch("-".join(name.strip().split("-")[:3]))
    if not match:
        return None
    language, script, region, modifier = match.groups()
    return spelled(language, script or _SCRIPTS.get(modifier or ""), region)
