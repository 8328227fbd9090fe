"""Which names of locales are those of languages that mtcheck knows: most words of two or three letters are not."""

from __future__ import annotations

from mtcheck.languages.folders import fallback_tags
from mtcheck.languages.locales import canonical_tag
from mtcheck.languages.stated import has_data

__all__ = ["canonical_tag", "is_same_language", "known_tag"]

_WHOLE = 2


def known_tag(name: str) -> str | None:
    """Return the BCP 47 tag of a locale name, None if it is none or there are no data of the language.

    >>> known_tag("pt_BR"), known_tag("app"), known_tag("nav_x")
    ('pt-BR', None, None)
    """
    tag = canonical_tag(name) if len(name) >= _WHOLE else None
    return tag if tag and has_data(tag) else None


def is_same_language(tag: str, wanted: str) -> bool:
    """Return whether a tag is the wanted one, or one of them is more exact than the other.

    >>> is_same_language("pt-BR", "pt"), is_same_language("pt-BR", "pt-PT")
    (True, False)
    """
    return wanted in fallback_tags(tag) or tag in fallback_tags(wanted)
