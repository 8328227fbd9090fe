"""Which language a file says it is in: in its front matter, in its markup, or by its name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath

from mtcheck.languages.folders import ANY, fallback_tags, rules_folder
from mtcheck.languages.identify import UNDETERMINED
from mtcheck.text import lazy

MULTIPLE = "mul"
"""BCP 47 (ISO 639-2): the language of a file that is in several."""

HEAD = 4_000
"""Code points at the beginning of a file that are searched."""

TAG = lazy(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Z]{2}|[a-z]{2}|\d{3}))?")
"""A language, a script, a region, as far as they matter here."""

FRONT_MATTER = lazy(r"(?s)\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\r?\n|\Z)")
FIELD = lazy(r"(?im)^(?:lang|language|locale)[ \t]*[:=][ \t]*[\"']?([\w-]+)[\"']?[ \t]*(?:#.*)?\r?$")
ROOT = lazy(r"(?i)<(?:html|body|main|article)\b[^<>]*?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)")

ALIASES = {
    "in": "id",
    "iw": "he",
    "no": "nb",
    "sr": "",
    "tl": "fil",
    "zh": "",
    "zh-cn": "zh-Hans",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh-sg": "zh-Hans",
    "zh-tw": "zh-Hant",
}
"""Older or wider tags, and what they mean here. Which script Chinese or Serbian is in is for the text to tell."""

NAME_PART = lazy(r"[._-]")
MOST_PARTS = 3
"""Of a tag: language, script, region."""

WORDS = frozenset("be el et he hi id is it no".split())
"""Tags that end English file names as well ("how-to-use-it.md"): only a point before them tells a language."""

LONGEST = 3
"""Letters of a folder's name that only means a language at the top or below one of `FOLDERS`."""

OF_APPLE = ".lproj"
"""How the folder of a language ends in programs for systems of Apple."""

FOLDERS = frozenset(
    "_locales content docs doc documentation i18n intl l10n lang langs language languages locale locales messages pages"
    " po translation translations".split()
)
"""Folders whose subfolders are named by languages."""


ANDROID = lazy(r"values-(?:mcc\d+-)?(?:mnc\d+-)?(?:b\+([A-Za-z\d+]+)|([a-z]{2,3}(?:-r[A-Z]{2})?))(?=-|$)")
"""A folder of resources of Android: `values-pt-rBR`, `values-b+sr+Latn`, further qualifiers behind it."""


def stated_language(text: str, path: str | None, format: str) -> str | None:
    """Return the BCP 47 tag that a file names, None if it names none.

    Args:
        text: The file, markup and all.
        path: Its path, None for a text in memory.
        format: Name of its input format.
    """
    tag = _in_front_matter(text) or (_in_markup(text) if format == "html" else None)
    return tag or (_in_path(path) if path else None)


def preferred(tag: str) -> str:
    """Return the tag that the data of a language stand under, the tag itself if it has no other name.

    >>> preferred("zh-TW"), preferred("no"), preferred("de-CH")
    ('zh-Hant', 'nb', 'de-CH')
    """
    return ALIASES.get(tag.replace("_", "-").lower()) or tag


def canonical(tag: str) -> str:
    """Return a tag as BCP 47 writes it, as far as it matters here; `und` for what is none.

    >>> canonical("PT_br"), canonical("zh-TW"), canonical("de-CH-1996"), canonical(""), canonical("sr")
    ('pt-BR', 'zh-Hant', 'de-CH', 'und', 'sr')
    """
    parts = tag.strip().replace("_", "-").split("-")
    for count in range(min(len(parts), MOST_PARTS), 0, -1):
        known = "-".join(parts[:count])
        if TAG.fullmatch(known):
            return _canonical(known) or known.lower()
    return UNDETERMINED


def is_same(tag: str, other: str) -> bool:
    """Return whether two canonical tags mean one language in one script, be it in two regions.

    >>> is_same("de-AT", "de"), is_same("zh-Hant", "zh-Hans")
    (True, False)
    """
    return _without_region(tag) == _without_region(other)


def _without_region(tag: str) -> list[str]:
    return [part for index, part in enumerate(tag.split("-")) if not index or len(part) == len("Latn")]


def _in_front_matter(text: str) -> str | None:
    matter = FRONT_MATTER.match(text, 0, HEAD)
    field = FIELD.search(matter[1]) if matter else None
    return _canonical(field[1]) if field else None


def _in_markup(text: str) -> str | None:
    root = ROOT.search(text, 0, HEAD)
    return _canonical(root[1]) if root else None


def _in_path(path: str) -> str | None:
    return next((tag for tag in map(_canonical, _candidates(PurePath(path))) if tag and has_data(tag)), None)


def _candidates(path: PurePath) -> Iterator[str]:
    """Yield what may be a tag: the whole name, its last part before the suffix, then folders, nearest first."""
    yield path.stem
    starts = [match.end() for match in NAME_PART.finditer(path.stem)]
    for start in starts[-MOST_PARTS:]:
        tag = path.stem[start:]
        if path.stem[start - 1] == "." or tag not in WORDS:
            yield tag
    folders = path.parts[:-1]
    for number in range(len(folders) - 1, -1, -1):
        if folders[number].endswith(OF_APPLE):
            yield folders[number].removesuffix(OF_APPLE)
        elif number == 0 or folders[number - 1].lower() in FOLDERS or len(folders[number]) > LONGEST:
            yield _qualified(folders[number]) or folders[number].rpartition(".")[2]


def _qualified(folder: str) -> str | None:
    """Return the language that a folder of Android names, None if it is none or names none."""
    match = ANDROID.match(folder)
    return (match[1] or match[2].replace("-r", "-")).replace("+", "-") if match else None


def _canonical(tag: str) -> str | None:
    """Return the tag in BCP 47 form, None if it is none."""
    match = TAG.fullmatch(tag)
    return spelled(*match.groups()) if match else None


def spelled(language: str, script: str | None, region: str | None) -> str | None:
    """Return the tag of these parts in BCP 47 form, None if it leaves the script open.

    >>> spelled("PT", None, "br"), spelled("zh", None, "TW"), spelled("sr", "latn", None), spelled("sr", None, None)
    ('pt-BR', 'zh-Hant', 'sr-Latn', None)
    """
    tag = "-".join(filter(None, (language.lower(), script and script.title(), region and region.upper())))
    return ALIASES.get(tag.lower(), tag) or None


def has_data(tag: str) -> bool:
    """Return whether there is a folder for a BCP 47 tag or what it falls back to."""
    return any(candidate in _folders() for candidate in fallback_tags(tag))


@lru_cache(maxsize=1)
def _folders() -> frozenset[str]:
    return frozenset(name for name in os.listdir(rules_folder()) if name != ANY)
