"""The repository speaks of itself alone, and shows every character it contains."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tests.gates.tree import texts

MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:root|work|home|Users|tmp|mnt)/[\w.]+")
NEIGHBOURHOOD = re.compile(r"https?://(?:localhost|127\.|10\.\d|192\.168\.|[\w.-]+\.(?:internal|local|lan)\b)")

SECTION = re.compile(r"`(?P<document>[\w/.-]+\.md)`\s+§")

JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
INVISIBLE_CATEGORIES = frozenset(["Cc", "Cf", "Co", "Zl", "Zp", "Zs"])
INVISIBLE_OTHERS = frozenset(
    "\N{OBJECT REPLACEMENT CHARACTER}\N{COMBINING GRAPHEME JOINER}\N{VARIATION SELECTOR-16}"
    "\N{HANGUL FILLER}\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HALFWIDTH HANGUL FILLER}"
)


def test_no_path_of_one_machine_stands_in_the_repository() -> None:
    found = [f"{place}: {match[0]}" for place, match in _matches(MACHINE_PATH)]
    assert not found, "write paths that hold everywhere:\n" + "\n".join(found)


def test_no_private_host_stands_in_the_repository() -> None:
    found = [f"{place}: {match[0]}" for place, match in _matches(NEIGHBOURHOOD)]
    assert not found, "this address means nothing elsewhere:\n" + "\n".join(found)


def test_documents_that_are_cited_by_section_exist() -> None:
    ours = {name.rpartition("/")[2] for name in texts()}
    found = [
        f"{place}: {match['document']} is not in the repository"
        for place, match in _matches(SECTION)
        if match["document"].rpartition("/")[2] not in ours
    ]
    assert not found, "say it here, or cite what readers can find:\n" + "\n".join(found)


def test_no_invisible_character_is_typed_raw() -> None:
    found = [
        f"{name}:{number}: U+{ord(line[at]):04X} {unicodedata.name(line[at], 'without a name')}"
        for name, text in texts().items()
        for number, line in enumerate(text.split("\n"), 1)
        if not line.isascii() or not line.isprintable()
        for at in range(len(line))
        if _is_invisible(line, at)
    ]
    assert not found, "write these by name or number:\n" + "\n".join(found)


def _matches(pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for name, text in texts().items():
        for match in pattern.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}", match


def _is_invisible(line: str, at: int) -> bool:
    character = line[at]
    if character in " \t":
        return False
    if character in JOINERS:  # part of the spelling of Persian, Hindi and others, but only after a letter
        return at == 0 or unicodedata.category(line[at - 1])[0] not in "LM"
    return unicodedata.category(character) in INVISIBLE_CATEGORIES or character in INVISIBLE_OTHERS
